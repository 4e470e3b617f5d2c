import type { Attack, AttackList } from './attack-list.js'
import type { AttackRow } from './attack-row.js'

export interface TriedBy {
  readonly rows: readonly Pick<AttackRow, 'id'>[]
  /** The source of a test, by its file below `test`; `undefined` where there is no such file. */
  readonly sourceOf: (file: string) => string | undefined
}

/** The attacks that nothing tries, and the tests that are named and are not there, one line each. */
export function untriedAttacks({ sections }: AttackList, by: TriedBy): readonly string[] {
  const attacks = Object.values(sections).flatMap((section) => section.attacks)
  return attacks.flatMap((attack) => faultsOf(attack, by))
}

function faultsOf({ id, tests = [] }: Attack, { rows, sourceOf }: TriedBy): readonly string[] {
  const missing = tests
    .filter(({ file, title }) => !titlesIn(sourceOf(file) ?? '').some((one) => one.includes(title)))
    .map(({ file, title }) => `${id}: there is no such test: ${file}, "${title}"`)
  const isTried = tests.length > 0 || rows.some((row) => row.id === id)
  return isTried ? missing : [`${id}: no row of the corpus and no test tries it`]
}

/** Titles of tests that run, and of their cases: what is skipped is none. */
function titlesIn(source: string): readonly string[] {
  const told = /^\s*(?:it\(|describe\w*\(|\]\)\(|\[)?\s*(['"`])((?:(?!\1).)+)\1,/gm
  return [...source.matchAll(told)].map(([, , title = '']) => title)
}
