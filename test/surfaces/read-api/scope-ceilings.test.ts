import type { PgliteDatabase } from '../../../src/adapters/postgres/pglite/open-pglite.js'
import { aDatabase } from '../../support/a-database.js'
import { holdRecord } from '../../support/a-held-record.js'
import { aReadApi } from '../../support/a-read-api.js'
import { aPerson, aResource, coded } from '../../support/a-record.js'
import { aClinician, MILL_LANE } from '../../support/actors.js'

const BASE_URL = 'https://record.example'
const margaret = aPerson('a')
const stranger = aPerson('b')
const CATEGORY = 'http://terminology.hl7.org/CodeSystem/observation-category'

const category = (code: string) => [{ coding: [{ system: CATEGORY, code }] }]
const visit = aResource({ resourceType: 'Encounter', status: 'finished', class: { code: 'AMB' } })
const sodium = {
  ...aResource({
    resourceType: 'Observation',
    status: 'final',
    category: category('laboratory'),
    code: coded('Sodium', '1'),
    effectiveDateTime: '2026-02-01',
    encounter: { reference: `Encounter/${visit.id}` },
  }),
  version: 2,
}
const potassium = aResource({
  resourceType: 'Observation',
  status: 'final',
  category: category('laboratory'),
  code: coded('Potassium', '2'),
  effectiveDateTime: '2026-01-01',
})
const pulse = aResource({
  resourceType: 'Observation',
  status: 'final',
  category: category('vital-signs'),
  code: coded('Canary pulse', '3'),
  effectiveDateTime: '2026-03-01',
})
const asthma = aResource({ resourceType: 'Condition', code: coded('Canary asthma') })
const letter = aResource({ resourceType: 'Binary', data: 'AA==' })
const document = aResource({
  resourceType: 'DocumentReference',
  status: 'current',
  type: coded('Letter', 'letter'),
  content: [{ attachment: { url: `Binary/${letter.id}` } }],
})
const theirs = aResource({ resourceType: 'Observation', category: category('laboratory') })

let database: PgliteDatabase

beforeAll(async () => {
  database = await aDatabase()
  await holdRecord(database, {
    person: margaret,
    version: 17,
    resources: [
      aResource({ resourceType: 'Patient', name: [{ family: 'Holland' }] }, { id: margaret }),
      visit,
      sodium,
      potassium,
      pulse,
      asthma,
      letter,
      document,
    ],
  })
  await holdRecord(database, {
    person: stranger,
    familyKey: 'OTHER',
    resources: [aResource({ resourceType: 'Patient' }, { id: stranger }), theirs],
    relationships: [MILL_LANE],
  })
  // As it was first sent, it was no laboratory result.
  await database.query('insert into resource_versions values ($1, $2, $3, $4, $5, $6, $7, $8)', [
    margaret,
    'Observation',
    sodium.id,
    1,
    'RWV99',
    '{"meta":{',
    `"source":"urn:ods:test"},${JSON.stringify({
      resourceType: 'Observation',
      id: sodium.id,
      category: category('survey'),
      code: coded('Canary survey'),
    }).slice(1)}`,
    '2026-01-01T00:00:00.000Z',
  ])
})

afterAll(() => database.close())

interface Bundle {
  readonly total?: number
  readonly link: readonly { readonly relation: string; readonly url: string }[]
  readonly entry?: readonly {
    readonly resource: {
      readonly resourceType: string
      readonly id?: string
      readonly issue?: readonly { readonly diagnostics: string }[]
    }
    readonly search?: { readonly mode: string }
  }[]
}

function theApi(scopes: readonly string[], differs: Parameters<typeof aClinician>[0] = {}) {
  return aReadApi(database, { actor: aClinician({ scopes, ...differs }), baseUrl: BASE_URL })
}

