import type { Database } from '../../src/adapters/postgres/database.js'
import type { EntryRequest } from '../../src/ingest/reading/submission.js'
import type { Received, StoredEntry } from '../../src/ingest/received.js'
import { aDatabase } from '../support/a-database.js'
import { anIngest, type TestIngest } from '../support/an-ingest.js'
import { aPatient, aTransaction, aWeightOf, LOCAL_SYSTEM, THE_PATIENT } from '../support/a-submission.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'

type Resource = Readonly<Record<string, unknown>>

const OBSERVATION = 'https://wey-valley.example/observation'
const ORDER = 'https://wey-valley.example/order'
const LAB = 'https://wey-valley.example/lab'
const NHS = 'https://fhir.nhs.uk/Id/nhs-number'

let database: Database
let ingest: TestIngest
let people = 2_000
let me: string

beforeAll(async () => {
  database = await aDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  ingest = anIngest(database)
  people += 1
  me = await aNewPerson()
})

/** A person who is known, by the reference under which their partner's items go. */
async function aNewPerson(): Promise<string> {
  people += 1
  const [patient] = stored(await ingest.post(aTransaction(aPatient(aTestNhsNumber(people)))))
  return `Patient/${patient?.id ?? ''}`
}

function stored(received: Received): readonly StoredEntry[] {
  if (received.outcome !== 'stored') throw new Error(JSON.stringify(received))
  return received.entries
}

function refusal(received: Received): { readonly reason: string; readonly words: string; at: unknown } {
  if (received.outcome !== 'refused') throw new Error(`Not refused: ${JSON.stringify(received)}`)
  return {
    reason: received.reason,
    words: received.issues.map(({ diagnostics }) => diagnostics).join(' '),
    at: received.issues.map(({ expression }) => expression?.[0]),
  }
}

/** An identifier that is of this test alone. */
function own(value: string, system = OBSERVATION): { readonly system: string; readonly value: string } {
  return { system, value: `${value}-${people}` }
}

function carrying(identifier: readonly object[], differs: Resource = {}): Resource {
  return aWeightOf({ reference: me }, { identifier, ...differs })
}

const POST: EntryRequest = { method: 'POST', url: 'Observation' }

function put(
  address: { readonly id: string } | { readonly system: string; readonly value: string },
): EntryRequest {
  const url = 'id' in address ? `/${address.id}` : `?identifier=${address.system}|${address.value}`
  return { method: 'PUT', url: `Observation${url}` }
}

async function posted(resource: Resource, entry = POST): Promise<StoredEntry> {
  const [one] = stored(await ingest.post(resource, entry))
  if (!one) throw new Error('Nothing was stored.')
  return one
}

async function weights(of = me): Promise<number> {
  const [row] = await database.query<{ n: number }>(
    `select count(*)::int as n from resources where type = 'Observation'
       and person_id = (select person_id from resources where type = 'Patient' and id = $1)`,
    [of.replace('Patient/', '')],
  )
  return row?.n ?? 0
}

describe('a resource belongs to one person', () => {
  it.each([
    ['one gateway', false],
    ['two gateways', true],
  ])(
    'whichever of two submissions at once comes first at %s, and the other is refused',
    async (_case, two) => {
      const other = await aNewPerson()
      const gateways = [ingest, two ? anIngest(database, { gateway: 'gateway-2' }) : ingest]
      const received = await Promise.all(
        gateways.map((gateway, n) =>
          gateway.post(carrying([own('X')], { subject: { reference: n === 0 ? me : other } }), POST),
        ),
      )

      expect(received.map(({ outcome }) => outcome).sort()).toEqual(['refused', 'stored'])
      const refused = received.find(({ outcome }) => outcome === 'refused')
      expect(refused && refusal(refused).words).toContain('cannot move from one to another')
      expect((await weights()) + (await weights(other))).toBe(1)
    },
  )

  it('also when what both call it by stands in another order', async () => {
    const other = await aNewPerson()
    const received = await Promise.all([
      ingest.post(carrying([own('X'), own('Y', LAB)]), POST),
      anIngest(database, { gateway: 'gateway-2' }).post(
        carrying([own('Y', LAB), own('X')], { subject: { reference: other } }),
        POST,
      ),
    ])
    expect(received.map(({ outcome }) => outcome).sort()).toEqual(['refused', 'stored'])
    expect((await weights()) + (await weights(other))).toBe(1)
  })

  it('and is free again when the system of record refused the first', async () => {
    const other = await aNewPerson()
    const refusing = anIngest(database, {
      systemOfRecord: {
        ...ingest.parts.systemOfRecord,
        write: () => Promise.resolve({ outcome: 'refused', diagnostics: 'no' }),
      },
    })
    expect((await refusing.post(carrying([own('X')]), POST)).outcome).toBe('refused')
    const second = await ingest.post(carrying([own('X')], { subject: { reference: other } }), POST)
    expect(stored(second)).toMatchObject([{ outcome: 'created' }])
  })
})

