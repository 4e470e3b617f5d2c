import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../../src/cli/project-root.js'
import { parseAttackList, type AttackList } from './attack-list.js'
import { parseCorpusFile, type AttackRow } from './attack-row.js'
import { parsePersonSketch, type PersonSketch } from './planted-person.js'

/** Every row of every file, in order. */
export function readCorpus(): readonly AttackRow[] {
  return filesIn('corpus').flatMap(({ text, name }) => parseCorpusFile(text, name))
}

/** The people who are planted, by the names of their files. */
export function readPeople(): ReadonlyMap<string, PersonSketch> {
  return new Map(
    filesIn('people').map(({ text, name }) => [name.replace(/\.json$/, ''), parsePersonSketch(text, name)]),
  )
}

/** What an attacker tries, each of which something here must try. */
export function readAttackList(): AttackList {
  return parseAttackList(readFileSync(path.join(folder, 'attacks.json'), 'utf8'))
}

/** What tells a row apart: `C01` or `C01 of a resource`. */
export function nameOf(row: AttackRow): string {
  return row.case === undefined ? row.id : `${row.id} ${row.case}`
}

const folder = path.join(projectRoot(), 'test', 'attacks')

function filesIn(name: string): readonly { readonly name: string; readonly text: string }[] {
  return readdirSync(path.join(folder, name))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({ name: file, text: readFileSync(path.join(folder, name, file), 'utf8') }))
}