async function ask(scopes: readonly string[], path: string, differs: Parameters<typeof aClinician>[0] = {}) {
  const { agent, log } = theApi(scopes, differs)
  const { status, headers, text } = await agent.get(`/fhir/${path}`).buffer()
  const body = JSON.parse(text === '' ? '{}' : text) as Bundle
  const ids = (body.entry ?? [])
    .filter(({ search }) => search?.mode !== 'outcome')
    .map(({ resource }) => resource.id)
  return { status, headers: headers as Readonly<Record<string, string>>, text, body, ids, log }
}

const LAB = 'user/Observation.rs?category=laboratory'
const observations = `Observation?patient=${margaret}`
const everything = `Patient/${margaret}/$everything`

describe('scopes narrower than the role', () => {
  it.each([
    ['a search, by a scope to read (B02)', ['user/Observation.r'], observations, 'user/Observation.s'],
    ['a read, by a scope to search', ['user/Observation.s'], `Observation/${pulse.id}`, 'user/Observation.r'],
    ['a read, by a scope to write (B03)', ['user/*.cud'], `Observation/${pulse.id}`, 'user/Observation.r'],
    ['another type', ['user/Observation.rs'], `Condition/${asthma.id}`, 'user/Condition.r'],
    ['another type, searched', ['user/Observation.rs'], `Condition?patient=${margaret}`, 'user/Condition.s'],
    [
      'versions of another type',
      ['user/Observation.rs'],
      `Condition/${asthma.id}/_history`,
      'user/Condition.r',
    ],
    ['people', ['user/Observation.rs'], 'Patient?family=Holland&birthdate=1941-03-04', 'user/Patient.s'],
    [
      'people, by a scope to read',
      ['user/Patient.r'],
      'Patient?family=Holland&birthdate=1941-03-04',
      'user/Patient.s',
    ],
    ['everything, by a scope to read', ['user/*.r'], everything, 'user/*.rs'],
    [
      'a type narrowed by something unknown',
      ['user/Observation.rs?made-up=x'],
      observations,
      'user/Observation.s',
    ],
    [
      'a scope that is none (B05)',
      ['user/*.sr', 'patient/*.*x', 'access/other*'],
      observations,
      'user/Observation.s',
    ],
    ['a scope of one person, without one', ['patient/*.rs'], observations, 'user/Observation.s'],
    ['a system’s scope', ['system/*.cruds'], observations, 'user/Observation.s'],
  ])('refuse %s, and say which scope is missing', async (_case, scopes, path, missing) => {
    const { status, headers, text, log } = await ask(scopes, path)

    expect(status).toBe(403)
    expect(headers['www-authenticate']).toBe(
      `Bearer realm="neighbourhood-record", error="insufficient_scope", scope="${missing}"`,
    )
    expect(text).not.toMatch(/Canary|Holland/)
    expect(log).toMatchObject([{ kind: 'event', decision: 'deny', reason: 'scope-missing' }])
  })

  it('refuse a type alike for somebody who is there, who is not, and who is not theirs', async () => {
    const answers = await Promise.all(
      [margaret, stranger, aPerson('f')].map((person) =>
        ask(['user/Observation.rs'], `Condition?patient=${person}`),
      ),
    )
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
  })

  it.each([
    ['user/Observation.r', `Observation/${pulse.id}`],
    ['user/*.r', `Condition/${asthma.id}`],
    ['user/Observation.s', observations],
    ['user/Patient.r', `Patient/${margaret}`],
    ['user/Patient.s', 'Patient?family=Holland&birthdate=1941-03-04'],
  ])('%s is enough for %s', async (scope, path) => {
    expect((await ask([scope], path)).status).toBe(200)
  })

  it('never let more through than the role: a record without a relationship stays not found', async () => {
    expect((await ask([LAB], `Observation?patient=${stranger}`)).status).toBe(404)
    expect((await ask(['user/*.cruds'], `Observation/${theirs.id}`)).status).toBe(404)
    const receptionist = { role: { code: 'R8009', name: 'Receptionist', profileId: '1' } }
    expect((await ask([LAB], observations, receptionist)).status).toBe(403)
  })
})

