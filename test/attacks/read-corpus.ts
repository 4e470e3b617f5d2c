import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../../src/cli/project-root.js'
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

/** The ids of each section that must have a row. */
export function readIds(): Readonly<Record<string, readonly string[]>> {
  return JSON.parse(readFileSync(path.join(folder, 'ids.json'), 'utf8')) as Record<string, readonly string[]>
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
