import type { Database } from '../../../src/adapters/postgres/database.js'
import type { Received, StoredEntry } from '../../../src/ingest/received.js'
import { aDatabase } from '../../support/a-database.js'
import { aPartner, ods } from '../../support/actors.js'
import { aPatient, aTransaction, aWeightOf, LOCAL_SYSTEM, THE_PATIENT } from '../../support/a-submission.js'
import { anIngest, type TestIngest } from '../../support/an-ingest.js'
import { aTestNhsNumber } from '../../support/nhs-numbers.js'

const STREET = aPartner({
  id: 'oak-street-surgery',
  organisation: ods('Z99001'),
  organisationName: 'Oak Street Surgery',
  sourceKind: 'primary-care',
})
const STAFF = 'https://wey-valley.example/staff'
const NHS_NUMBER = 'https://fhir.nhs.uk/Id/nhs-number'

type Resource = Readonly<Record<string, unknown>>

const aDoctor = (value: string, differs: Resource = {}): Resource => ({
  resourceType: 'Practitioner',
  identifier: [{ system: STAFF, value }],
  name: [{ family: 'Ma', given: ['Bo'] }],
  ...differs,
})

describe('a search by identifier in place of a reference', () => {
  let database: Database
  let ingest: TestIngest
  let people = 9_100
  let patient = aPatient(aTestNhsNumber(people))

  beforeAll(async () => {
    database = await aDatabase()
  })
  afterAll(() => database.close())
  beforeEach(() => {
    ingest = anIngest(database)
    people += 1
    patient = aPatient(aTestNhsNumber(people))
  })

  const weightBy = (reference: string, subject: unknown = { reference: THE_PATIENT }): Resource =>
    aWeightOf(subject, {
      identifier: [{ system: 's', value: `w${people}` }],
      performer: [{ reference, display: 'Dr Bo Ma' }],
    })
  const send = (...resources: readonly Resource[]): Promise<Received> =>
    ingest.post(aTransaction(...resources))
  const stored = (received: Received): readonly StoredEntry[] => {
    if (received.outcome !== 'stored') throw new Error(JSON.stringify(received))
    return received.entries
  }
  const held = async (entry: StoredEntry | undefined): Promise<Record<string, unknown>> =>
    JSON.parse((await ingest.read(entry?.type ?? '', entry?.id ?? '')) ?? '{}') as Record<string, unknown>
  const refusal = (received: Received): unknown =>
    received.outcome === 'refused'
      ? [
          received.reason,
          ...received.issues.map(({ diagnostics, expression }) => [expression?.[0], diagnostics]),
        ]
      : received.outcome

  it.each([
    ['as it is', `Practitioner?identifier=${STAFF}|early`],
    ['percent-encoded', `Practitioner?identifier=${encodeURIComponent(STAFF)}%7Cearly`],
  ])('leads to what its sender sent earlier, and is kept as a reference to it: %s', async (_case, search) => {
    const [doctor] = stored(await send(aDoctor('early')))
    const [, weight] = stored(await send(patient, weightBy(search)))

    expect((await held(weight))['performer']).toEqual([
      { reference: `Practitioner/${doctor?.id ?? ''}`, display: 'Dr Bo Ma' },
    ])
  })

  it('leads to what stands in the same transaction, wherever it stands', async () => {
    const [, weight, doctor] = stored(
      await send(patient, weightBy(`Practitioner?identifier=${STAFF}|beside`), aDoctor('beside')),
    )

    expect((await held(weight))['performer']).toMatchObject([
      { reference: `Practitioner/${doctor?.id ?? ''}` },
    ])
  })

  it('leads to the person by a number of the sender’s own and by the NHS number, of a relative too', async () => {
    stored(await send(patient))
    const local = `Patient?identifier=${LOCAL_SYSTEM}|WV-${aTestNhsNumber(people).slice(5)}`
    const national = `Patient?identifier=${NHS_NUMBER}|${aTestNhsNumber(people)}`
    for (const reference of [local, national]) {
      const [weight] = stored(
        await send(aWeightOf({ reference }, { identifier: [{ system: 's', value: `p${people}` }] })),
      )
      expect((await held(weight))['subject']).toMatchObject({ identifier: { system: LOCAL_SYSTEM } })
    }
    const relative = (patientOf: object): Resource => ({
      resourceType: 'RelatedPerson',
      identifier: [{ system: 's', value: `r${people}` }],
      patient: patientOf,
    })
    const [searched] = stored(await send(relative({ reference: national })))
    const [identified] = stored(
      await send(
        relative({ type: 'Patient', identifier: { system: NHS_NUMBER, value: aTestNhsNumber(people) } }),
      ),
    )
    expect(searched?.id).toBe(identified?.id)
  })

  it('refuses what leads to nothing that its sender sent, and tells nothing of what others did', async () => {
    await ingest.post(aTransaction(aDoctor('theirs')), undefined, STREET)
    await ingest.post(aTransaction(aPatient(aTestNhsNumber(people))), undefined, STREET)
    const toNobody = await send(patient, weightBy(`Practitioner?identifier=${STAFF}|nobody`))
    const toTheirs = await send(patient, weightBy(`Practitioner?identifier=${STAFF}|theirs`))

    expect(refusal(toTheirs)).toEqual(refusal(toNobody))
    expect(refusal(toNobody)).toEqual([
      'invalid',
      [
        'Bundle.entry[1].resource.performer[0]',
        'You have not sent this Practitioner: send the Practitioner first, or with this.',
      ],
    ])
    const aboutTheirs = aWeightOf({ reference: `Patient?identifier=${NHS_NUMBER}|${aTestNhsNumber(people)}` })
    expect(refusal(await send(aboutTheirs))).toMatchObject([
      'invalid',
      ['Bundle.entry[0].resource.subject', /^You have not sent/],
    ])
  })

  it('refuses what leads to several, sent earlier or in the same transaction', async () => {
    const ofRota = { system: STAFF, value: 'twice', use: 'secondary' }
    const both = ['one', 'two'].map((own) =>
      aDoctor(own, { identifier: [{ system: `${STAFF}/own`, value: own }, ofRota] }),
    )
    const beside = await send(patient, weightBy(`Practitioner?identifier=${STAFF}|twice`), ...both)
    expect(refusal(beside)).toMatchObject([
      'ambiguous',
      { 0: 'Bundle.entry[1].resource.performer[0].reference' },
    ])
    stored(await send(...both))
    expect(refusal(await send(patient, weightBy(`Practitioner?identifier=${STAFF}|twice`)))).toEqual([
      'ambiguous',
      [
        'Bundle.entry[1].resource.performer[0].reference',
        '2 of what you sent as Practitioner have this identifier: refer to the right one by its id or fullUrl.',
      ],
    ])
  })

  it.each([
    'Practitioner?name=Ma',
    'Practitioner?identifier=early',
    `Practitioner?identifier=${STAFF}|early&active=true`,
    `Doctor?identifier=${STAFF}|early`,
  ])('refuses any other search: %s', async (search) => {
    expect(refusal(await send(patient, weightBy(search)))).toEqual([
      'invalid',
      [
        'Bundle.entry[1].resource.performer[0].reference',
        'A search in place of a reference is Type?identifier=system|value and nothing else: or refer by fullUrl or id.',
      ],
    ])
  })
})
