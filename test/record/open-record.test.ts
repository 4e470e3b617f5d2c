import { HEADING_MAP } from '../support/heading-map.js'
import { CODE_SETS } from '../support/code-sets.js'
import { factsFrom, noAlerts } from '../support/test-facts.js'
import { createLooksStore } from '../../src/adapters/postgres/record/looks-store.js'
import { createRecordStore } from '../../src/adapters/postgres/record/record-store.js'
import type { PgliteDatabase } from '../../src/adapters/postgres/pglite/open-pglite.js'
import { createGate } from '../../src/access/gate.js'
import type { AccessEvent } from '../../src/audit/access-event.js'
import { LogUnavailable } from '../../src/audit/audit-appender.js'
import type { PersonId } from '../../src/fhir/person-id.js'
import { createAssembler } from '../../src/record/assembly/assemble-parts.js'
import { createFindPerson } from '../../src/record/patients/find-person.js'
import { createOpenRecord, type OpenRecordRequest } from '../../src/record/open-record.js'
import { createPartCache } from '../../src/record/parts/part-cache.js'
import { createPatientEverything } from '../../src/record/pages/patient-everything.js'
import { NHS_NUMBER_SYSTEM } from '../../src/fhir/nhs-number.js'
import { LABEL_SYSTEM } from '../../src/fhir/profiles.js'
import { aDatabase } from '../support/a-database.js'
import { holdRecord, holdResource } from '../support/a-held-record.js'
import { aPerson, aResource, coded, DIRECTORY } from '../support/a-record.js'
import { aClinician, MILL_LANE, WEY_VALLEY } from '../support/actors.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'

let database: PgliteDatabase

beforeAll(async () => {
  database = await aDatabase()
})

afterAll(() => database.close())

interface Given {
  readonly now?: () => number
  readonly append?: (event: AccessEvent) => Promise<number>
  readonly release?: string
}

/** The use cases over the real tables, with a log in memory and pages that count how often they were rendered. */
function theRecord({ now = () => Date.parse('2026-11-23T10:00:00Z'), append, release = 'test' }: Given = {}) {
  const log: AccessEvent[] = []
  const rendered: string[][] = []
  const gate = createGate({
    gatherFacts: factsFrom(database, { now }),
    raiseAlerts: noAlerts,
    appender: { append: append ?? (async (event) => log.push(event) - 1) },
    now,
  })
  const store = createRecordStore({ database, codeSets: CODE_SETS, now })
  const assembler = createAssembler({
    baseUrl: 'https://record.example',
    directory: DIRECTORY,
    release,
    codeSets: CODE_SETS,
    headingMap: HEADING_MAP,
    render: ({ sections }) => {
      const problems = sections.find(({ key }) => key === 'problems')?.current.map(({ what }) => what) ?? []
      rendered.push(problems)
      return [{ part: 'summary-page', html: `<p>${problems.join(', ')}</p>`, resources: problems.length }]
    },
  })
  const openRecord = createOpenRecord({
    gate,
    store,
    assembler,
    codeSets: CODE_SETS,
    looks: createLooksStore(database),
    report: () => undefined,
    now,
    cache: createPartCache({ maxBytes: 1e7 }),
  })
  return {
    log,
    rendered,
    openRecord: (person: PersonId, differs: Partial<OpenRecordRequest> = {}) =>
      openRecord({
        actor: aClinician(),
        person,
        parts: ['summary-page'],
        what: 'summary-page',
        interaction: 'read',
        purpose: 'TREAT',
        query: 'GET /patients/{id}',
        requestId: 'request-1',
        ...differs,
      }),
    everything: async (person: PersonId) => {
      const answer = await createPatientEverything({
        openRecord,
        everythingPage: () => Promise.reject(new Error('The scopes leave the whole record.')),
        directory: DIRECTORY,
        baseUrl: 'https://record.example',
        now,
      })({
        actor: aClinician(),
        person,
        query: 'GET /fhir/Patient/{id}/$everything',
        requestId: 'request-1',
      })
      if (answer.outcome !== 'opened') throw new Error(answer.outcome)
      return { ...answer, text: Buffer.concat([answer.body].flat()).toString('utf8') }
    },
    findPerson: createFindPerson({ gate, store, directory: DIRECTORY, codeSets: CODE_SETS }),
  }
}

