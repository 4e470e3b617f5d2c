import type { Database } from '../../src/adapters/postgres/database.js'
import { LogUnavailable } from '../../src/audit/audit-appender.js'
import { CONFIDENTIALITY_SYSTEM, LABEL_SYSTEM } from '../../src/fhir/profiles.js'
import { ods } from '../support/actors.js'
import { aPartner } from '../support/actors.js'
import { aDatabase } from '../support/a-database.js'
import { anIngest, type TestIngest } from '../support/an-ingest.js'
import {
  aBundle,
  aPatient,
  aTransaction,
  aWeightOf as aWeight,
  LOCAL_SYSTEM,
  THE_PATIENT,
} from '../support/a-submission.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'
import type { Received, StoredEntry } from '../../src/ingest/received.js'

/** A resource as tests look at it. */
type Resource = Readonly<Record<string, unknown>>

let database: Database
let ingest: TestIngest
/** Each test is about somebody of its own. */
let people = 100
let nhsNumber = aTestNhsNumber(people)

beforeAll(async () => {
  database = await aDatabase()
})
afterAll(() => database.close())
beforeEach(() => {
  ingest = anIngest(database)
  people += 1
  nhsNumber = aTestNhsNumber(people)
})

const STREET = aPartner({
  id: 'oak-street-surgery',
  organisation: ods('Z99001'),
  organisationName: 'Oak Street Surgery',
  sourceKind: 'primary-care',
})

function stored(received: Received): readonly StoredEntry[] {
  if (received.outcome !== 'stored') throw new Error(JSON.stringify(received))
  return received.entries
}

function outcomes(received: Received): readonly string[] {
  return stored(received).map(({ outcome }) => outcome)
}

function refusal(received: Received): { reason: string; at: readonly (string | undefined)[]; words: string } {
  if (received.outcome !== 'refused') throw new Error(`Not refused: ${received.outcome}`)
  return {
    reason: received.reason,
    at: received.issues.map(({ expression }) => expression?.[0]),
    words: received.issues.map(({ diagnostics }) => diagnostics).join(' '),
  }
}

async function held(entry: StoredEntry | undefined, actor = aPartner()): Promise<Resource> {
  return JSON.parse((await ingest.read(entry?.type ?? '', entry?.id ?? '', actor)) ?? 'null') as Resource
}

async function count(table: string): Promise<number> {
  const [row] = await database.query<{ n: number }>(`select count(*)::int as n from ${table}`)
  return row?.n ?? 0
}

async function recordVersion(): Promise<number | undefined> {
  const [row] = await database.query<{ record_version: number }>(
    'select record_version from persons where nhs_number = $1',
    [nhsNumber],
  )
  return row?.record_version
}

async function joined(): Promise<Resource> {
  const [row] = await database.query<{ head: string; tail: string }>(
    `select head, tail from resources join persons using (person_id) where nhs_number = $1 and id = person_id`,
    [nhsNumber],
  )
  return JSON.parse(`${row?.head ?? ''}${row?.tail ?? ''}`) as Resource
}

const subject = { reference: THE_PATIENT }

/** A weight with an identifier of this test's own. */
function aWeightOf(of: unknown, differs: Readonly<Record<string, unknown>> = {}): ReturnType<typeof aWeight> {
  return aWeight(of, {
    identifier: [{ system: 'https://wey-valley.example/observation', value: `W-${people}` }],
    ...differs,
  })
}

