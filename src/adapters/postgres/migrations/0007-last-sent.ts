/** What a source last sent, by type: `Observation 6,Encounter 1`. Not known of what was received before, or rebuilt. */
export const lastSent = `
alter table sources add column last_sent text;
`