describe('a scope that is narrowed to some resources', () => {
  it('finds these alone: order, total and pages are those of a record without the others', async () => {
    const { body, ids, text, log } = await ask([LAB], observations)

    expect(ids).toEqual([sodium.id, potassium.id])
    expect(body.total).toBe(2)
    expect(text).not.toContain('Canary')
    expect(body.entry?.at(-1)?.resource.issue?.[0]?.diagnostics).toContain('do not cover the whole record')
    expect(log[1]).toMatchObject({ disclosed: { status: 200, resources: 2 } })
    expect((await ask([LAB], `${observations}&_summary=count`)).body.total).toBe(2)
    expect((await ask([LAB], `${observations}&code=3`)).body.total).toBe(0)
    expect((await ask([LAB], `${observations}&_id=${pulse.id}`)).body.total).toBe(0)
  })

  it('reads these by id, and nothing tells the others from what is not there', async () => {
    expect((await ask([LAB], `Observation/${sodium.id}`)).status).toBe(200)

    const absent = await ask([LAB], `Observation/${aPerson('e')}`)
    const beyond = await ask([LAB], `Observation/${pulse.id}`)
    expect(beyond).toMatchObject({ status: 404, text: absent.text })
    expect(Object.keys(beyond.headers)).toEqual(Object.keys(absent.headers))
    // The log alone has the true reason.
    expect(beyond.log.at(-1)).toMatchObject({ kind: 'outcome', reason: 'withheld' })
    expect(absent.log.at(-1)).toMatchObject({ kind: 'event', reason: 'person-unknown' })
    expect((await ask([LAB], `Observation/${pulse.id}/_history/1`)).text).toBe(absent.text)
    expect((await ask([LAB], `Observation/${pulse.id}/_history`)).text).toBe(absent.text)
  })

  it('holds for each version as it was', async () => {
    expect((await ask(['user/*.rs'], `Observation/${sodium.id}/_history`)).body.total).toBe(2)

    const { body, text } = await ask([LAB], `Observation/${sodium.id}/_history`)
    expect(body.total).toBe(1)
    expect(text).not.toContain('Canary')
    expect((await ask([LAB], `Observation/${sodium.id}/_history/1`)).status).toBe(404)
    expect((await ask([LAB], `Observation/${sodium.id}/_history/2`)).status).toBe(200)
  })

  it('holds for what is included', async () => {
    const asked = `${observations}&code=1&_include=Observation:encounter`
    const included = async (...scopes: readonly string[]) =>
      (await ask(scopes, asked)).ids.filter((id) => id !== sodium.id)

    expect(await included('user/*.rs')).toEqual([visit.id])
    expect(await included(LAB)).toEqual([])
    expect(await included(LAB, 'user/Encounter.s')).toEqual([])
    expect(await included(LAB, 'user/Encounter.r')).toEqual([visit.id])
    expect(await included(LAB, 'user/Encounter.r?class=AMB')).toEqual([visit.id])
    expect(await included(LAB, 'user/Encounter.r?class=IMP')).toEqual([])
  })

  it('reaches the content of a document only through documents that it leaves', async () => {
    const path = `Binary/${letter.id}`

    expect((await ask(['user/Binary.r'], path)).status).toBe(404)
    expect((await ask(['user/Binary.r', 'user/DocumentReference.r?type=other'], path)).status).toBe(404)
    expect((await ask(['user/Binary.r', 'user/DocumentReference.r?type=letter'], path)).status).toBe(200)
  })
})