describe('a transaction', () => {
  it('stores a person and what is known of them, and the log says who sent it', async () => {
    const received = await ingest.post(aTransaction(aPatient(nhsNumber), aWeightOf(subject)))

    expect(outcomes(received)).toEqual(['created', 'created'])
    expect(await recordVersion()).toBe(1)
    expect(ingest.log).toMatchObject([
      {
        kind: 'intent',
        interaction: 'transaction',
        decision: 'permit',
        basis: 'contributor',
        actor: { id: 'wey-valley-hospital' },
      },
      { kind: 'outcome', intent: 0, disclosed: { status: 200, resources: 2, withheld: 0 } },
    ])
    expect(ingest.log[0]?.person).toMatch(/^[0-9a-f]{32}$/)
  })

  it('points at the joined person and keeps the source’s own identifier beside it', async () => {
    const [patient, weight] = stored(
      await ingest.post(aTransaction(aPatient(nhsNumber), aWeightOf({ ...subject, display: 'Miriam' }))),
    )
    const person = (await joined())['id'] as string

    expect((await held(weight))['subject']).toEqual({
      reference: `Patient/${person}`,
      display: 'Miriam',
      identifier: { system: LOCAL_SYSTEM, value: `WV-${nhsNumber.slice(5)}` },
    })
    expect((await held(patient))['link']).toEqual([
      { other: { reference: `Patient/${person}` }, type: 'refer' },
    ])
    expect(await joined()).toMatchObject({
      identifier: [{ value: nhsNumber }],
      birthDate: '1948-02-29',
      link: [{ other: { reference: `Patient/${patient?.id ?? ''}` }, type: 'seealso' }],
    })
  })

  it('says in meta where it came from, whatever the sender says there', async () => {
    const meta = {
      versionId: '77',
      lastUpdated: '1999-01-01T00:00:00Z',
      source: 'urn:ods:RSA99',
      profile: ['https://fhir.hl7.org.uk/StructureDefinition/UKCore-Observation'],
      tag: [
        { system: 'https://fhir.nhs.uk/Id/ods-organization-code', code: 'RSA99' },
        { system: 'https://neighbourhood-record.example/CodeSystem/record-tag', code: 'joined' },
        { system: 'https://wey-valley.example/tags', code: 'ward-4' },
      ],
    }
    const [, weight] = stored(
      await ingest.post(aTransaction(aPatient(nhsNumber), aWeightOf(subject, { meta, id: 'obs-1' }))),
    )

    expect((await held(weight))['meta']).toEqual({
      versionId: '1',
      lastUpdated: expect.stringMatching(/^20\d\d-/) as string,
      source: 'urn:ods:RWV99',
      profile: meta.profile,
      tag: [
        { system: 'https://wey-valley.example/tags', code: 'ward-4' },
        {
          system: 'https://fhir.nhs.uk/Id/ods-organization-code',
          code: 'RWV99',
          display: 'Wey Valley Hospital',
        },
        { system: 'https://neighbourhood-record.example/CodeSystem/source-kind', code: 'acute' },
        { system: 'https://neighbourhood-record.example/CodeSystem/sender-id', code: 'obs-1' },
      ],
    })
  })

  it('adds one Provenance of what changed, and none when nothing did', async () => {
    const bundle = aTransaction(aPatient(nhsNumber), aWeightOf(subject))
    const [patient, weight] = stored(await ingest.post(bundle))
    await ingest.post(bundle)

    const rows = await database.query<{ tail: string }>(
      `select tail from resources join persons using (person_id) where nhs_number = $1 and type = 'Provenance'`,
      [nhsNumber],
    )
    expect(rows).toHaveLength(1)
    const provenance = JSON.parse(`{"meta":{${rows[0]?.tail ?? ''}`) as Resource
    expect(provenance).toMatchObject({
      target: [
        { reference: `Patient/${patient?.id ?? ''}` },
        { reference: `Observation/${weight?.id ?? ''}` },
      ],
      agent: [{ who: { identifier: { value: 'RWV99' } } }],
    })
  })

  it('writes nothing when the same comes again, and says so', async () => {
    const bundle = aTransaction(aPatient(nhsNumber), aWeightOf(subject))
    const first = stored(await ingest.post(bundle))
    const before = [await count('resources'), await count('resource_versions'), await count('ingest_intents')]

    const again = stored(await ingest.post(bundle))

    expect(again).toEqual(first.map((entry) => ({ ...entry, outcome: 'unchanged' })))
    expect([
      await count('resources'),
      await count('resource_versions'),
      await count('ingest_intents'),
    ]).toEqual(before)
    expect(await recordVersion()).toBe(1)
  })

  it('gives what differs its next version, and only that', async () => {
    await ingest.post(aTransaction(aPatient(nhsNumber), aWeightOf(subject)))
    const again = stored(
      await ingest.post(aTransaction(aPatient(nhsNumber), aWeightOf(subject, { status: 'amended' }))),
    )

    expect(again.map(({ outcome, version }) => [outcome, version])).toEqual([
      ['unchanged', 1],
      ['updated', 2],
    ])
    expect((await held(again[1]))['status']).toBe('amended')
    expect(await recordVersion()).toBe(2)
  })

  it('keeps every number as it was written', async () => {
    const text = JSON.stringify(
      aTransaction(aPatient(nhsNumber), aWeightOf(subject, { valueQuantity: { value: 'VALUE' } })),
    )
    const [, weight] = stored(await ingest.post(text.replace('"VALUE"', '71.50')))

    expect(await ingest.read('Observation', weight?.id ?? '')).toContain('"valueQuantity":{"value":71.50}')
  })

  it('re-points every reference inside it, wherever it stands', async () => {
    const bundle = aTransaction(
      aPatient(nhsNumber),
      {
        resourceType: 'Practitioner',
        id: 'dr-1',
        identifier: [{ system: 'https://fhir.nhs.uk/Id/sds-user-id', value: '555000000002' }],
      },
      { resourceType: 'Binary', id: 'letter-1', contentType: 'text/plain', data: 'YQ==' },
      {
        resourceType: 'DocumentReference',
        id: 'doc-1',
        status: 'current',
        subject,
        author: [
          { reference: 'Practitioner/dr-1/_history/3' },
          { reference: '#dev' },
          { reference: 'https://elsewhere.example/fhir/Device/1' },
        ],
        contained: [{ resourceType: 'Device', id: 'dev', patient: subject }],
        content: [{ attachment: { url: 'urn:uuid:22222222-2222-4222-8222-000000000002' } }],
      },
    )
    const [, doctor, letter, document] = stored(await ingest.post(bundle))
    const person = (await joined())['id'] as string

    expect(await held(document)).toMatchObject({
      author: [
        { reference: `Practitioner/${doctor?.id ?? ''}`, identifier: { value: '555000000002' } },
        { reference: '#dev' },
        { reference: 'https://elsewhere.example/fhir/Device/1' },
      ],
      contained: [{ patient: { reference: `Patient/${person}` } }],
      content: [{ attachment: { url: `Binary/${letter?.id ?? ''}` } }],
    })
  })

  it('stores nothing when one entry of ten may not be contributed', async () => {
    const before = await count('resources')
    const nine = Array.from({ length: 8 }, (_one, n) =>
      aWeightOf(subject, { identifier: [{ system: 's', value: `n${n}` }] }),
    )
    const received = await ingest.post(
      aTransaction(aPatient(nhsNumber), ...nine, { resourceType: 'AuditEvent', id: 'a' }),
    )

    expect(refusal(received)).toMatchObject({
      reason: 'forbidden',
      at: ['Bundle.entry[9].resource'],
    })
    expect(await count('resources')).toBe(before)
    expect(ingest.log).toMatchObject([
      { kind: 'event', reason: 'forbidden', actor: { id: 'wey-valley-hospital' } },
    ])
  })

  it('names every fault at once, each with its place', async () => {
    const received = await ingest.post(
      aTransaction(
        aPatient(nhsNumber, { birthDate: '1948-02', link: [{}] }),
        aWeightOf(subject, { note: [], valueString: '' }),
        aWeightOf(
          { reference: 'urn:uuid:33333333-3333-4333-8333-333333333333' },
          { identifier: [{ system: 's', value: '2' }] },
        ),
      ),
    )
    expect(refusal(received).at).toEqual([
      'Bundle.entry[0].resource.link[0]',
      'Bundle.entry[1].resource.note',
      'Bundle.entry[1].resource.valueString',
      'Bundle.entry[0].resource.birthDate',
      'Bundle.entry[0].resource.link',
      'Bundle.entry[2].resource.subject.reference',
    ])
  })

  it('lists a hundred of ten thousand faults and says how many there are', async () => {
    const notes = Array.from({ length: 5000 }, () => '')
    const received = await ingest.post(aTransaction(aPatient(nhsNumber), aWeightOf(subject, { notes })))

    expect(received).toMatchObject({ outcome: 'refused' })
    if (received.outcome !== 'refused') return
    expect(received.issues).toHaveLength(101)
    expect(received.issues.at(-1)?.diagnostics).toContain('5000 faults')
  })
})