const asthma = (differs: object = {}) =>
  aResource({ resourceType: 'Condition', code: coded('Asthma'), ...differs })

let serial = 0
/** A person in the tables whom nobody else uses. */
async function aHeldPerson(
  resources: Parameters<typeof holdRecord>[1]['resources'] = [asthma()],
): Promise<PersonId> {
  serial += 1
  const person = aPerson().slice(0, 28) + serial.toString(16).padStart(4, '0')
  await holdRecord(database, {
    person: person as PersonId,
    resources: [
      aResource(
        { resourceType: 'Patient', name: [{ family: 'Holland', given: ['Margaret'] }] },
        { id: person },
      ),
      ...resources,
    ],
  })
  return person as PersonId
}

function textOf(opened: Awaited<ReturnType<ReturnType<typeof theRecord>['openRecord']>>): string {
  if (opened.outcome !== 'opened') throw new Error(opened.outcome)
  return opened.parts.map(({ body }) => new TextDecoder().decode(body)).join()
}

describe('openRecord', () => {
  it('gives the page to somebody with a relationship, and the log says who, whom, why and how much', async () => {
    const person = await aHeldPerson()
    const { openRecord, log } = theRecord()

    const opened = await openRecord(person)

    expect(textOf(opened)).toBe('<p>Asthma</p>')
    expect(opened).toMatchObject({
      basis: { kind: 'registered-practice' },
      withheld: 0,
      state: { version: 1 },
    })
    expect(log).toMatchObject([
      { kind: 'intent', decision: 'permit', person },
      {
        kind: 'outcome',
        intent: 0,
        disclosed: { status: 200, recordVersion: 1, resources: 1, withheld: 0, what: 'summary-page' },
      },
    ])
  })

  it('assembles an unchanged record once', async () => {
    const person = await aHeldPerson()
    const { openRecord, rendered } = theRecord()

    await openRecord(person)
    await openRecord(person)

    expect(rendered).toEqual([['Asthma']])
    expect(textOf(await theRecord().openRecord(person))).toBe('<p>Asthma</p>')
  })

  it('another gateway serves the parts that the first one kept', async () => {
    const person = await aHeldPerson()
    await theRecord().openRecord(person)
    const other = theRecord()

    expect(textOf(await other.openRecord(person))).toBe('<p>Asthma</p>')
    expect(other.rendered).toEqual([])
  })

  it('is made once by each of two releases that stand side by side, whoever replaces whose parts', async () => {
    const person = await aHeldPerson()
    const [one, other] = [theRecord({ release: 'one' }), theRecord({ release: 'other' })]
    for (let time = 0; time < 3; time += 1) {
      await one.openRecord(person)
      await other.openRecord(person)
    }
    expect([one.rendered, other.rendered]).toEqual([[['Asthma']], [['Asthma']]])
  })

  it('HZ03: never serves a version that is over', async () => {
    const person = await aHeldPerson()
    const { openRecord } = theRecord()
    await openRecord(person)

    await holdResource(database, person, asthma({ code: coded('Fall') }))
    await database.query('update persons set record_version = 2 where person_id = $1', [person])

    expect(textOf(await openRecord(person))).toContain('Fall')
  })

  it('assembles anew at midnight in London', async () => {
    const person = await aHeldPerson()
    let now = Date.parse('2026-07-01T22:59:00Z')
    const { openRecord, rendered } = theRecord({ now: () => now })
    await openRecord(person)

    now = Date.parse('2026-07-01T23:01:00Z')
    await openRecord(person)

    expect(rendered).toHaveLength(2)
  })

  it('refuses somebody without a relationship as it refuses to say that nobody is there', async () => {
    const person = await aHeldPerson()
    const { openRecord, log } = theRecord()
    const actor = aClinician({ organisation: MILL_LANE })

    const forbidden = await openRecord(person, { actor })
    const absent = await openRecord(aPerson('f'), { actor })

    expect(forbidden).toEqual({ outcome: 'refused', reason: 'no-legitimate-relationship' })
    expect(absent).toEqual(forbidden)
    expect(log.map(({ decision, reason }) => [decision, reason])).toEqual([
      ['deny', 'no-legitimate-relationship'],
      ['deny', 'person-unknown'],
    ])
  })

  it('gives nothing when the log cannot take what is about to go out', async () => {
    const person = await aHeldPerson()
    let calls = 0
    const { openRecord } = theRecord({
      append: async () => {
        calls += 1
        if (calls === 2) throw new LogUnavailable('full')
        return 0
      },
    })

    await expect(openRecord(person)).rejects.toThrow(LogUnavailable)
  })

  it('says only that nothing changed to somebody who has this version, and logs it', async () => {
    const person = await aHeldPerson()
    const { openRecord, log } = theRecord()
    const opened = await openRecord(person)
    if (opened.outcome !== 'opened') throw new Error(opened.outcome)
    const { seen } = opened

    expect(await openRecord(person, { heldTags: [seen] })).toEqual({ outcome: 'unchanged', seen })
    expect(log[3]).toMatchObject({ kind: 'outcome', disclosed: { status: 304, resources: 0 } })
  })

  it('withholds what the permit does not cover, counts it, and says so in the log', async () => {
    const person = await aHeldPerson([
      asthma(),
      { ...asthma({ code: coded('Very private') }), organisation: WEY_VALLEY, labelClass: 'V' },
    ])
    const { openRecord, log } = theRecord()

    const opened = await openRecord(person, { parts: ['everything', 'summary-page'] })

    expect(textOf(opened)).toContain('Asthma')
    expect(textOf(opened)).not.toContain('private')
    expect(opened).toMatchObject({ withheld: 1 })
    // Two in `everything`, and one of them on the page that was asked for with it.
    expect(log[1]).toMatchObject({ disclosed: { resources: 3, withheld: 1 } })
  })
})