describe('every identifier leads to the resource', () => {
  it('in whatever order they stand', async () => {
    const first = await posted(carrying([own('A'), own('B', LAB)]))
    const again = await posted(carrying([own('B', LAB), own('A')]))
    expect(again).toMatchObject({ id: first.id, outcome: 'updated' })
    expect(await weights()).toBe(1)
  })

  it('also when both orders come at once', async () => {
    const bodies = [
      [own('A'), own('B', LAB)],
      [own('B', LAB), own('A')],
    ].map((identifier) => carrying(identifier))
    const ids = (await Promise.all(bodies.map((body) => posted(body)))).map(({ id }) => id)
    expect(new Set(ids).size).toBe(1)
    expect(await weights()).toBe(1)
  })

  it('so that a correction addressed by one of them reaches it, whichever stands first', async () => {
    const wrong = await posted(carrying([own('C', LAB)]))
    const retraction = carrying([own('D'), own('C', LAB)], { status: 'entered-in-error' })
    const retracted = await posted(retraction, put(own('C', LAB)))

    expect(retracted).toMatchObject({ id: wrong.id, outcome: 'updated' })
    expect(await ingest.read('Observation', wrong.id)).toContain('entered-in-error')
    expect(await weights()).toBe(1)
  })

  it('so that If-None-Exist finds it by the second one', async () => {
    const first = await posted(carrying([own('A'), own('C', LAB)]))
    const ifNoneExist = `identifier=${LAB}|C-${people}`
    const found = await posted(carrying([own('C', LAB)]), { ...POST, ifNoneExist })
    expect(found).toMatchObject({ id: first.id, outcome: 'exists' })
  })

  it('and its label holds, whatever new one is put first', async () => {
    const security = [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'R' }]
    await posted(carrying([own('A')], { meta: { security } }))
    const received = await ingest.post(carrying([own('NEW', LAB), own('A')]), POST)
    expect(refusal(received)).toMatchObject({
      reason: 'label-lowered',
      at: ['Observation.meta.security'],
    })
    expect(await weights()).toBe(1)
  })

  it('until it has it no more', async () => {
    const first = await posted(carrying([own('A'), own('B', LAB)]))
    await posted(carrying([own('A')], { id: first.id }), put({ id: first.id }))
    expect((await posted(carrying([own('B', LAB)]))).id).not.toBe(first.id)
  })

  it('however long it is', async () => {
    const long = { system: LAB, value: 'x'.repeat(20_000) }
    const first = await posted(carrying([own('A'), long]))
    expect((await posted(carrying([long, own('A')]))).id).toBe(first.id)
  })

  it('of this type and partner alone', async () => {
    const first = await posted(carrying([own('A')]))
    const flag = { ...carrying([own('A')]), resourceType: 'Flag', status: 'active' }
    const [other] = stored(await ingest.post(flag, { method: 'POST', url: 'Flag' }))
    expect(other).toMatchObject({ outcome: 'created' })
    expect(other?.id).not.toBe(first.id)
  })

  it('of a Patient too: the order makes no second one, and a later reference by any of them is to the person', async () => {
    people += 1
    const nhsNumber = aTestNhsNumber(people)
    const passport = own('P', 'https://passports.example')
    const identifier = [own('L', LOCAL_SYSTEM), passport, { system: NHS, value: nhsNumber }]
    const [first] = stored(await ingest.post(aTransaction(aPatient(nhsNumber, { identifier }))))
    const turned = aPatient(nhsNumber, { identifier: [...identifier].reverse() })
    const [again] = stored(await ingest.post(aTransaction(turned)))
    const [onlyNumber] = stored(
      await ingest.post(aTransaction(aPatient(nhsNumber, { identifier: identifier.slice(2) }))),
    )
    expect([again?.id, onlyNumber?.id]).toEqual([first?.id, first?.id])

    await ingest.post(aTransaction(turned))
    const weight = carrying([own('W')], { subject: { type: 'Patient', identifier: passport } })
    expect(await posted(weight)).toMatchObject({ outcome: 'created' })
  })

  it('but two registrations of one person stay two', async () => {
    people += 1
    const nhsNumber = aTestNhsNumber(people)
    const ids: (string | undefined)[] = []
    for (const value of ['L1', 'L2', 'L1']) {
      const identifier = [own(value, LOCAL_SYSTEM), { system: NHS, value: nhsNumber }]
      ids.push(stored(await ingest.post(aTransaction(aPatient(nhsNumber, { identifier }))))[0]?.id)
    }
    expect(ids[1]).not.toBe(ids[0])
    expect(ids[2]).toBe(ids[0])
  })

  it('and a Patient’s local number does not pass to another NHS number', async () => {
    const patients = [1, 2].map(() => {
      people += 1
      return aTestNhsNumber(people)
    })
    const local = own('L', LOCAL_SYSTEM)
    const [first, second] = patients.map((value) =>
      aTransaction(aPatient(value, { identifier: [local, { system: NHS, value }] })),
    )
    await ingest.post(first)
    const received = refusal(await ingest.post(second))
    expect(received.reason).toBe('conflict')
    expect(received.words).toContain(LOCAL_SYSTEM)
  })
})

