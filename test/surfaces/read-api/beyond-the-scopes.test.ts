import type { PgliteDatabase } from '../../../src/adapters/postgres/pglite/open-pglite.js'
import { aDatabase } from '../../support/a-database.js'
import { holdRecord } from '../../support/a-held-record.js'
import { aReadApi } from '../../support/a-read-api.js'
import { aPerson, aResource, coded } from '../../support/a-record.js'
import { aClinician } from '../../support/actors.js'

const margaret = aPerson('a')
const SYSTEM = 'http://terminology.hl7.org/CodeSystem/observation-category'
const category = (code: string) => [{ coding: [{ system: SYSTEM, code }] }]
const CONTENT = Buffer.from('Canary content').toString('base64')

const patient = aResource({ resourceType: 'Patient', name: [{ family: 'Canary-Holland' }] }, { id: margaret })
const subject = {
  reference: `Patient/${margaret}`,
  identifier: { value: 'CANARY-NUMBER' },
  display: 'Canary Holland',
}
const doctor = aResource({ resourceType: 'Practitioner', name: [{ text: 'Dr Rahman' }] }, { shared: true })
const asthma = aResource({ resourceType: 'Condition', code: coded('Canary asthma') })
const survey = aResource({
  resourceType: 'Observation',
  status: 'final',
  category: category('survey'),
  code: coded('Canary survey'),
})
const sodium = aResource({
  resourceType: 'Observation',
  status: 'final',
  category: category('laboratory'),
  code: coded('Sodium', '1'),
})
const panel = {
  ...aResource({
    resourceType: 'Observation',
    status: 'final',
    category: category('laboratory'),
    text: { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml">Canary narrative</div>' },
    contained: [
      { resourceType: 'Condition', id: 'c', code: coded('Canary contained') },
      { resourceType: 'Observation', id: 'o', category: category('survey'), code: coded('Canary inside') },
      { resourceType: 'Specimen', id: 's', note: [{ text: 'Canary specimen' }] },
      { resourceType: 'Practitioner', id: 'p', name: [{ text: 'Dr Inside' }] },
    ],
    code: coded('Panel', '2'),
    subject,
    performer: [
      { reference: `Practitioner/${doctor.id}`, display: 'Dr Rahman' },
      { reference: '#p', display: 'Dr Inside' },
    ],
    focus: [{ reference: '#c', display: 'Canary focus' }],
    hasMember: [
      { reference: `Observation/${sodium.id}`, display: 'Sodium' },
      { reference: `Observation/${survey.id}`, display: 'Canary member' },
    ],
    derivedFrom: [{ reference: `Observation/${survey.id}/_history/1`, display: 'Canary source' }],
    extension: [
      {
        url: 'https://example.test/reason',
        valueReference: { reference: `Condition/${asthma.id}`, display: 'Canary reason' },
      },
    ],
  }),
  version: 2,
}
const report = aResource({
  resourceType: 'Binary',
  contentType: 'text/plain',
  data: CONTENT,
})
const letter = aResource({
  resourceType: 'DocumentReference',
  status: 'current',
  type: coded('Canary letter', 'letter'),
  content: [{ attachment: { url: `Binary/${report.id}` } }],
})
const ofBoth = aResource({
  resourceType: 'Provenance',
  recorded: '2026-11-01T10:00:00Z',
  target: [{ reference: `Observation/${sodium.id}` }, { reference: `Condition/${asthma.id}` }],
})
const ofOthers = aResource({
  resourceType: 'Provenance',
  recorded: '2026-11-02T10:00:00Z',
  agent: [{ who: { display: 'Canary clinic' } }],
  target: [{ reference: `Condition/${asthma.id}` }, { reference: `Observation/${survey.id}` }],
})

let database: PgliteDatabase

beforeAll(async () => {
  database = await aDatabase()
  await holdRecord(database, {
    person: margaret,
    version: 3,
    resources: [patient, doctor, asthma, survey, sodium, panel, report, letter, ofBoth, ofOthers],
  })
  await database.query('insert into resource_versions values ($1, $2, $3, $4, $5, $6, $7, $8)', [
    margaret,
    'Observation',
    panel.id,
    1,
    'Y00001',
    '{"meta":{',
    `"source":"urn:ods:test"},${JSON.stringify({
      resourceType: 'Observation',
      id: panel.id,
      status: 'preliminary',
      category: category('laboratory'),
      code: coded('Panel', '2'),
      hasMember: [{ reference: `Observation/${survey.id}`, display: 'Canary earlier' }],
    }).slice(1)}`,
    '2026-01-01T00:00:00.000Z',
  ])
})
afterAll(() => database.close())

const LAB = 'user/Observation.rs?category=laboratory'

async function ask(scopes: readonly string[], path: string) {
  const { agent, log } = aReadApi(database, {
    actor: aClinician({ scopes }),
    baseUrl: 'https://record.example',
  })
  const { status, headers, text } = await agent.get(`/fhir/${path}`).buffer()
  const body = JSON.parse(text) as {
    readonly total?: number
    readonly entry?: readonly { readonly resource: { readonly id?: string } }[]
  }
  const ids = (body.entry ?? []).flatMap(({ resource }) => resource.id ?? [])
  return { status, headers: JSON.stringify(headers), text, body, ids, log }
}

const everything = `Patient/${margaret}/$everything`

describe('what is beyond the scopes', () => {
  it.each([
    ['$everything', everything],
    ['$everything of a type', `${everything}?_type=Observation`],
    ['a search', `Observation?patient=${margaret}`],
    ['a search in summary', `Observation?patient=${margaret}&_elements=hasMember,derivedFrom,subject`],
    ['a read', `Observation/${panel.id}`],
    ['a version', `Observation/${panel.id}/_history/2`],
    ['an earlier version', `Observation/${panel.id}/_history/1`],
    ['the history', `Observation/${panel.id}/_history`],
  ])(
    'is named by nothing in %s: no reference, display, narrative or contained resource',
    async (_what, path) => {
      const narrow = await ask([LAB], path)
      expect(narrow.status).toBe(200)
      expect(`${narrow.text} ${narrow.headers}`).not.toMatch(/canary/i)
      expect(narrow.text).not.toContain(survey.id)
      expect(narrow.text).not.toContain(asthma.id)
      expect(narrow.log.at(-1)).toMatchObject({ kind: 'outcome', decision: 'permit' })

      // The twin whose scopes leave it reads it there.
      expect((await ask(['user/*.rs'], path)).text).toMatch(/canary/i)
    },
  )

  it('takes nothing else with it: what is left is still named, and the resource says that something is left out', async () => {
    const { body } = await ask([LAB], `Observation/${panel.id}`)

    expect(body).toMatchObject({
      subject: { reference: `Patient/${margaret}` },
      hasMember: [{ reference: `Observation/${sodium.id}`, display: 'Sodium' }],
      performer: [
        { reference: `Practitioner/${doctor.id}`, display: 'Dr Rahman' },
        { reference: '#p', display: 'Dr Inside' },
      ],
      contained: [{ resourceType: 'Practitioner', id: 'p' }],
      meta: { security: [{ code: 'REDACTED' }] },
    })
    expect(body).not.toHaveProperty('derivedFrom')
    expect((await ask([LAB, 'user/Specimen.r'], `Observation/${panel.id}`)).text).toContain('Canary specimen')
  })

  it('is sent as it is stored where it names nothing that is left out', async () => {
    const whole = (await ask(['user/*.rs'], `Observation/${sodium.id}`)).text
    expect((await ask([LAB], `Observation/${sodium.id}`)).text).toBe(whole)
    const scopes = [
      'user/Patient.r',
      'user/Observation.s',
      'user/Observation.r',
      'user/Condition.s',
      'user/Specimen.r',
    ]
    expect((await ask(scopes, `Observation/${panel.id}`)).text).toBe(
      (await ask(['user/*.rs'], `Observation/${panel.id}`)).text,
    )
  })

  it('is found by no search for what refers to it', async () => {
    const asked = `Observation?patient=${margaret}&has-member=Observation/${survey.id}`
    expect((await ask(['user/*.rs'], asked)).body.total).toBe(1)
    expect((await ask([LAB], asked)).body.total).toBe(0)
  })

  it('keeps the content of its documents: a Binary goes with a document that the scopes leave', async () => {
    for (const scopes of [
      ['user/Binary.rs', 'user/Patient.rs'],
      ['user/Binary.rs', 'user/DocumentReference.rs?type=other'],
    ]) {
      const { ids, text } = await ask(scopes, everything)
      expect(text).not.toContain(CONTENT)
      expect(ids).not.toContain(report.id)
      expect((await ask(scopes, `Binary/${report.id}`)).status).toBe(404)
    }
    const twin = await ask(['user/Binary.rs', 'user/DocumentReference.rs?type=letter'], everything)
    expect(twin.ids).toContain(report.id)
    expect(twin.text).toContain(CONTENT)
  })

  it('has no Provenance, and is no target of one of something else', async () => {
    const scopes = [LAB, 'user/Provenance.rs']
    const { ids, text } = await ask(scopes, everything)
    expect(ids).toContain(ofBoth.id)
    expect(ids).not.toContain(ofOthers.id)
    expect(text).not.toContain(asthma.id)
    expect(text).not.toContain('Canary clinic')
    const absent = await ask(scopes, `Provenance/${aPerson('e')}`)
    expect(await ask(scopes, `Provenance/${ofOthers.id}`)).toMatchObject({ status: 404, text: absent.text })
    expect((await ask(scopes, `Provenance/${ofBoth.id}`)).body).toMatchObject({
      target: [{ reference: `Observation/${sodium.id}` }],
    })
    expect((await ask([...scopes, 'user/Condition.s'], everything)).ids).toContain(ofOthers.id)
  })
})
