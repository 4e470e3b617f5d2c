import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parsePersonId } from '../../src/fhir/person-id.js'
import { holdRecord } from '../support/a-held-record.js'
import { aPerson, aResource, coded } from '../support/a-record.js'
import { startTestApp } from '../support/test-app.js'

/** Whoever of these may read somebody: between them they read most of the neighbourhood. */
const READERS = ['practice.nurse', 'district.nurse', 'mh.nurse', 'ward.doctor', 'social.worker']

/** The people who are made by hand and some more. */
const PEOPLE = 24

/**
 * Writes summaries into an empty folder: of people of the demo neighbourhood, whole and with the practices left out, and
 * of two of whom there is next to nothing. Gives how many.
 */
export async function writeSummaries(folder: string): Promise<number> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const app = await startTestApp({ demo: PEOPLE })
  try {
    const [nothing, little] = [aPerson('a'), aPerson('b')]
    await holdRecord(app.database, { person: nothing, resources: [patient(nothing)] })
    await holdRecord(app.database, {
      person: little,
      resources: [
        patient(little),
        aResource({ resourceType: 'Condition', code: coded('Asthma'), subject: subject(little) }),
      ],
    })
    const tokens = await Promise.all(READERS.map((reader) => app.accountToken(reader)))
    const rows = await app.database.query<{ readonly person_id: string }>(
      'select person_id from persons order by 1',
    )
    let written = 0
    for (const person of rows.flatMap(({ person_id: id }) => parsePersonId(id) ?? [])) {
      for (const query of ['', '?excludeSource=primary-care']) {
        const text = await firstOf(tokens, `${app.baseUrl}/fhir/Patient/${person}/$summary${query}`)
        if (text === undefined) continue
        written += 1
        writeFileSync(path.join(folder, `${String(written).padStart(3, '0')}.json`), text)
      }
    }
    return written
  } finally {
    await app.close()
  }
}

function patient(id: string) {
  return aResource({ resourceType: 'Patient', name: [{ family: 'Example' }] }, { id })
}

function subject(id: string) {
  return { reference: `Patient/${id}` }
}

async function firstOf(tokens: readonly string[], url: string): Promise<string | undefined> {
  for (const token of tokens) {
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } })
    const text = await answer.text()
    if (answer.status === 200) return text
  }
  return undefined
}