describe('who a transaction is about', () => {
  it('joins what two organisations send about one person', async () => {
    await ingest.post(aTransaction(aPatient(nhsNumber)))
    const patient = aPatient(nhsNumber, {
      identifier: [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: nhsNumber }],
      name: [
        { use: 'usual', family: 'Reed', given: ['Mim'] },
        { use: 'official', family: 'OKONKWO REED', given: ['M'] },
      ],
      generalPractitioner: [
        { identifier: { system: 'https://fhir.nhs.uk/Id/ods-organization-code', value: 'Z99001' } },
      ],
    })
    expect(outcomes(await ingest.post(aTransaction(patient), undefined, STREET))).toEqual(['created'])

    expect(await joined()).toMatchObject({
      name: [{ family: 'Reed' }, {}],
      meta: { source: 'urn:ods:Z99001' },
    })
    expect((await joined())['link']).toHaveLength(2)
    const relationships = await database.query(
      `select kind, organisation from relationships join persons using (person_id) where nhs_number = $1`,
      [nhsNumber],
    )
    expect(relationships).toEqual([{ kind: 'registered-practice', organisation: 'Z99001' }])
  })

  it.each([
    ['birth date', { birthDate: '1948-03-01' }],
    ['name', { name: [{ family: 'Marsh', given: ['Miriam'] }] }],
  ])('refuses a Patient whose %s disagrees, and stores nothing', async (what, differs) => {
    await ingest.post(aTransaction(aPatient(nhsNumber)))
    const before = [await count('resources'), await recordVersion()]

    const received = await ingest.post(
      aTransaction(aPatient(nhsNumber, differs), aWeightOf(subject)),
      undefined,
      STREET,
    )

    expect(refusal(received)).toMatchObject({ reason: 'person-mismatch', at: ['Bundle.entry[0].resource'] })
    expect(refusal(received).words).toContain(what)
    expect(JSON.stringify(received)).not.toMatch(/1948-02-29|Okonkwo/i)
    expect([await count('resources'), await recordVersion()]).toEqual(before)
    expect(ingest.log.at(-1)).toMatchObject({
      kind: 'event',
      reason: 'person-mismatch',
      person: (await joined())['id'],
    })
  })

  it('tells an organisation that tries birth dates out nothing more, right or wrong, until an hour has gone', async () => {
    await ingest.post(aTransaction(aPatient(nhsNumber)))
    const guess = (birthDate: string): Promise<Received> =>
      ingest.post(aTransaction(aPatient(nhsNumber, { birthDate })), undefined, STREET)
    for (let day = 1; day <= 20; day += 1) {
      const date = `1950-01-${String(day).padStart(2, '0')}`
      expect(refusal(await guess(date)).words).toContain('birth date or the name')
    }
    expect(refusal(await guess('1948-02-29'))).toMatchObject({ reason: 'person-mismatch' })
    expect(refusal(await guess('1948-02-29')).words).toContain('too often')
  })

  it('refuses a name that no key can hold and more names than anybody has', async () => {
    const long = aPatient(nhsNumber, { name: [{ family: 'x'.repeat(4_000), given: ['Miriam'] }] })
    const many = aPatient(nhsNumber, {
      name: Array.from({ length: 21 }, (_, place) => ({ family: 'Okonkwo', given: [`M${place}`] })),
    })
    for (const patient of [long, many]) {
      expect(refusal(await ingest.post(aTransaction(patient)))).toMatchObject({
        reason: 'invalid',
        at: ['Bundle.entry[0].resource.name'],
      })
    }
    expect(await ingest.post(aTransaction(aPatient(nhsNumber)))).toMatchObject({ outcome: 'stored' })
  })

  it.each([
    [
      'has no NHS number',
      (number: string) => [{ system: 'https://wey-valley.example/patient', value: number }],
      'missing',
    ],
    [
      'has an NHS number with a wrong check digit',
      (number: string) => [
        {
          system: 'https://fhir.nhs.uk/Id/nhs-number',
          value: `${number.slice(0, 9)}${(Number(number[9]) + 1) % 10}`,
        },
      ],
      'check digit',
    ],
    [
      'has two different NHS numbers',
      (number: string) =>
        [number, '9990000018'].map((value) => ({ system: 'https://fhir.nhs.uk/Id/nhs-number', value })),
      'Two different',
    ],
  ])('refuses a Patient that %s', async (_case, identifier, words) => {
    const received = await ingest.post(
      aTransaction(aPatient(nhsNumber, { identifier: identifier(nhsNumber), id: 'p' })),
    )
    expect(refusal(received).words).toContain(words)
  })

  it('finds the person of a later submission by the Patient’s id here, its own id, the person, or an identifier', async () => {
    const [patient] = stored(await ingest.post(aTransaction(aPatient(nhsNumber, { id: `own-${people}` }))))
    const person = (await joined())['id'] as string
    const references = [
      { reference: `Patient/${patient?.id ?? ''}` },
      { reference: `Patient/own-${people}` },
      { reference: `Patient/${person}` },
      { identifier: { system: LOCAL_SYSTEM, value: `WV-${nhsNumber.slice(5)}` } },
      { type: 'Patient', identifier: { system: 'https://fhir.nhs.uk/Id/nhs-number', value: nhsNumber } },
    ]
    for (const [n, reference] of references.entries()) {
      const weight = aWeightOf(reference, {
        identifier: [{ system: 'https://wey-valley.example/observation', value: `L-${people}-${n}` }],
      })
      const [entry] = stored(await ingest.post(weight, { method: 'POST', url: 'Observation' }))
      expect((await held(entry))['subject']).toMatchObject({
        reference: `Patient/${person}`,
        identifier: { system: LOCAL_SYSTEM, value: `WV-${nhsNumber.slice(5)}` },
      })
    }
  })

  it('knows nobody whom this partner has not introduced, even when others have', async () => {
    const [patient] = stored(await ingest.post(aTransaction(aPatient(nhsNumber))))
    const person = (await joined())['id'] as string
    for (const reference of [`Patient/${patient?.id ?? ''}`, `Patient/${person}`, 'Patient/nobody']) {
      const received = await ingest.post(
        aWeightOf({ reference }),
        { method: 'POST', url: 'Observation' },
        STREET,
      )
      expect(refusal(received)).toMatchObject({ reason: 'invalid', at: ['Observation.subject'] })
      expect(refusal(received).words).toContain('send the Patient first')
    }
  })

  it('refuses a submission that speaks of two people', async () => {
    const [other] = stored(await ingest.post(aTransaction(aPatient(nhsNumber))))
    people += 1
    const another = aPatient(aTestNhsNumber(people))
    const received = await ingest.post(
      aTransaction(another, aWeightOf(subject, { performer: [{ reference: `Patient/${other?.id ?? ''}` }] })),
    )
    expect(refusal(received)).toMatchObject({ at: ['Bundle.entry[1].resource.performer[0]'] })

    const two = await ingest.post(aTransaction(another, aPatient(nhsNumber)))
    expect(refusal(two).words).toContain('one Patient')
  })

  it('does not let a resource move to another person', async () => {
    await ingest.post(
      aTransaction(
        aPatient(nhsNumber),
        aWeightOf(subject, { identifier: [{ system: 's', value: `m${people}` }] }),
      ),
    )
    const moved = aWeightOf(subject, { identifier: [{ system: 's', value: `m${people}` }] })
    people += 1
    const received = await ingest.post(aTransaction(aPatient(aTestNhsNumber(people)), moved))
    const reason = 'moved-to-another-person'
    expect(refusal(received)).toMatchObject({ reason, at: ['Bundle.entry[1].resource'] })
    expect(ingest.log.at(-1)).toMatchObject({
      kind: 'outcome',
      reason,
      disclosed: { status: 422, resources: 0 },
    })
  })

  it('never stores what is about somebody as if it were about nobody', async () => {
    const received = await ingest.post(aWeightOf(undefined), { method: 'POST', url: 'Observation' })
    expect(refusal(received).words).toContain('Whom this Observation is about is not said')
    const elsewhere = await ingest.post(
      aWeightOf({ reference: 'https://elsewhere.example/fhir/Patient/1' }),
      { method: 'POST', url: 'Observation' },
    )
    expect(refusal(elsewhere).at).toEqual(['Observation.subject'])
  })

  it('keeps what is about nobody for all, and raises the record of everybody who refers to it', async () => {
    const ward = { resourceType: 'Location', id: `ward-${people}`, name: 'Ward 4' }
    const visit = {
      resourceType: 'Encounter',
      id: 'e',
      status: 'finished',
      subject,
      location: [{ location: { reference: `Location/ward-${people}` } }],
    }
    await ingest.post(aTransaction(aPatient(nhsNumber), ward, visit))
    expect(await recordVersion()).toBe(1)

    expect(
      outcomes(await ingest.post({ ...ward, name: 'Ward 5' }, { method: 'POST', url: 'Location' })),
    ).toEqual(['updated'])
    expect(await recordVersion()).toBe(2)
    expect(ingest.log.at(-2)).toMatchObject({ person: null, interaction: 'create' })
  })

  it('makes one person of twenty first submissions at once', async () => {
    const received = await Promise.all(
      Array.from({ length: 20 }, (_one, n) =>
        ingest.post(
          aTransaction(
            aPatient(nhsNumber),
            aWeightOf(subject, { identifier: [{ system: 's', value: `${people}-${n}` }] }),
          ),
        ),
      ),
    )
    expect(received.flatMap(outcomes).filter((outcome) => outcome === 'created')).toHaveLength(21)
    expect(await recordVersion()).toBe(20)
  })

  it('lets only one of two first submissions through that disagree about who has the number', async () => {
    const received = await Promise.all([
      ingest.post(aTransaction(aPatient(nhsNumber))),
      ingest.post(aTransaction(aPatient(nhsNumber, { birthDate: '1990-01-01' })), undefined, STREET),
    ])
    expect(received.map(({ outcome }) => outcome).sort()).toEqual(['refused', 'stored'])
  })
})

