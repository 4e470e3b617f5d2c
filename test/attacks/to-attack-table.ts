import type { Attack, AttackList } from './attack-list.js'
import type { AttackRow } from './attack-row.js'

/** The list of attacks as a page: what each is, how it must be answered, and what tries it. */
export function toAttackTable({ sections }: AttackList, rows: readonly AttackRow[]): string {
  return [
    '# Attacks, and what tries them',
    '',
    'Each attack by its id, how it must be answered, and the rows of the [corpus](../test/attacks/README.md) that try it, by the words that tell the rows of one id apart; a test where no row can,',
    'or where it tries more. The build fails where an id has neither, or a test that is named is not there. This page is made by `npm run attacks -- --table` of',
    '[attacks.json](../test/attacks/attacks.json) and the corpus.',
    '',
    '*401*: with a challenge, and nothing but the request to sign in. *D404*: byte for byte what is answered for what does not exist.',
    '',
    ...Object.entries(sections).flatMap(([letter, { title, attacks }]) => [
      `## ${letter}. ${title}`,
      '',
      '| id | attack | answer | tried by |',
      '| --- | --- | --- | --- |',
      ...attacks.map((attack) => toLine(attack, rows)),
      '',
    ]),
  ].join('\n')
}

function toLine({ id, input, answer, tests = [], besides }: Attack, rows: readonly AttackRow[]): string {
  const own = rows.filter((row) => row.id === id)
  const tried = [
    ...(own.length === 0 ? [] : [toWords(own)]),
    ...tests.map(({ file, title }) => `[${file}](../test/${file}): *${title}*`),
    ...(besides === undefined ? [] : [besides]),
  ]
  return `| ${id} | ${[input, answer, tried.join('<br>')].map(inCell).join(' | ')} |`
}

/** `3 rows: by id, shapes, and one without a name`. */
function toWords(rows: readonly AttackRow[]): string {
  const named = rows.flatMap((row) => (row.case === undefined ? [] : [row.case]))
  const count = `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`
  return named.length === 0 ? count : `${count}: ${named.join(' · ')}`
}

function inCell(text: string): string {
  return text.replaceAll('|', '\\|')
}
