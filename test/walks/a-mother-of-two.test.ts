import { NHS_NUMBER_SYSTEM, type NhsNumber } from '../../src/fhir/nhs-number.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

type Resource = Readonly<Record<string, unknown>>

const MOTHER = { system: NHS_NUMBER_SYSTEM, value: aTestNhsNumber(640) }
const CHILD = { reference: 'urn:uuid:00000000-0000-4000-8000-000000000001' }
const FULL_URL = 'urn:uuid:00000000-0000-4000-8000-000000000002'

describe('a mother who is sent with each of her two children', () => {
  let app: TestApp

  beforeAll(async () => {
    app = await startTestApp({ demo: 0 })
  })
  afterAll(() => app.close())

  const entryOf = (resource: Resource, fullUrl: string, more: object = {}): object => ({
    fullUrl,
    resource,
    request: { method: 'POST', url: resource['resourceType'], ...more },
  })

  async function send(path: string, body: object): Promise<readonly [number, string]> {
    const answer = await fetch(`${app.baseUrl}/fhir${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await app.partnerToken('st-annes-hospital')}`,
        'content-type': 'application/fhir+json',
      },
      body: JSON.stringify(body),
    })
    const text = await answer.text()
    return [answer.status, answer.ok ? '' : text]
  }

  function withChild(
    number: NhsNumber,
    mother: Resource,
    { fullUrl = FULL_URL, more = {} }: { readonly fullUrl?: string; readonly more?: object } = {},
  ): Promise<readonly [number, string]> {
    const child = {
      resourceType: 'Patient',
      identifier: [{ system: NHS_NUMBER_SYSTEM, value: number }],
      name: [{ family: 'Motherlow', given: ['Robin'] }],
      birthDate: '2016-02-03',
    }
    const related = {
      resourceType: 'RelatedPerson',
      patient: CHILD,
      name: [{ family: 'Motherlow', given: ['Anna'] }],
      ...mother,
    }
    return send('', {
      resourceType: 'Bundle',
      type: 'transaction',
      entry: [entryOf(child, CHILD.reference), entryOf(related, fullUrl, more)],
    })
  }

  /** How many of her there are in the record of a child. */
  async function heldOf(number: NhsNumber): Promise<number> {
    const rows = await app.database.query(
      "select id from resources join persons using (person_id) where type = 'RelatedPerson' and nhs_number = $1",
      [number],
    )
    return rows.length
  }

  const numbered = [{ system: 'urn:people', value: 'M-1' }]

  it.each([
    ['her NHS number alone', 641, { identifier: [MOTHER] }, {}],
    [
      'her NHS number alone, at an address of the web',
      643,
      { identifier: [MOTHER] },
      { fullUrl: 'https://emr.example/fhir/RelatedPerson/1' },
    ],
    ['her number at the hospital', 645, { identifier: numbered }, {}],
    [
      'a condition on her number',
      647,
      { identifier: [{ system: 'urn:people', value: 'M-2' }] },
      { more: { ifNoneExist: 'identifier=urn:people|M-2' } },
    ],
    ['nothing but where it stands in what was sent', 649, {}, {}],
  ])(
    'is one to each of them, and the same when it is sent again: known by %s',
    async (_by, first, mother, how) => {
      const [one, other] = [aTestNhsNumber(first), aTestNhsNumber(first + 1)]
      for (const child of [one, other, one, other])
        expect(await withChild(child, mother, how)).toEqual([200, ''])

      expect([await heldOf(one), await heldOf(other)]).toEqual([1, 1])
      const log = (await app.log()).filter(({ kind }) => kind === 'outcome').slice(-4)
      expect(log.map(({ decision }) => decision)).toEqual(['permit', 'permit', 'permit', 'permit'])
      expect(new Set(log.map(({ person }) => person)).size).toBe(2)
    },
  )

  it('is the same without the child beside her, by the number of the child', async () => {
    const one = aTestNhsNumber(651)
    const mother = { identifier: [{ system: 'urn:people', value: 'M-3' }] }
    for (const child of [one, aTestNhsNumber(652)]) expect(await withChild(child, mother)).toEqual([200, ''])

    const patient = { identifier: { system: NHS_NUMBER_SYSTEM, value: one } }
    const name = [{ family: 'Motherlow', given: ['Anna', 'Ruth'] }]
    const [status] = await send('/RelatedPerson', { resourceType: 'RelatedPerson', patient, name, ...mother })

    expect(status).toBe(200)
    expect(await heldOf(one)).toBe(1)
  })

  it('cannot be moved under an id of the sender: that is one resource', async () => {
    const mother = { id: 'mother-1', identifier: [{ system: 'urn:people', value: 'M-4' }] }
    const put = { method: 'PUT', url: 'RelatedPerson/mother-1' }
    expect(await withChild(aTestNhsNumber(653), mother, { more: put })).toEqual([200, ''])
    const [status, said] = await withChild(aTestNhsNumber(654), mother, { more: put })
    expect([status, said.includes('a resource cannot move')]).toEqual([422, true])
    expect((await app.log()).at(-1)).toMatchObject({ reason: 'moved-to-another-person' })
  })
})