describe('identity', () => {
  it('is the identifier: the same one again is the same resource, whatever its id', async () => {
    const [, first] = stored(
      await ingest.post(
        aTransaction(
          aPatient(nhsNumber),
          aWeightOf(subject, { id: 'a', identifier: [{ system: 's', value: `i${people}` }] }),
        ),
      ),
    )
    const [, again] = stored(
      await ingest.post(
        aTransaction(
          aPatient(nhsNumber),
          aWeightOf(subject, { id: 'b', identifier: [{ system: 's', value: `i${people}` }] }),
        ),
      ),
    )
    expect(again).toMatchObject({ id: first?.id, outcome: 'updated', version: 2 })
  })

  it('refuses two entries of one transaction that are the same resource, naming both', async () => {
    const received = await ingest.post(
      aTransaction(aPatient(nhsNumber), aWeightOf(subject), aWeightOf(subject)),
    )
    expect(refusal(received)).toMatchObject({ at: ['Bundle.entry[2].resource'] })
    expect(refusal(received).words).toContain('Bundle.entry[1].resource')
  })

  it('says that two entries whose conditions lead to the same resource are in conflict, naming both', async () => {
    const identifier = [{ system: 'https://x.example/places', value: 'Ward 4' }]
    const ward = (differs: object): object => ({
      resource: { resourceType: 'Location', identifier, ...differs },
      request: { method: 'PUT', url: 'Location?identifier=https://x.example/places|Ward 4' },
    })
    const received = await ingest.post({
      resourceType: 'Bundle',
      type: 'transaction',
      entry: [ward({ name: 'One' }), ward({ name: 'Other' })],
    })
    expect(received).toMatchObject({ reason: 'conflict' })
    expect(refusal(received)).toMatchObject({ at: ['Bundle.entry[1].resource'] })
    expect(refusal(received).words).toContain('Bundle.entry[0].resource')
  })

  it('asks for an identifier where there is nothing else', async () => {
    const received = await ingest.post(
      { resourceType: 'Organization', name: 'Ward 4' },
      { method: 'POST', url: 'Organization' },
    )
    expect(refusal(received).words).toContain('give it an identifier')
  })
})

