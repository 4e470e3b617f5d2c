import type { Bundle, Composition, CompositionSection, OperationOutcome, Resource } from 'fhir/r4.js'
import type { PgliteDatabase } from '../../../src/adapters/postgres/pglite/open-pglite.js'
import type { OdsCode } from '../../../src/fhir/ods-code.js'
import type { PersonId } from '../../../src/fhir/person-id.js'
import { readStored } from '../../../src/fhir/read-stored.js'
import { toXml } from '../../../src/fhir/xml/to-xml.js'
import { IPS_BUNDLE, IPS_COMPOSITION, TOLD_TOO_URL } from '../../../src/fhir/profiles.js'
import type { Actor } from '../../../src/identity/actor.js'
import type { RecordedResource } from '../../../src/record/record-store.js'
import { aDatabase } from '../../support/a-database.js'
import { holdRecord, holdResource } from '../../support/a-held-record.js'
import { aReadApi } from '../../support/a-read-api.js'
import { aPerson, aResource, coded, COUNTY, HOLMWOOD, status } from '../../support/a-record.js'
import { aClinician, MILL_LANE, WEY_VALLEY } from '../../support/actors.js'

const BASE_URL = 'https://record.example'
const [margaret, callum, nobodys, crowded, stranger, silent] = ['a', 'b', 'c', 'd', 'e', 'f'].map(
  aPerson,
) as [PersonId, PersonId, PersonId, PersonId, PersonId, PersonId]