describe('identifiers that lead to more than one resource', () => {
  async function twoThatShare(): Promise<readonly StoredEntry[]> {
    return [
      await posted(carrying([own('A'), own('S', ORDER)]), put(own('A'))),
      await posted(carrying([own('B', LAB), own('S', ORDER)]), put(own('B', LAB))),
    ]
  }

  it('address none of them', async () => {
    const shared = await twoThatShare()
    const received = refusal(await ingest.post(carrying([own('S', ORDER)]), put(own('S', ORDER))))
    expect(received.reason).toBe('ambiguous')
    for (const { id } of shared) expect(received.words).toContain(`Observation/${id}`)
    expect(await weights()).toBe(2)
  })

  it('are refused in a body, with which leads to what', async () => {
    const [first, second] = [await posted(carrying([own('A')])), await posted(carrying([own('B', LAB)]))]
    const received = refusal(await ingest.post(carrying([own('A'), own('B', LAB)]), POST))
    expect(received.reason).toBe('conflict')
    expect(received.words).toContain(`system ${OBSERVATION} leads to Observation/${first.id}`)
    expect(received.words).toContain(`system ${LAB} leads to Observation/${second.id}`)
  })

  it('are told apart by another one beside them', async () => {
    const [first] = await twoThatShare()
    const again = await posted(carrying([own('A'), own('S', ORDER)]))
    expect(again).toMatchObject({ id: first?.id, outcome: 'unchanged' })
  })
})

describe('a number that several share', () => {
  const another = { code: { text: 'Body height' } }

  it.each([
    ['alone', (value: string) => [own(value, ORDER)], (value: string) => [own(value, ORDER)]],
    [
      'first, before one of its own',
      (value: string) => [own(value, ORDER), own('1')],
      (value: string) => [own(value, ORDER), own('2')],
    ],
  ])('%s does not turn one result into another', async (_case, one, other) => {
    const first = await posted(carrying(one('PL')))
    const received = refusal(await ingest.post(carrying(other('PL'), another), POST))
    expect(received.reason).toBe('conflict')
    expect(received.words).toContain(ORDER)
    expect(await ingest.read('Observation', first.id)).toContain('Body weight')
  })

  it('does not make one of two results of the same test either', async () => {
    await posted(carrying([own('PL', ORDER), own('1')]))
    const received = refusal(await ingest.post(carrying([own('PL', ORDER), own('2')]), POST))
    expect(received.reason).toBe('conflict')
    expect(received.words).toContain(OBSERVATION)
  })

  it.each([
    ['use secondary', { use: 'secondary' }],
    ['type PLAC', { type: { coding: [{ code: 'PLAC' }] } }],
    ['type FILL', { type: { coding: [{ code: 'FILL' }] } }],
  ])('is no hindrance when it says so with %s', async (_case, said) => {
    const shared = { ...own('PL', ORDER), ...said }
    const first = await posted(carrying([shared, own('1')]))
    const second = await posted(carrying([shared, own('2')], another))
    expect([first.outcome, second.outcome]).toEqual(['created', 'created'])
    expect(await posted(carrying([shared, own('1')]))).toMatchObject({ id: first.id, outcome: 'unchanged' })
  })

  it('is refused within one transaction, where the two cannot be told apart later', async () => {
    const received = await ingest.post(
      aTransaction(
        aPatient(aTestNhsNumber(people)),
        carrying([own('A'), own('S', ORDER)], { subject: { reference: THE_PATIENT } }),
        carrying([own('B'), own('S', ORDER)], { subject: { reference: THE_PATIENT } }),
      ),
    )
    expect(refusal(received)).toMatchObject({ reason: 'invalid', at: ['Bundle.entry[2].resource'] })
    expect(refusal(received).words).toContain('use=secondary')
  })

  it('lets a code be corrected by whoever says which resource it is', async () => {
    const first = await posted(carrying([own('A')], { id: `c-${people}` }))
    const right = { ...another, id: `c-${people}` }
    expect(await posted(carrying([own('A')], right))).toMatchObject({ id: first.id, outcome: 'updated' })
    expect(await posted(carrying([own('A')]), put(own('A')))).toMatchObject({ id: first.id, version: 3 })
  })
})

