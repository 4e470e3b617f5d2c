import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readStored } from '../../src/fhir/read-stored.js'
import { toXml } from '../../src/fhir/xml/to-xml.js'
import { parsePersonId } from '../../src/fhir/person-id.js'
import { holdRecord } from '../support/a-held-record.js'
import { aPerson, aResource, coded } from '../support/a-record.js'
import { startTestApp } from '../support/test-app.js'
import { HARD_CASES } from './hard-cases.js'

/** Whoever of these may read somebody: between them they read most of the neighbourhood. */
const READERS = ['practice.nurse', 'district.nurse', 'mh.nurse', 'ward.doctor', 'social.worker']

/** The people who are made by hand and some more. */
const PEOPLE = 24

/**
 * Writes summaries into an empty folder: of people of the demo neighbourhood, whole and with the practices left out, and
 * of two of whom there is next to nothing; each as FHIR JSON and as FHIR XML, of one moment. Gives how many.
 */
export async function writeSummaries(folder: string): Promise<number> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const moment = Date.now()
  const app = await startTestApp({ demo: PEOPLE, now: () => moment })
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
      for (const query of ['', '&excludeSource=primary-care']) {
        const url = `${app.baseUrl}/fhir/Patient/${person}/$summary`
        const json = await firstOf(tokens, `${url}?_format=json${query}`)
        const xml = await firstOf(tokens, `${url}?_format=xml${query}`)
        if (json === undefined || xml === undefined) continue
        written += 1
        writeBoth(path.join(folder, String(written).padStart(3, '0')), { json, xml })
      }
    }
    return written
  } finally {
    await app.close()
  }
}

/** Writes what is hard to say in XML into an empty folder, as FHIR JSON and as FHIR XML. */
export function writeHardCases(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [index, json] of HARD_CASES.entries()) {
    writeBoth(path.join(folder, `case-${index + 1}`), { json, xml: toXml(readStored(json)) })
  }
}

function writeBoth(name: string, { json, xml }: { readonly json: string; readonly xml: string }): void {
  writeFileSync(`${name}.json`, json)
  writeFileSync(`${name}.xml`, xml)
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