describe('a single resource', () => {
  const place = (id: string, differs = {}): Record<string, unknown> => ({
    resourceType: 'Location',
    id,
    name: 'Ward 4',
    ...differs,
  })

  it('is created, changed by its id here or by its own, and each time has the next version', async () => {
    const own = `w-${people}`
    const [created] = stored(await ingest.post(place(own), { method: 'POST', url: 'Location' }))
    const here = created?.id ?? ''
    const [byOwn] = stored(
      await ingest.post(place(own, { name: 'Ward 5' }), { method: 'PUT', url: `Location/${own}` }),
    )
    const [byOurs] = stored(
      await ingest.post(place(here, { name: 'Ward 6' }), { method: 'PUT', url: `Location/${here}` }),
    )

    expect(byOwn).toMatchObject({ outcome: 'updated', id: here, version: 2 })
    expect(byOurs).toMatchObject({ outcome: 'updated', id: here, version: 3 })
    const [again] = stored(
      await ingest.post(place(own, { name: 'Ward 6' }), { method: 'PUT', url: `Location/${own}` }),
    )
    expect(again).toMatchObject({ outcome: 'unchanged', id: here })
  })

  it('is not found by an id of ours that is another partner’s or nobody’s, with the same answer', async () => {
    const [mine] = stored(await ingest.post(place(`x-${people}`), { method: 'POST', url: 'Location' }))
    const id = mine?.id ?? ''
    const others = await ingest.post(place(id), { method: 'PUT', url: `Location/${id}` }, STREET)
    const nobodys = await ingest.post(
      place('0'.repeat(32)),
      { method: 'PUT', url: `Location/${'0'.repeat(32)}` },
      STREET,
    )
    expect(refusal(others).reason).toBe('not-found')
    expect(others).toEqual(nobodys)
    expect(await ingest.read('Location', id, STREET)).toBeUndefined()
    expect(await ingest.read('Location', id)).toContain('Ward 4')
  })

  it('is left as it is when If-Match names an older version', async () => {
    const own = `v-${people}`
    await ingest.post(place(own), { method: 'POST', url: 'Location' })
    const [one, other] = await Promise.all(
      ['Ward 5', 'Ward 6'].map((name) =>
        ingest.post(place(own, { name }), { method: 'PUT', url: `Location/${own}`, ifMatch: 'W/"1"' }),
      ),
    )
    expect([one?.outcome, other?.outcome].sort()).toEqual(['refused', 'stored'])
    expect(await ingest.read('Location', own)).toContain('Ward 5')
    expect(ingest.log.filter(({ disclosed }) => disclosed?.status === 412)).toHaveLength(1)
  })

  it('is left as it is when If-None-Exist finds it', async () => {
    const identifier = [{ system: 'https://wey-valley.example/place', value: `n ${people}` }]
    const entry = {
      method: 'POST',
      url: 'Location',
      ifNoneExist: `identifier=https://wey-valley.example/place|n%20${people}`,
    }
    expect(outcomes(await ingest.post(place('a', { identifier }), entry))).toEqual(['created'])
    expect(outcomes(await ingest.post(place('a', { identifier, name: 'Other' }), entry))).toEqual(['exists'])
    const other = await ingest.post(place('a', { identifier }), { ...entry, ifNoneExist: 'name=Ward 4' })
    expect(refusal(other).reason).toBe('invalid')
  })

  it('is changed by an identifier that it carries, and no other', async () => {
    const identifier = [{ system: 'https://wey-valley.example/place', value: `p${people}` }]
    const url = `Location?identifier=https://wey-valley.example/place|p${people}`
    expect(outcomes(await ingest.post(place('a', { identifier }), { method: 'PUT', url }))).toEqual([
      'created',
    ])
    expect(
      outcomes(await ingest.post(place('a', { identifier, name: 'B' }), { method: 'PUT', url })),
    ).toEqual(['updated'])
    expect(refusal(await ingest.post(place('a'), { method: 'PUT', url })).words).toContain(
      'must be one that the resource carries',
    )
  })

  it('keeps its label: an update may raise it, never lower it', async () => {
    const label = (code: string): object => ({
      meta: { security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code }] },
    })
    const weight = (differs: object): Record<string, unknown> =>
      aTransaction(
        aPatient(nhsNumber),
        aWeightOf(subject, { identifier: [{ system: 's', value: `l${people}` }], ...differs }),
      )
    await ingest.post(weight(label('R')))
    expect(outcomes(await ingest.post(weight(label('V'))))).toEqual(['unchanged', 'updated'])
    const lowered = await ingest.post(weight({}))
    expect(refusal(lowered)).toMatchObject({
      reason: 'label-lowered',
      at: ['Bundle.entry[1].resource.meta.security'],
    })
  })

  it.each(['sealed-and-locked', 'legally-restricted', 'THIRD-PARTY', 'GRA'])(
    'keeps a label of this record: %s is not stripped by sending the resource again, in any way',
    async (code) => {
      const own = { system: LABEL_SYSTEM, code }
      const value = `${code}${people}`
      const weight = (security: readonly object[], rest: object): Record<string, unknown> =>
        aWeightOf(subject, {
          identifier: [{ system: 's', value }],
          ...(security.length === 0 ? {} : { meta: { security } }),
          ...rest,
        })
      const send = (security: readonly object[], rest: object = {}): Promise<Received> =>
        ingest.post(aTransaction(aPatient(nhsNumber), weight(security, rest)))

      await send([own])
      expect(refusal(await send([])).reason).toBe('label-lowered')
      const note = [{ text: 'Changed.' }]
      expect(outcomes(await send([{ ...own, display: 'kept' }], { note }))).toEqual(['unchanged', 'updated'])
      const normal = [{ system: CONFIDENTIALITY_SYSTEM, code: 'N' }]
      expect(refusal(await send(normal, { note })).reason).toBe('label-lowered')
    },
  )
})