describe('an id', () => {
  it('of the sender’s own is the key: with another identifier or none it is the same resource', async () => {
    const id = `own-${people}`
    const first = await posted(carrying([own('A')], { id }))
    const addressed = [[own('A')], [own('B')], [own('C', LAB)], undefined]
    for (const identifier of addressed) {
      const resource = { ...carrying([]), id, ...(identifier ? { identifier } : { identifier: undefined }) }
      expect((await posted(resource, put({ id }))).id).toBe(first.id)
    }
    expect(await weights()).toBe(1)
  })

  it('of the sender’s own leads back to what was sent under it without identifier', async () => {
    const id = `own-${people}`
    const first = await posted(carrying([own('A')], { id }))
    const retraction = { ...carrying([]), identifier: undefined, id, status: 'entered-in-error' }
    expect(await posted(retraction)).toMatchObject({ id: first.id, outcome: 'updated' })
  })

  it('of the sender’s own is adopted by what was sent without one', async () => {
    const first = await posted(carrying([own('A')]))
    const id = `own-${people}`
    expect((await posted(carrying([own('A')], { id }), put({ id }))).id).toBe(first.id)
    expect((await posted(carrying([own('B')], { id }), put({ id }))).id).toBe(first.id)
  })

  it('of the sender’s own that is new does not take over another’s identifier', async () => {
    await posted(carrying([own('A')], { id: `own-${people}` }))
    const id = `new-${people}`
    const received = refusal(await ingest.post(carrying([own('A')], { id }), put({ id })))
    expect(received.reason).toBe('conflict')
    expect(received.words).toContain(OBSERVATION)
  })

  it('here may have its identifiers changed', async () => {
    const { id } = await posted(carrying([own('A')]))
    expect(await posted(carrying([own('B')], { id }), put({ id }))).toMatchObject({ id, outcome: 'updated' })
    expect(await posted(carrying([own('B')]))).toMatchObject({ id, outcome: 'unchanged' })
  })

  it('stands once in a transaction', async () => {
    const [one, two] = ['A', 'B'].map((value) =>
      carrying([own(value)], { id: 'x', subject: { reference: THE_PATIENT } }),
    )
    const received = await ingest.post(
      aTransaction(aPatient(aTestNhsNumber(people)), one as Resource, two as Resource),
    )
    expect(refusal(received)).toMatchObject({ reason: 'invalid', at: ['Bundle.entry[2].resource'] })
    expect(refusal(received).words).toContain('the logical id')
  })
})

describe('a transaction', () => {
  it('finds each of its entries by whichever identifier, and changes nothing when it comes again', async () => {
    const number = aTestNhsNumber(people)
    const first = await posted(carrying([own('A'), own('B', LAB)]))
    const bundle = aTransaction(
      aPatient(number),
      carrying([own('B', LAB), own('A')], { subject: { reference: THE_PATIENT } }),
      carrying([own('N')], {
        subject: { reference: THE_PATIENT },
        derivedFrom: [{ reference: 'urn:uuid:22222222-2222-4222-8222-000000000001' }],
      }),
    )
    const [, turned, refers] = stored(await ingest.post(bundle))
    expect(turned?.id).toBe(first.id)
    expect(await ingest.read('Observation', refers?.id ?? '')).toContain(`"Observation/${first.id}"`)
    expect(stored(await ingest.post(bundle)).map(({ outcome }) => outcome)).toEqual(
      Array(3).fill('unchanged'),
    )
  })
})