const TOLD = {
  resourceType: 'Patient',
  identifier: [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9990000018' }],
  name: [{ family: 'Holland', given: ['Margaret'] }],
  birthDate: '1941-03-04',
  gender: 'female',
}

/** The joined Patient, and the source's own of which it is made. */
function patientsOf(person: PersonId, from?: OdsCode): readonly RecordedResource[] {
  const own = aResource(TOLD, from === undefined ? {} : { from })
  const link = [{ other: { reference: `Patient/${own.id}` }, type: 'seealso' }]
  return [aResource({ ...TOLD, link }, { id: person }), own]
}

const subject = { reference: `Patient/${margaret}` }
const doctor = aResource(
  { resourceType: 'Practitioner', name: [{ family: 'Rahman', given: ['Asha'] }] },
  { shared: true },
)
const visit = aResource({ resourceType: 'Encounter', status: 'finished', class: { code: 'AMB' }, subject })
const asthma = aResource({
  resourceType: 'Condition',
  identifier: [{ system: 'https://oak.example/problem', value: 'p-1' }],
  clinicalStatus: status('active'),
  code: coded('Asthma', '195967001'),
  subject,
  recorder: { reference: `Practitioner/${doctor.id}` },
  encounter: { reference: `Encounter/${visit.id}` },
  onsetDateTime: '2001',
})
const refuted = aResource({
  resourceType: 'AllergyIntolerance',
  verificationStatus: status('refuted'),
  code: coded('Penicillin <b>allergy</b>', '91936005'),
  patient: subject,
  recordedDate: '2026-02-01',
})
const mistaken = aResource({
  resourceType: 'AllergyIntolerance',
  verificationStatus: status('entered-in-error'),
  code: coded('Canary latex'),
  patient: subject,
})
const apixaban = (from: typeof WEY_VALLEY | undefined, value: string): RecordedResource =>
  aResource(
    {
      resourceType: 'MedicationStatement',
      identifier: [{ system: 'https://sender.example/medicine', value }],
      status: 'active',
      medicationCodeableConcept: coded('Apixaban 5mg tablets', '1'),
      subject,
      dosage: [{ text: 'One tablet twice a day' }],
      dateAsserted: '2026-10-12',
    },
    from ? { from } : {},
  )
const creatinine = aResource(
  {
    resourceType: 'Observation',
    status: 'final',
    category: [
      {
        coding: [
          { system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'laboratory' },
        ],
      },
    ],
    code: coded('Creatinine', '2'),
    subject,
    effectiveDateTime: '2026-11-01',
    valueQuantity: { value: 78, unit: 'umol/L' },
  },
  { from: WEY_VALLEY },
)
const over = aResource({
  resourceType: 'Condition',
  clinicalStatus: status('resolved'),
  code: coded('Pneumonia'),
  subject,
  abatementDateTime: '2019',
})
/** What nobody but its source may know of. */
const secret = {
  ...aResource(
    { resourceType: 'Condition', code: coded('Canary secret'), subject },
    { from: WEY_VALLEY, labelClass: 'locked' },
  ),
  receivedAt: '2026-11-23T09:55:00.000Z',
}

let database: PgliteDatabase

beforeAll(async () => {
  database = await aDatabase()
  await holdRecord(database, {
    person: margaret,
    version: 17,
    resources: [
      ...patientsOf(margaret),
      doctor,
      visit,
      asthma,
      refuted,
      mistaken,
      apixaban(undefined, 'gp'),
      apixaban(WEY_VALLEY, 'hospital'),
      creatinine,
      over,
    ],
  })
  await holdRecord(database, { person: callum, resources: patientsOf(callum, COUNTY) })
  await holdRecord(database, {
    person: nobodys,
    resources: [
      ...patientsOf(nobodys),
      aResource({
        resourceType: 'List',
        status: 'current',
        mode: 'snapshot',
        code: { coding: [{ system: 'http://loinc.org', code: '48765-2' }] },
        emptyReason: {
          coding: [{ system: 'http://terminology.hl7.org/CodeSystem/list-empty-reason', code: 'nilknown' }],
        },
        date: '2026-10-12',
      }),
      aResource({ resourceType: 'Condition', clinicalStatus: status('resolved'), code: coded('Measles') }),
      aResource({ resourceType: 'Flag', status: 'active', code: coded('Lives alone') }, { from: COUNTY }),
      aResource(
        { resourceType: 'MedicationStatement', status: 'active', medicationCodeableConcept: coded('Canary') },
        { from: HOLMWOOD, labelClass: 'V' },
      ),
    ],
  })
  await holdRecord(database, {
    person: crowded,
    resources: [
      ...patientsOf(crowded),
      ...Array.from({ length: 64 }, (_, index) =>
        aResource({
          resourceType: 'Condition',
          clinicalStatus: status('active'),
          code: coded(`Problem ${index}`),
          onsetDateTime: `20${String(index % 25).padStart(2, '0')}`,
        }),
      ),
    ],
  })
  await holdRecord(database, {
    person: stranger,
    resources: patientsOf(stranger).slice(0, 1),
    relationships: [MILL_LANE],
  })
  await holdRecord(database, {
    person: silent,
    resources: [...patientsOf(silent)]
      .map((one) => ({ ...one, receivedAt: '2026-11-20T09:00:00.000Z' }))
      .concat({
        ...aResource({ resourceType: 'Encounter', status: 'finished', class: { code: 'AMB' } }),
        receivedAt: '2026-11-20T09:00:00.000Z',
      }),
  })
})

afterAll(() => database.close())

function theApi(actor: Actor = aClinician()) {
  return aReadApi(database, { actor, baseUrl: BASE_URL })
}

async function summaryOf(person: PersonId, query = '') {
  const { agent, log } = theApi()
  const answer = await agent.get(`/fhir/Patient/${person}/$summary${query}`).buffer().expect(200)
  const bundle = JSON.parse(answer.text) as Bundle
  const resources = (bundle.entry ?? []).flatMap(({ resource }) => resource ?? [])
  const composition = resources[0] as Composition
  const section = (title: string): CompositionSection => {
    const found = composition.section?.find((one) => one.title === title)
    if (!found) throw new Error(`There is no section ${title}.`)
    return found
  }
  return { answer, bundle, resources, composition, section, log }
}

function ofType<T extends Resource>(resources: readonly Resource[], type: T['resourceType']): readonly T[] {
  return resources.filter((one) => one.resourceType === type) as T[]
}

function reasonOf({ emptyReason }: CompositionSection): string | undefined {
  return emptyReason?.coding?.[0]?.code
}

const ABOUT = 'About this summary: sources, and what is not in it'

describe('GET /fhir/Patient/{id}/$summary', () => {
  it('gives a document of the International Patient Summary, after the log has both entries', async () => {
    const { answer, bundle, resources, composition, log } = await summaryOf(margaret)

    expect(answer.headers).toMatchObject({
      'content-type': 'application/fhir+json; charset=utf-8',
      etag: expect.stringMatching(/^W\/"[0-9a-f]{32}-[0-9a-f]{16}"$/) as string,
      vary: 'Accept',
    })
    expect(bundle).toMatchObject({
      meta: { profile: [IPS_BUNDLE] },
      type: 'document',
      timestamp: '2026-11-23T10:00:00.000Z',
      identifier: { system: 'urn:ietf:rfc:3986', value: expect.stringMatching(/^urn:uuid:/) as string },
    })
    expect(composition).toMatchObject({
      resourceType: 'Composition',
      meta: { profile: [IPS_COMPOSITION] },
      status: 'final',
      subject: { reference: `${BASE_URL}/fhir/Patient/${margaret}` },
    })
    expect(resources[1]).toMatchObject({ resourceType: 'Patient', id: margaret })
    expect(log).toMatchObject([
      {
        kind: 'intent',
        interaction: 'operation',
        person: margaret,
        query: 'GET /fhir/Patient/{id}/$summary',
      },
      { kind: 'outcome', disclosed: { status: 200, recordVersion: 17, what: 'summary', resources: 8 } },
    ])
  })

  it('has every required section, and every reference leads to something in it', async () => {
    const { bundle, composition } = await summaryOf(margaret)
    const urls = new Set(bundle.entry?.map(({ fullUrl }) => fullUrl))

    expect(composition.section?.slice(0, 3).map(({ code }) => code?.coding?.[0]?.code)).toEqual([
      '11450-4',
      '48765-2',
      '10160-0',
    ])
    const references = [...JSON.stringify(bundle).matchAll(/"reference":"([^"]+)"/g)].map(([, one]) => one)
    expect(references.length).toBeGreaterThan(8)
    expect(references.filter((one) => !urls.has(one))).toEqual([])
  })

  it('keeps what sources call things and what their data lacks is unknown, never guessed', async () => {
    const { resources } = await summaryOf(margaret)

    const [condition] = ofType(resources, 'Condition')
    expect(condition).toMatchObject({
      identifier: [{ system: 'https://oak.example/problem', value: 'p-1' }],
      recorder: { reference: `${BASE_URL}/fhir/Practitioner/${doctor.id}` },
      encounter: { type: 'Encounter', identifier: { value: `${BASE_URL}/fhir/Encounter/${visit.id}` } },
    })
    expect(ofType(resources, 'MedicationStatement')[0]).toMatchObject({
      _effectiveDateTime: { extension: [{ valueCode: 'unknown' }] },
    })
    expect(ofType(resources, 'Patient')[0]).not.toHaveProperty('link')
  })

  it('tells what was refuted as that, and of what was entered in error nothing', async () => {
    const { answer, section, resources } = await summaryOf(margaret)

    expect(section('Allergies and intolerances').text?.div).toContain(
      '<b>Penicillin &lt;b&gt;allergy&lt;/b&gt;</b> <b>[refuted]</b>',
    )
    expect(ofType(resources, 'AllergyIntolerance')).toMatchObject([
      { verificationStatus: { coding: [{ code: 'refuted' }] } },
    ])
    expect(answer.text).not.toContain('Canary')
  })

  it('tells one thing that two sources tell once, and says who else does', async () => {
    const { section } = await summaryOf(margaret)

    expect(section('Medicines').entry).toHaveLength(1)
    expect(section('Medicines').text?.div).toMatch(
      /2 sources.*Oak Street Surgery.*Told by others too: Apixaban 5mg tablets: .*Wey Valley Hospital/,
    )
  })

  it('holds what the other source tells of it as data, behind the entry and not beside it', async () => {
    const { section, resources } = await summaryOf(margaret)

    const [entry] = section('Medicines').entry ?? []
    const told = ofType(resources, 'MedicationStatement').map(
      ({ id }) => `${BASE_URL}/fhir/MedicationStatement/${id}`,
    )
    const [other] = told.filter((one) => one !== entry?.reference)
    expect(told).toHaveLength(2)
    expect(entry?.extension).toEqual([{ url: TOLD_TOO_URL, valueReference: { reference: other } }])
  })

  it('says what is past, and what it is', async () => {
    const { section } = await summaryOf(margaret)

    expect(section('Past problems').text?.div).toContain('Pneumonia')
    expect(section('Active problems').text?.div).not.toContain('Pneumonia')
  })

  it('changes for nobody when something comes that nobody may know of', async () => {
    const before = await summaryOf(margaret)
    await holdResource(database, margaret, secret)
    await database.query('update persons set record_version = 18 where person_id = $1', [margaret])

    const after = await summaryOf(margaret)

    expect(after.answer.text === before.answer.text).toBe(true)
    expect(after.answer.headers['etag']).toBe(before.answer.headers['etag'])
  })
})

describe('what a summary says where there is nothing', () => {
  it('HZ13: says it in other words and another code for each kind of nothing', async () => {
    const { section } = await summaryOf(nobodys)
    const told = [
      section('Allergies and intolerances'),
      (await summaryOf(margaret)).section('Vaccinations'),
      (await summaryOf(callum)).section('Active problems'),
      section('Active problems'),
      section('Medicines'),
      (await summaryOf(silent)).section('Active problems'),
    ]
    expect(told.map(reasonOf)).toEqual([
      'nilknown',
      'notasked',
      'never-connected',
      'nothing-current',
      'withheld',
      'unavailable',
    ])
    expect(new Set(told.map(({ text }) => text?.div)).size).toBe(told.length)
  })

  it('HZ13: does not say that nobody asked where something of the record is withheld', async () => {
    const { section } = await summaryOf(nobodys)

    expect(section('Vaccinations').text?.div).toContain('Nothing about vaccinations is shown.')
    expect(reasonOf(section('Vaccinations'))).toBe('unavailable')
  })

  it('HZ01: says which source is silent, in the section and as a warning', async () => {
    const { section, resources } = await summaryOf(silent)

    expect(section('Active problems').text?.div).toContain(
      'Anything newer is not available: Oak Street Surgery was last heard from 3 days ago.',
    )
    const [outcome] = ofType<OperationOutcome>(resources, 'OperationOutcome')
    expect(outcome?.issue).toContainEqual({
      severity: 'warning',
      code: 'incomplete',
      diagnostics: 'Last heard from: GP 3 days ago (late).',
    })
    expect(section(ABOUT).entry).toHaveLength(1)
  })

  it('says that something is withheld, and nothing of what it is', async () => {
    const { answer, section } = await summaryOf(nobodys)

    expect(answer.text).not.toContain('Canary')
    expect(section(ABOUT).text?.div).toContain('Some information of this record is withheld from you.')
    expect(section('Medicines')).not.toHaveProperty('entry')
  })

  it('HZ16: says how many there are when it has not room for all', async () => {
    const { section, log } = await summaryOf(crowded)

    expect(section('Active problems').entry).toHaveLength(50)
    expect(section('Active problems').text?.div).toContain('50 of 64 shown: ask the record for the others.')
    expect(log[1]).toMatchObject({ disclosed: { resources: 51 } })
  })
})

describe('the parameters of $summary', () => {
  it('leaves a kind of source out, and another telling stands for what it told', async () => {
    const { answer, section, resources, log } = await summaryOf(margaret, '?excludeSource=primary-care')

    expect(ofType(resources, 'MedicationStatement')).toMatchObject([{ identifier: [{ value: 'hospital' }] }])
    expect(ofType(resources, 'Condition')).toEqual([])
    expect(reasonOf(section('Active problems'))).toBe('unavailable')
    expect(section('Active problems').text?.div).toContain('left out, as asked')
    expect(section(ABOUT).text?.div).toContain('GP: left out, as asked.')
    expect(answer.text).not.toContain('Asthma')
    expect(log[0]).toMatchObject({ query: 'GET /fhir/Patient/{id}/$summary?excludeSource=primary-care' })
  })

  it.each([
    ['?excludeSource=gp', 400, 'excludeSource'],
    ['?excludeSource=acute,acute', 400, 'excludeSource'],
    ['?profile=https://elsewhere.example/Composition', 400, 'profile'],
    ['?identifier=1', 400, 'identifier'],
    ['?_count=5', 400, '_count'],
    ['?_format=pdf', 406, '_format'],
  ] as const)('refuses %s by name, and the log says so', async (query, code, name) => {
    const { agent, log } = theApi()

    const answer = await agent.get(`/fhir/Patient/${margaret}/$summary${query}`).buffer().expect(code)

    expect((JSON.parse(answer.text) as OperationOutcome).issue[0]?.diagnostics).toContain(
      `The parameter ${name} `,
    )
    expect(log).toMatchObject([{ reason: `parameter-refused ${name}` }])
  })

  it('takes the profile of the summary that there is', async () => {
    const { composition } = await summaryOf(
      margaret,
      `?profile=${encodeURIComponent(`${IPS_COMPOSITION}|2.0.0`)}`,
    )

    expect(composition.meta?.profile).toEqual([IPS_COMPOSITION])
  })

  it.each([
    ['Accept: text/html', '', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'],
    ['_format=html', '?_format=html', 'application/fhir+json'],
  ])('gives the same as a page for %s', async (_how, query, accept) => {
    const { agent, log } = theApi()

    const page = await agent
      .get(`/fhir/Patient/${margaret}/$summary${query}`)
      .set('Accept', accept)
      .buffer()
      .expect(200)

    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.headers['content-security-policy']).toContain("default-src 'none';style-src 'sha256-")
    const { composition } = await summaryOf(margaret)
    for (const { title, text } of composition.section ?? []) {
      expect(page.text).toContain(`<h2>${title}</h2>`)
      expect(page.text).toContain(/^<div[^>]*>(.*)<\/div>$/.exec(text?.div ?? '')?.[1])
    }
    expect(page.text).toContain('<dt>NHS No.</dt><dd>999 000 0018</dd>')
    expect(log[1]).toMatchObject({ disclosed: { status: 200, what: 'summary' } })
  })

  it('reads them from a Parameters resource too, or gives all without a body', async () => {
    const { agent, log } = theApi()
    const url = `/fhir/Patient/${margaret}/$summary`
    const parameters = {
      resourceType: 'Parameters',
      parameter: [{ name: 'excludeSource', valueCode: 'primary-care' }],
    }

    const some = await agent
      .post(url)
      .set('Content-Type', 'application/fhir+json')
      .send(JSON.stringify(parameters))
      .buffer()
      .expect(200)
    const all = await agent.post(url).buffer().expect(200)

    expect(some.text).not.toContain('Asthma')
    expect(all.text).toBe((await agent.get(url).buffer()).text)
    expect(log[0]).toMatchObject({ query: 'POST /fhir/Patient/{id}/$summary?excludeSource=primary-care' })
  })

  it.each([
    ['what is no JSON', 400, 'application/fhir+json', '{', 'parameters-malformed'],
    ['another resource', 400, 'application/fhir+json', '{"resourceType":"Patient"}', 'parameters-malformed'],
    [
      'a parameter that is no text',
      400,
      'application/fhir+json',
      '{"resourceType":"Parameters","parameter":[{"name":"excludeSource","valueBoolean":true}]}',
      'parameters-malformed',
    ],
    [
      'a parameter with parts',
      400,
      'application/fhir+json',
      '{"resourceType":"Parameters","parameter":[{"name":"excludeSource","valueCode":"acute","part":[]}]}',
      'parameters-malformed',
    ],
    [
      'a parameter that there is not',
      400,
      'application/fhir+json',
      '{"resourceType":"Parameters","parameter":[{"name":"persist","valueCode":"acute"}]}',
      'parameter-refused persist',
    ],
    ['a form', 415, 'application/x-www-form-urlencoded', 'excludeSource=acute', 'media-type-refused'],
    ['more than there is room for', 413, 'application/fhir+json', ' '.repeat(8193), 'body-too-long'],
  ] as const)('refuses a body that is %s, and the log says so', async (_what, code, type, body, reason) => {
    const { agent, log } = theApi()

    await agent.post(`/fhir/Patient/${margaret}/$summary`).set('Content-Type', type).send(body).expect(code)

    expect(log).toMatchObject([{ reason }])
  })

  it('gives the same document as FHIR XML, and the log has the same', async () => {
    const { agent, log } = theApi()
    const json = await agent.get(`/fhir/Patient/${margaret}/$summary`).buffer().expect(200)

    const xml = await agent
      .get(`/fhir/Patient/${margaret}/$summary`)
      .set('Accept', 'application/fhir+xml')
      .buffer()
      .expect(200)

    expect(xml.headers).toMatchObject({
      'content-type': 'application/fhir+xml; charset=utf-8; fhirVersion=4.0',
      'content-length': String(Buffer.byteLength(xml.text)),
      'content-security-policy': expect.stringContaining("default-src 'none'") as string,
      vary: 'Accept',
    })
    expect(xml.headers['etag']).not.toBe(json.headers['etag'])
    expect(xml.text).toBe(toXml(readStored(json.text)))
    expect(xml.text).toContain('<Composition><id value="')
    expect(xml.text).toContain('Penicillin &lt;b&gt;allergy&lt;/b&gt;')
    expect(log.slice(2)).toMatchObject(
      log.slice(0, 2).map(({ kind, query, interaction }) => ({ kind, query, interaction })),
    )
  })

  it('says in FHIR XML, to whoever asks for it, why there is none', async () => {
    const { agent } = theApi()

    const answer = await agent.get(`/fhir/Patient/${stranger}/$summary?_format=xml`).buffer().expect(404)

    expect(answer.headers).toMatchObject({
      'content-type': 'application/fhir+xml; charset=utf-8; fhirVersion=4.0',
      vary: 'Accept',
    })
    expect(answer.text).toContain(
      '<OperationOutcome xmlns="http://hl7.org/fhir"><issue><severity value="error"/><code value="not-found"/><diagnostics value="No such record, or none that you may open."/></issue></OperationOutcome>',
    )
  })

  it.each([
    ['', 'application/fhir+xml;q=0.9, application/fhir+json;q=0.5', 'application/fhir+xml'],
    ['', 'application/fhir+xml;q=0.5, application/fhir+json;q=0.9', 'application/fhir+json'],
    ['?_format=xml', 'application/fhir+json', 'application/fhir+xml'],
    ['?_format=text/xml', 'text/html', 'application/fhir+xml'],
    ['', '*/*', 'application/fhir+json'],
    ['', 'text/html', 'text/html'],
    ['?_format=json', 'application/fhir+xml', 'application/fhir+json'],
    ['?_format=application/fhir+json', 'text/html', 'application/fhir+json'],
    ['?_format=html', 'application/fhir+json', 'text/html'],
  ])(
    'lets _format count before Accept, and gives the best of what there is: %s %s',
    async (query, accept, type) => {
      const answer = await theApi()
        .agent.get(`/fhir/Patient/${margaret}/$summary${query}`)
        .set('Accept', accept)
        .buffer()
        .expect(200)

      expect(answer.headers['content-type']).toContain(type)
    },
  )

  it('does not let _format ask for what there is not', async () => {
    const { agent, log } = theApi()

    const answer = await agent
      .get(`/fhir/Patient/${margaret}/$summary?_format=ttl`)
      .set('Accept', 'application/fhir+json')
      .buffer()
      .expect(406)

    expect(answer.text).toContain('must be json, xml or html')
    expect(log).toHaveLength(1)
  })
})

describe('who gets a summary', () => {
  const url = `/fhir/Patient/${margaret}/$summary`

  it('says only that nothing changed, after decision and log; a page is not the document', async () => {
    const { agent, log } = theApi()
    const etag = (await agent.get(url)).headers['etag'] as string

    const answer = await agent.get(url).set('If-None-Match', etag).expect(304)
    await agent.get(`${url}?_format=html`).set('If-None-Match', etag).expect(200)
    await agent.get(`${url}?_format=xml`).set('If-None-Match', etag).expect(200)
    await agent.get(`${url}?excludeSource=acute`).set('If-None-Match', etag).expect(200)

    expect(answer.headers['etag']).toBe(etag)
    expect(log.slice(2, 4)).toMatchObject([
      { kind: 'intent' },
      { kind: 'outcome', disclosed: { status: 304, resources: 0, what: 'summary' } },
    ])
  })

  it('answers HEAD with the same headers, and logs it like any other look', async () => {
    const { agent, log } = theApi()
    const full = await agent.get(url).buffer()

    const head = await agent.head(url).expect(200)

    expect(head.headers['content-length']).toBe(full.headers['content-length'])
    expect(log.slice(2)).toMatchObject([{ query: 'HEAD /fhir/Patient/{id}/$summary' }, { kind: 'outcome' }])
  })

  it.each([
    ['a person whom they have nothing to do with', stranger],
    ['a person who does not exist', aPerson('0')],
  ])('answers of %s that there is none, and the log says who tried', async (_who, person) => {
    const { agent, log } = theApi()

    const answer = await agent.get(`/fhir/Patient/${person}/$summary`).buffer().expect(404)

    expect(answer.text).toContain('No such record, or none that you may open.')
    expect(log).toMatchObject([{ kind: 'event', decision: 'deny', person }])
  })

  it('needs scopes for the whole record: less would be taken for the whole', async () => {
    const { agent, log } = theApi(aClinician({ scopes: ['user/Patient.rs', 'user/Condition.rs'] }))

    const answer = await agent.get(url).buffer().expect(403)

    expect(answer.text).toContain('ask for user/*.rs')
    expect(log).toMatchObject([{ decision: 'deny', reason: 'scope-missing' }])
  })
})