describe('patientEverything', () => {
  it('HZ11: is a searchset of every resource, numbers as they were sent', async () => {
    const weight = asthma({ resourceType: 'Observation', valueQuantity: { value: 'LEXEME' } })
    const precise = { ...weight, type: 'Observation', text: weight.text.replace('"LEXEME"', '1.50') }
    const practitioner = aResource(
      { resourceType: 'Practitioner', name: [{ family: 'Osei' }] },
      { shared: true },
    )
    const referring = asthma({ recorder: { reference: `Practitioner/${practitioner.id}` } })
    const person = await aHeldPerson([precise, referring, practitioner])

    const { text } = await theRecord().everything(person)

    const bundle = JSON.parse(text) as {
      total: number
      entry: { resource: { resourceType: string }; search: { mode: string } }[]
    }
    expect(bundle.total).toBe(3)
    expect(bundle.entry.map(({ resource, search }) => [resource.resourceType, search.mode])).toEqual([
      ['Condition', 'match'],
      ['Observation', 'match'],
      ['Patient', 'match'],
      ['Practitioner', 'include'],
      ['OperationOutcome', 'outcome'],
    ])
    expect(text).toContain('"valueQuantity":{"value":1.50}')
  })

  it('HZ01, HZ24: says that something is withheld, never what, nor from whom it is, nor who recorded it', async () => {
    const clinic = aResource({ resourceType: 'Organization', name: 'Harbour Clinic' }, { shared: true })
    const secret = {
      ...asthma({ recorder: { reference: `Organization/${clinic.id}` } }),
      organisation: WEY_VALLEY,
      labelClass: 'V',
    }
    const person = await aHeldPerson([secret, clinic])

    const { text } = await theRecord().everything(person)

    const bundle = JSON.parse(text) as {
      total: number
      entry: { resource: { issue?: { code: string; diagnostics: string }[] } }[]
    }
    expect(bundle.total).toBe(1)
    expect(bundle.entry.at(-1)?.resource.issue?.map(({ code, diagnostics }) => [code, diagnostics])).toEqual([
      ['suppressed', 'Some information of this record is withheld from you.'],
      ['incomplete', 'GP: nothing is shown.'],
      ['incomplete', 'Hospital: nothing is shown.'],
      ['incomplete', 'Mental health: nothing is shown.'],
      ['incomplete', 'Social care: nothing is shown.'],
      ['incomplete', 'Ambulance: nothing is shown.'],
    ])
    expect(text).not.toMatch(/Harbour|Asthma/)
  })
})

