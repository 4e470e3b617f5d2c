import type { PgliteDatabase } from '../../../src/adapters/postgres/pglite/open-pglite.js'
import { SENDER_ID_SYSTEM } from '../../../src/fhir/profiles.js'
import { aDatabase } from '../../support/a-database.js'
import { holdRecord } from '../../support/a-held-record.js'
import { aReadApi } from '../../support/a-read-api.js'
import { aPerson, aResource, coded } from '../../support/a-record.js'
import { aClinician, WEY_VALLEY } from '../../support/actors.js'

const person = aPerson('c')
const IDENTIFIERS = 'https://wey.example/conditions'

/** A problem that its sender calls `name` on its own server and by an identifier. */
function aProblem(name: string, labelClass = 'N') {
  const identifier = [{ system: IDENTIFIERS, value: name }]
  const content = { resourceType: 'Condition', identifier, code: coded('Canary problem') }
  return aResource(content, { from: WEY_VALLEY, labelClass })
}

const asthma = aProblem('open')
const sealed = aProblem('sealed', 'locked')

/** In every way in which a problem may be referred to. */
const WAYS = {
  'by reference': (name: string) => ({
    reference: `Condition/${name === 'open' ? asthma.id : sealed.id}`,
  }),
  'by identifier': (name: string) => ({
    type: 'Condition',
    identifier: { system: IDENTIFIERS, value: name },
  }),
  'by its address at its sender': (name: string) => ({
    reference: `https://ehr.example/fhir/Condition/${name}`,
  }),
}
type Way = keyof typeof WAYS
const EACH = Object.keys(WAYS) as readonly Way[]

function aProcedure(way: Way, name: string, version: number) {
  const reason = { ...WAYS[way](name), display: 'Canary reason' }
  const content = {
    resourceType: 'Procedure',
    status: 'completed',
    code: coded('Dressing of a wound'),
    ...(version === 1 ? { reasonReference: [reason] } : {}),
  }
  return { ...aResource(content, { from: WEY_VALLEY }), version }
}

const told = new Map(EACH.map((way) => [way, aProcedure(way, 'open', 1)]))
const past = new Map(EACH.map((way) => [way, aProcedure(way, 'sealed', 2)]))
const content = aResource({ resourceType: 'Binary', contentType: 'text/plain', data: 'V2VsbA==' })
const letter = aResource({
  resourceType: 'DocumentReference',
  status: 'current',
  type: coded('Letter'),
  content: [{ attachment: { contentType: 'text/plain', title: 'Letter', url: `Binary/${content.id}` } }],
})
const photo = aResource({
  resourceType: 'DocumentReference',
  status: 'current',
  content: [{ attachment: { url: `Binary/${content.id}` } }],
})

let database: PgliteDatabase

beforeAll(async () => {
  database = await aDatabase()
  const patient = aResource({ resourceType: 'Patient', name: [{ family: 'Holland' }] }, { id: person })
  const resources = [patient, asthma, sealed, content, letter, photo, ...told.values(), ...past.values()]
  await holdRecord(database, { person, resources })
  for (const [name, { id }] of Object.entries({ open: asthma, sealed })) {
    const tag = JSON.stringify([{ system: SENDER_ID_SYSTEM, code: name }])
    await database.query(`update resources set tail = replace(tail, '"urn:ods:test"}', $1) where id = $2`, [
      `"urn:ods:test","tag":${tag}}`,
      id,
    ])
  }
  for (const [way, { id }] of past) {
    const earlier = { ...(JSON.parse(aProcedure(way, 'sealed', 1).text) as object), id }
    await database.query('insert into resource_versions values ($1, $2, $3, $4, $5, $6, $7, $8)', [
      person,
      'Procedure',
      id,
      1,
      WEY_VALLEY,
      '{"meta":{',
      `"source":"urn:ods:test"},${JSON.stringify(earlier).slice(1)}`,
      '2026-01-01T00:00:00.000Z',
    ])
  }
})
afterAll(() => database.close())

async function ask(path: string, { scopes = ['user/*.rs'], organisation = aClinician().organisation } = {}) {
  const { agent, log } = aReadApi(database, {
    actor: aClinician({ scopes, organisation }),
    baseUrl: 'https://record.example',
  })
  const { status, text } = await agent.get(`/fhir/${path}`).buffer()
  return { status, text, log }
}

describe('a problem that is left out by narrow scopes', () => {
  it.each(EACH)('is not told by the display of what refers to it %s', async (way) => {
    const path = `Procedure/${told.get(way)?.id ?? ''}`
    const narrow = await ask(path, { scopes: ['user/Procedure.rs'] })
    expect(narrow.status).toBe(200)
    expect(narrow.text).not.toMatch(/canary|reasonReference/i)
    expect(narrow.log.at(-1)).toMatchObject({ kind: 'outcome', decision: 'permit' })
    expect((await ask(path)).text).toContain('Canary reason')
  })
})

describe('a problem that is sealed and locked', () => {
  it.each(EACH)('is not told by an earlier version that refers to it %s', async (way) => {
    const path = `Procedure/${past.get(way)?.id ?? ''}`
    const version = await ask(`${path}/_history/1`)
    const never = await ask(`${path}/_history/7`)
    const history = await ask(`${path}/_history`)
    expect(version).toMatchObject({ status: 404, text: never.text })
    expect(history.status).toBe(200)
    expect(history.text).not.toMatch(/canary/i)
    expect(JSON.parse(history.text)).toMatchObject({ total: 1 })
    expect(version.log.at(-1)).toMatchObject({ kind: 'outcome', decision: 'permit' })
  })

  it.each(EACH)('is told to its own source by such a version, %s', async (way) => {
    const path = `Procedure/${past.get(way)?.id ?? ''}`
    await database.query(
      `insert into relationships values ($1, 'Patient', $1, 'registered-practice', $2, '', null, null)
       on conflict do nothing`,
      [person, WEY_VALLEY],
    )
    const version = await ask(`${path}/_history/1`, { organisation: WEY_VALLEY })
    // Which server an address is of nobody says: what it leads to is not known, and nobody is shown more for it.
    expect(version.status).toBe(way === 'by its address at its sender' ? 404 : 200)
  })
})

describe('the content of a document that narrow scopes leave out', () => {
  it('is told by no address, and the rest of what its document says of it stays', async () => {
    const scopes = ['user/DocumentReference.rs']
    const narrow = await ask(`DocumentReference/${letter.id}`, { scopes })
    expect(narrow.text).not.toContain(content.id)
    expect(JSON.parse(narrow.text)).toMatchObject({
      content: [{ attachment: { contentType: 'text/plain', title: 'Letter' } }],
    })
    const bare = await ask(`DocumentReference/${photo.id}`, { scopes })
    // FHIR wants some content of a document: what it is stays unsaid.
    const unknown = {
      url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
      valueCode: 'unknown',
    }
    expect((JSON.parse(bare.text) as { readonly content: unknown }).content).toEqual([
      { attachment: { extension: [unknown] } },
    ])
    expect((await ask(`DocumentReference/${letter.id}`)).text).toContain(content.id)
  })
})