describe('a batch', () => {
  it('takes each entry on its own, in order, and later ones may refer to earlier ones', async () => {
    const received = await ingest.post(
      aBundle(
        'batch',
        aPatient(nhsNumber, { id: `b-${people}` }),
        aWeightOf(
          { reference: `Patient/b-${people}` },
          { identifier: [{ system: 's', value: `b${people}` }] },
        ),
        { resourceType: 'AuditEvent', id: 'x' },
        aWeightOf(subject, { identifier: [{ system: 's', value: `c${people}` }] }),
      ),
    )
    expect(received.outcome).toBe('batch')
    if (received.outcome !== 'batch') return
    expect(
      received.answers.map((one) =>
        one.outcome === 'stored'
          ? one.entries[0]?.outcome
          : one.outcome === 'refused'
            ? one.reason
            : one.outcome,
      ),
    ).toEqual(['created', 'created', 'forbidden', 'invalid'])
    expect(ingest.log.filter(({ kind }) => kind === 'event').map(({ reason }) => reason)).toEqual([
      'forbidden',
      'invalid',
    ])
  })
})

describe('when the log cannot be written after the commit', () => {
  /** The log takes so many outcomes, and then none. */
  function anIngestWhoseLogStops(after: number): TestIngest {
    const { gate } = anIngest(database)
    let outcomesLogged = 0
    return anIngest(database, {
      gate: {
        ...gate,
        disclose(permit, disclosed) {
          outcomesLogged += 1
          return outcomesLogged > after
            ? Promise.reject(new LogUnavailable('The log did not take the event in time.'))
            : gate.disclose(permit, disclosed)
        },
      },
    })
  }

  it('says that a transaction may have been stored, and the same again finds it stored', async () => {
    const bundle = aTransaction(aPatient(nhsNumber), aWeightOf(subject))
    await expect(anIngestWhoseLogStops(0).post(bundle)).rejects.toMatchObject({
      name: 'MayBeStored',
      cause: { name: 'LogUnavailable' },
    })
    expect(outcomes(await ingest.post(bundle))).toEqual(['unchanged', 'unchanged'])
  })

  it('does not say so of what was refused', async () => {
    await ingest.post(aTransaction(aPatient(nhsNumber), aWeightOf(subject)))
    const stale = {
      ...aWeightOf(subject),
      subject: { identifier: { system: LOCAL_SYSTEM, value: `WV-${nhsNumber.slice(5)}` } },
    }
    const value = `https://wey-valley.example/observation|W-${people}`
    const put = { method: 'PUT', url: `Observation?identifier=${value}`, ifMatch: 'W/"9"' }
    await expect(anIngestWhoseLogStops(0).post(stale, put)).rejects.toThrow(LogUnavailable)
  })

  it('gives each entry of a batch its own answer, and begins no other', async () => {
    const weights = [1, 2, 3].map((n) =>
      aWeightOf(
        { reference: `Patient/u-${people}` },
        { identifier: [{ system: 's', value: `u${people}-${n}` }] },
      ),
    )
    const bundle = aBundle('batch', aPatient(nhsNumber, { id: `u-${people}` }), ...weights)
    const received = await anIngestWhoseLogStops(1).post(bundle)
    expect(received).toMatchObject({
      outcome: 'batch',
      answers: ['stored', 'unconfirmed', 'unavailable', 'unavailable'].map((outcome) => ({ outcome })),
    })
    expect(await ingest.post(bundle)).toMatchObject({
      answers: ['unchanged', 'unchanged', 'created', 'created'].map((outcome) => ({
        entries: [{ outcome }],
      })),
    })
  })
})

describe('the gate', () => {
  it('lets nobody write without the scope, before anything is read, and logs it once', async () => {
    const received = await ingest.post('{"broken"', undefined, aPartner({ scopes: ['system/*.rs'] }))
    expect(refusal(received).reason).toBe('scope-missing')
    expect(ingest.log).toMatchObject([{ kind: 'event', decision: 'deny', reason: 'scope-missing' }])
  })

  it('lets nobody read back without the scope', async () => {
    const [created] = stored(
      await ingest.post(
        { resourceType: 'Location', id: 'z', name: 'Z' },
        { method: 'POST', url: 'Location' },
      ),
    )
    expect(
      await ingest.read('Location', created?.id ?? '', aPartner({ scopes: ['system/*.cu'] })),
    ).toBeUndefined()
    expect(ingest.log.at(-1)).toMatchObject({ decision: 'deny', reason: 'scope-missing' })
  })
})
