/** The work telephones of who is in a team, by name; a GP is reached through the practice. */
export const WORK_TELEPHONES: ReadonlyMap<string, string> = new Map([
  ['Grace Mensah', '07700 900411'],
  ['Sam Whitlock', '07700 900412'],
  ['Yusuf Demir', '07700 900413'],
  ['Rosa Almeida', '07700 900414'],
  ['Patrick Doyle', '07700 900415'],
  ['Cerys Pugh', '07700 900416'],
  ['Esme Farquhar', '07700 900417'],
])