describe('$everything under scopes that leave a part', () => {
  it('gives what may be read and searched, and says that the rest is left out', async () => {
    const { ids, body, text } = await ask([LAB, 'user/Encounter.rs', 'user/Condition.r'], everything)

    expect([...ids].sort()).toEqual([sodium.id, potassium.id, visit.id].sort())
    expect(body.total).toBe(3)
    expect(body.entry?.at(-1)).toMatchObject({
      resource: {
        resourceType: 'OperationOutcome',
        issue: [{ code: 'incomplete', diagnostics: expect.stringContaining('left out') as unknown }],
      },
      search: { mode: 'outcome' },
    })
    expect(text).not.toContain('Canary')
  })

  it('is the same in parts', async () => {
    expect((await ask([LAB], `${everything}?_type=Observation`)).ids).toHaveLength(2)
    expect((await ask([LAB], `${everything}?_type=Condition`)).ids).toEqual([])
  })

  it('has no ETag: that of the whole record changes with what is left out', async () => {
    const whole = (await ask(['user/*.rs'], everything)).headers['etag'] ?? ''
    expect(whole).toMatch(/^W\/"[0-9a-f]{32}"$/)

    const { agent } = theApi([LAB])
    const part = await agent.get(`/fhir/${everything}`).set('If-None-Match', whole).expect(200)
    expect(part.headers['etag']).toBeUndefined()
  })

  it('is whole with whole scopes, and says nothing of scopes then', async () => {
    const { ids, text } = await ask(['user/*.r', 'user/*.s'], everything)
    expect(ids).toHaveLength(8)
    expect(text).not.toContain('left out')
  })

  it('names no source that the scopes leave nothing of', async () => {
    const whole = await ask(['user/*.rs'], everything)
    expect(whole.text).toContain('has never sent anything')
    expect((await ask([LAB], everything)).text).not.toContain('has never sent anything')
  })
})

describe('pages', () => {
  it.each([
    [`${observations}&_count=1`],
    [`${everything}?_count=1`],
    [`Observation/${sodium.id}/_history?_count=1`],
  ])('of %s go on under the scopes they were made under, and no others', async (path) => {
    const next = (text: string) =>
      (JSON.parse(text) as Bundle).link
        .find(({ relation }) => relation === 'next')
        ?.url.replace(`${BASE_URL}/fhir/`, '')
    const whole = next((await ask(['user/*.rs'], path)).text) ?? ''

    expect((await ask(['user/*.rs'], whole)).status).toBe(200)
    expect((await ask([LAB], whole)).status).toBe(404)
    expect((await ask([LAB, 'user/Encounter.rs'], whole)).status).toBe(404)
  })

  it('made under narrow scopes end where these do', async () => {
    const first = await ask([LAB], `${observations}&_count=1`)
    const next =
      first.body.link.find(({ relation }) => relation === 'next')?.url.replace(`${BASE_URL}/fhir/`, '') ?? ''
    const second = await ask([LAB], next)

    expect([first.ids, second.ids]).toEqual([[sodium.id], [potassium.id]])
    expect(second.body.link.some(({ relation }) => relation === 'next')).toBe(false)
    expect((await ask(['user/*.rs'], next)).status).toBe(404)
  })
})

describe('scopes of one person', () => {
  const launched = { patient: margaret }

  it('count for the person whom the app was launched for', async () => {
    const scopes = ['patient/Observation.rs?category=laboratory', 'patient/Condition.rs']

    expect((await ask(scopes, observations, launched)).ids).toEqual([sodium.id, potassium.id])
    expect((await ask(scopes, `Condition/${asthma.id}`, launched)).status).toBe(200)
    expect((await ask(scopes, `Encounter/${visit.id}`, launched)).status).toBe(403)
  })

  it('find nobody, not even that person', async () => {
    const asked = 'Patient?family=Holland&birthdate=1941-03-04'
    expect((await ask(['patient/*.rs'], asked, launched)).status).toBe(403)
  })

  it('leave nothing of anybody else', async () => {
    const here = { patient: margaret, organisation: MILL_LANE }
    expect((await ask(['patient/*.rs'], `Observation?patient=${stranger}`, here)).status).toBe(404)
    expect((await ask(['patient/*.rs'], `Observation/${theirs.id}`, here)).status).toBe(404)
  })
})