describe('findPerson', () => {
  const asked = {
    actor: aClinician(),
    purpose: 'TREAT',
    query: 'POST /find',
    requestId: 'request-1',
  } as const
  const nhsNumber = aTestNhsNumber(40)

  beforeAll(() =>
    holdRecord(database, {
      person: aPerson('c'),
      nhsNumber,
      familyKey: 'OBRIEN',
      birthDate: '1960-01-31',
      resources: [
        aResource(
          {
            resourceType: 'Patient',
            identifier: [{ system: NHS_NUMBER_SYSTEM, value: nhsNumber }],
            name: [{ family: 'O’Brien', given: ['Ann'] }],
            gender: 'female',
            birthDate: '1960-01-31',
            address: [{ line: ['1 Secret Lane'] }],
            generalPractitioner: [{ identifier: { value: 'Z99001' } }],
          },
          { id: aPerson('c') },
        ),
      ],
    }),
  )

  const ann = {
    person: aPerson('c'),
    name: 'O’BRIEN, Ann',
    born: { text: '31-Jan-1960', iso: '1960-01-31' },
    gender: 'Female',
    practice: 'Oak Street Surgery',
  }

  it.each([
    ['NHS number with spaces', { nhsNumber: `${nhsNumber.slice(0, 3)} ${nhsNumber.slice(3)}` }],
    ['family name, however it is written, and birth date', { family: 'O’Brien', birthDate: '1960-01-31' }],
  ])(
    'finds by %s: name, birth date, gender and practice, and each one found is in the log',
    async (_case, by) => {
      const { findPerson, log } = theRecord()

      expect(await findPerson({ ...asked, by })).toEqual({
        outcome: 'found',
        people: [ann],
        warning: undefined,
      })
      expect(log).toMatchObject([
        { kind: 'intent', person: null },
        { kind: 'outcome', person: ann.person, disclosed: { what: 'found' } },
        { kind: 'outcome', person: null, disclosed: { resources: 1 } },
      ])
    },
  )

  it('HZ31: warns when two people answer to the same name and birth date', async () => {
    await holdRecord(database, {
      person: aPerson('d'),
      familyKey: 'OBRIEN',
      birthDate: '1960-01-31',
      resources: [
        aResource(
          {
            resourceType: 'Patient',
            name: [{ family: 'O’Brien', given: ['Amy'] }],
            birthDate: '1960-01-31',
          },
          { id: aPerson('d') },
        ),
      ],
    })
    const { findPerson, log } = theRecord()

    const found = await findPerson({ ...asked, by: { family: 'OBRIEN', birthDate: '1960-01-31' } })

    expect(found).toMatchObject({
      people: [{ name: 'O’BRIEN, Ann' }, { name: 'O’BRIEN, Amy' }],
      warning: expect.stringMatching(/^Several people/) as string,
    })
    expect(log.filter(({ person }) => person !== null)).toHaveLength(2)
  })

  it('HZ31: says that two names are almost the same, and how the number of each ends', async () => {
    const numberOfAnna = aTestNhsNumber(77)
    await holdRecord(database, {
      person: aPerson('e'),
      familyKey: 'OBRIEN',
      birthDate: '1960-01-31',
      resources: [
        aResource(
          {
            resourceType: 'Patient',
            identifier: [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: numberOfAnna }],
            name: [{ family: 'O’Brien', given: ['Anna'] }],
            birthDate: '1960-01-31',
          },
          { id: aPerson('e') },
        ),
      ],
    })
    const { findPerson } = theRecord()

    const found = await findPerson({ ...asked, by: { family: 'OBRIEN', birthDate: '1960-01-31' } })

    expect(found).toMatchObject({
      warning: expect.stringMatching(
        /^Two people here have almost the same name and the same birth date: O’BRIEN, Ann and O’BRIEN, Anna\./,
      ) as string,
    })
    const people = found.outcome === 'found' ? found.people : []
    expect(people.find(({ name }) => name.endsWith('Anna'))?.numberEnd).toBe(numberOfAnna.slice(6))
    expect(JSON.stringify(found)).not.toContain(numberOfAnna)
  })

  it('HZ31: warns of somebody of almost the same name whoever is found by a number, and the log has both', async () => {
    const { findPerson, log } = theRecord()

    const found = await findPerson({ ...asked, by: { nhsNumber }, tellsNamesakes: true })

    expect(found).toMatchObject({
      people: [{ name: 'O’BRIEN, Ann', numberEnd: nhsNumber.slice(6) }],
      warning: expect.stringMatching(
        /^Somebody else here has almost the same name and the same birth date: O’BRIEN, Anna\./,
      ) as string,
    })
    // Not of Amy, whose name nobody reads for Ann.
    expect(log).toMatchObject([
      { kind: 'intent', person: null },
      { kind: 'outcome', person: aPerson('c'), disclosed: { what: 'found' } },
      { kind: 'outcome', person: aPerson('e'), disclosed: { what: 'found' } },
      { kind: 'outcome', person: null, disclosed: { resources: 2 } },
    ])
  })

  it('looks for no namesake where nobody is told of one, as of who is to act for somebody', async () => {
    const { findPerson, log } = theRecord()

    expect(await findPerson({ ...asked, by: { nhsNumber } })).toMatchObject({ warning: undefined })
    expect(log.map(({ person }) => person)).not.toContain(aPerson('e'))
  })

  it('HZ31: tells nobody of a namesake whose name they are not shown', async () => {
    const numberOfJane = aTestNhsNumber(78)
    const jane = (digit: string, differs: object) =>
      holdRecord(database, {
        person: aPerson(digit),
        ...(digit === '7' && { nhsNumber: numberOfJane }),
        familyKey: 'QUIET',
        birthDate: '1960-01-31',
        resources: [
          aResource(
            {
              resourceType: 'Patient',
              identifier: digit === '7' ? [{ system: NHS_NUMBER_SYSTEM, value: numberOfJane }] : [],
              name: [{ family: 'Quiet', given: ['Jane'] }],
              birthDate: '1960-01-31',
              ...differs,
            },
            { id: aPerson(digit) },
          ),
        ],
      })
    const { findPerson, log } = theRecord()
    await jane('7', {})
    await jane('8', { meta: { security: [{ system: LABEL_SYSTEM, code: 'sealed-and-locked' }] } })

    expect(
      await findPerson({ ...asked, by: { nhsNumber: numberOfJane }, tellsNamesakes: true }),
    ).toMatchObject({
      people: [{ name: 'QUIET, Jane' }],
      warning: undefined,
    })
    expect(log.map(({ person }) => person)).not.toContain(aPerson('8'))
  })

  it.each([
    [
      'a wrong check digit',
      { nhsNumber: `${nhsNumber.slice(0, 9)}${(Number(nhsNumber[9]) + 1) % 10}` },
      'nhsNumber',
      /last digit does not fit/,
    ],
    ['nine digits', { nhsNumber: '999 123 456' }, 'nhsNumber', /has 10 digits and this one has 9/],
    ['a letter O for a zero', { nhsNumber: '99912345O7' }, 'nhsNumber', /digits only/],
    ['no letters in the name', { family: '--', birthDate: '1960-01-31' }, 'family', /family name/],
    [
      'a day that the calendar has not',
      { family: 'Holland', birthDate: '1960-02-30' },
      'birthDate',
      /calendar/,
    ],
  ] as const)(
    'says what to look at when there is %s, and logs the attempt',
    async (_case, by, field, text) => {
      const { findPerson, log } = theRecord()

      expect(await findPerson({ ...asked, by })).toEqual({
        outcome: 'invalid',
        field,
        text: expect.stringMatching(text) as string,
      })
      expect(log).toMatchObject([{ kind: 'event', reason: `${field}-invalid` }])
    },
  )

  it('refuses a receptionist', async () => {
    const actor = aClinician({ role: { code: 'R8009', name: 'Receptionist', profileId: '1' } })

    expect(await theRecord().findPerson({ ...asked, actor, by: { nhsNumber } })).toEqual({
      outcome: 'refused',
      reason: 'role-without-right',
    })
  })
})
