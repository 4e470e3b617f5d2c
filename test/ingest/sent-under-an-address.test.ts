import type { PgliteDatabase } from '../../src/adapters/postgres/pglite/open-pglite.js'
import { LABEL_SYSTEM } from '../../src/fhir/profiles.js'
import { aDatabase } from '../support/a-database.js'
import { aReadApi } from '../support/a-read-api.js'
import { aPatient, THE_PATIENT } from '../support/a-submission.js'
import { aClinician, OAK_STREET, WEY_VALLEY } from '../support/actors.js'
import { anIngest, type TestIngest } from '../support/an-ingest.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'

const ADDRESS = 'https://ehr.wey-valley.example/fhir/Condition/c1'
const SEALED = { meta: { security: [{ system: LABEL_SYSTEM, code: 'sealed-and-locked' }] } }

type Resource = Readonly<Record<string, unknown>>

let database: PgliteDatabase
let ingest: TestIngest
/** Each test is about somebody of its own. */
let people = 700
let patient: Resource

beforeAll(async () => {
  database = await aDatabase()
  ingest = anIngest(database)
})
afterAll(() => database.close())
beforeEach(() => {
  people += 1
  patient = aPatient(aTestNhsNumber(people))
})

/** A problem without a logical id. */
function aProblem(differs: Resource = {}, value = 'c1'): Resource {
  return {
    resourceType: 'Condition',
    identifier: [{ system: 'https://wey-valley.example/condition', value: `${people}-${value}` }],
    subject: { reference: THE_PATIENT },
    code: { text: 'Canary problem' },
    ...differs,
  }
}

function aProcedure(reference = ADDRESS): Resource {
  return {
    resourceType: 'Procedure',
    identifier: [{ system: 'https://wey-valley.example/procedure', value: `${people}-${reference}` }],
    subject: { reference: THE_PATIENT },
    status: 'completed',
    reasonReference: [{ reference, display: 'Canary reason' }],
  }
}

/** Posts resources of the patient, under these addresses where they have one; the ids here. */
async function post(...resources: readonly (readonly [Resource, string?])[]): Promise<readonly string[]> {
  const entry = [[patient, THE_PATIENT] as const, ...resources].map(([resource, fullUrl], n) => ({
    fullUrl: fullUrl ?? `urn:uuid:22222222-2222-4222-8222-${String(n).padStart(12, '0')}`,
    resource,
    request: { method: 'POST', url: String(resource['resourceType']) },
  }))
  const received = await ingest.post({ resourceType: 'Bundle', type: 'transaction', entry })
  if (received.outcome !== 'stored') throw new Error(JSON.stringify(received))
  return received.entries.slice(1).map(({ id }) => id)
}

async function read(path: string, { organisation }: { readonly organisation: typeof OAK_STREET }) {
  await database.query(
    `insert into relationships (person_id, evidence_type, evidence_id, kind, organisation, practitioner)
     select person_id, 'Patient', person_id, 'registered-practice', $1, '' from persons where nhs_number = $2
     on conflict do nothing`,
    [organisation, aTestNhsNumber(people)],
  )
  const { agent, log } = aReadApi(database, {
    actor: aClinician({ organisation, scopes: ['user/*.rs'] }),
    baseUrl: 'https://record.example',
  })
  const { status, text } = await agent.get(`/fhir/${path}`).buffer()
  return { status, text, log }
}

async function everything(organisation = OAK_STREET): Promise<string> {
  const [row] = await database.query<{ readonly person_id: string }>(
    'select person_id from persons where nhs_number = $1',
    [aTestNhsNumber(people)],
  )
  return (await read(`Patient/${row?.person_id ?? ''}/$everything`, { organisation })).text
}

describe('a problem that was sent under an address, without an id', () => {
  it('makes what refers to that address as confidential as it is', async () => {
    await post([aProblem(SEALED), ADDRESS])
    const [procedure = ''] = await post([aProcedure()])

    const withheld = await read(`Procedure/${procedure}`, { organisation: OAK_STREET })
    expect(withheld.status).toBe(404)
    expect(withheld.log.at(-1)).toMatchObject({ kind: 'outcome', reason: 'withheld' })
    expect(await everything()).not.toMatch(/canary/i)
    const own = await read(`Procedure/${procedure}`, { organisation: WEY_VALLEY })
    expect(own).toMatchObject({ status: 200, text: expect.stringContaining('Canary reason') as string })
  })

  it('does so when it comes after what refers to it', async () => {
    await post([aProcedure()])
    expect(await everything()).toContain('Procedure')
    await post([aProblem(SEALED), ADDRESS])

    expect(await everything()).not.toMatch(/canary/i)
  })

  it('does so when it was sent again without the address, or under another', async () => {
    await post([aProblem(SEALED), ADDRESS])
    await post([aProblem({ ...SEALED, note: [{ text: 'Canary problem, again' }] })])
    await post([aProcedure()])

    expect(await everything()).not.toMatch(/canary/i)
    expect(await everything(WEY_VALLEY)).toContain('Canary problem, again')

    const moved = ADDRESS.replace('c1', 'c2')
    await post([aProblem(SEALED), moved])
    await post([aProcedure(moved)])
    expect(await everything()).not.toContain(moved)
  })

  it('lets what refers to it be seen where it may be seen itself', async () => {
    await post([aProblem(), ADDRESS])
    const [procedure = ''] = await post([aProcedure()])

    const shown = await read(`Procedure/${procedure}`, { organisation: OAK_STREET })
    expect(shown).toMatchObject({ status: 200, text: expect.stringContaining('Canary reason') as string })
  })

  it('is not another one that came under the same address, and that of somebody else is nothing to it', async () => {
    const [first] = await post([aProblem(), ADDRESS])
    const [second] = await post([aProblem({}, 'other'), ADDRESS])
    expect(second).not.toBe(first)

    people += 1
    patient = aPatient(aTestNhsNumber(people))
    await post([aProcedure()])
    // Of this person nothing came under that address: the sender alone is told what it was to lead to.
    expect(await everything()).toContain('"resourceType":"Procedure"')
    expect(await everything()).not.toContain('Canary reason')
    expect(await everything(WEY_VALLEY)).toContain('Canary reason')
  })
})
