import { ODS_CODE_SYSTEM } from '../../src/fhir/ods-code.js'
import type { NhsNumber } from '../../src/fhir/nhs-number.js'
import type { PersonId } from '../../src/fhir/person-id.js'
import { LABEL_SYSTEM } from '../../src/fhir/profiles.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'
import { postAbout } from '../support/post-about.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

type Resource = Readonly<Record<string, unknown>>

const number = aTestNhsNumber(888)
const other = aTestNhsNumber(889)
const patient = { name: [{ family: 'Cliniclow', given: ['Peter'] }], birthDate: '1961-02-03' }
const today = new Date().toISOString().slice(0, 10)
/** What the law keeps with its source, by what it is: a label could never be taken back. */
const KEPT = { coding: [{ system: 'http://snomed.info/sct', code: '386639001' }] }
const LOCKED = { meta: { security: [{ system: LABEL_SYSTEM, code: 'sealed-and-locked' }] } }
const numbered = (value: string): object => ({ identifier: [{ system: 'urn:clinics', value }] })
const at = (index: number): object => ({ reference: `urn:uuid:00000000-0000-4000-8000-00000000000${index}` })

const CLINIC = { resourceType: 'Location', name: 'Room 4', ...numbered('room-4') }
const SUBSTANCE = { resourceType: 'Substance', code: { text: 'Something' }, ...numbered('something') }
const MEDICINE = { resourceType: 'Medication', code: { text: 'Mixture' }, ...numbered('mixture') }
const referral = (more: Resource): Resource => ({
  resourceType: 'ServiceRequest',
  status: 'active',
  intent: 'order',
  code: { text: 'Assessment' },
  authoredOn: today,
  performer: [{ identifier: { system: ODS_CODE_SYSTEM, value: 'RHM99' } }],
  ...more,
})

describe('a referral of somebody that leads to what is about nobody', () => {
  let app: TestApp

  const post = (resources: readonly Resource[], of: NhsNumber = number): Promise<void> =>
    postAbout(app, { number: of, patient, by: 'st-annes-hospital' }, resources)

  /** What the trust that is referred to is answered, and what the log has of it. */
  async function asked(of: NhsNumber = number): Promise<readonly unknown[]> {
    const [row] = await app.database.query<{ readonly person: PersonId }>(
      'select person_id as person from persons where nhs_number = $1',
      [of],
    )
    const person = row?.person ?? ''
    const authorization = `Bearer ${await app.accountToken('mh.nurse')}`
    const { status } = await fetch(`${app.baseUrl}/fhir/ServiceRequest?patient=${person}`, {
      headers: { authorization },
    })
    const last = (await app.log()).filter((event) => event.person === person).at(-1)
    return [status, last?.decision, last?.reason]
  }

  const OPEN = [200, 'permit', null]
  const CLOSED = [404, 'deny', 'no-legitimate-relationship']

  beforeAll(async () => {
    app = await startTestApp({ demo: 0 })
  })
  afterAll(() => app.close())

  it('lets in nobody once another submission makes the clinic secret, and lets in again once that is taken back', async () => {
    await post([CLINIC, referral({ locationReference: [at(1)] })])
    expect(await asked()).toEqual(OPEN)

    await post([{ ...CLINIC, type: [KEPT] }], other)
    expect(await asked()).toEqual(CLOSED)

    await post([CLINIC], other)
    expect(await asked()).toEqual(OPEN)
  })

  it('lets in nobody once something plain links it with a clinic that was secret before', async () => {
    const of = aTestNhsNumber(886)
    const letter = { resourceType: 'DocumentReference', status: 'current', type: { text: 'Letter' } }
    const content = [{ attachment: { contentType: 'text/plain', data: 'SGVsbG8=' } }]
    const secret = { ...CLINIC, ...numbered('room-5'), ...LOCKED, resourceType: 'Organization' }
    await post([secret], other)
    const sent = referral({ supportingInfo: [at(1)] })
    await post([{ ...letter, content }, sent], of)
    expect(await asked(of)).toEqual(OPEN)

    await post([{ ...letter, content, custodian: at(2) }, secret], of)
    expect(await asked(of)).toEqual(CLOSED)

    await post([{ ...letter, content }], of)
    expect(await asked(of)).toEqual(OPEN)
  })

  it('lets in nobody once a medicine that it is for is said to be made from something secret, in another submission', async () => {
    const of = aTestNhsNumber(887)
    const request = { resourceType: 'MedicationRequest', status: 'active', intent: 'order' }
    await post(
      [MEDICINE, { ...request, medicationReference: at(1) }, referral({ supportingInfo: [at(2)] })],
      of,
    )
    expect(await asked(of)).toEqual(OPEN)

    const mixed = { ...MEDICINE, ingredient: [{ itemReference: at(2) }] }
    await post([mixed, { ...SUBSTANCE, category: [KEPT] }], other)
    expect(await asked(of)).toEqual(CLOSED)
    await post([SUBSTANCE], other)
    expect(await asked(of)).toEqual(OPEN)
    await post([{ ...SUBSTANCE, category: [KEPT] }], other)
    expect(await asked(of)).toEqual(CLOSED)
    await post([MEDICINE], other)
    expect(await asked(of)).toEqual(OPEN)
  })

  it.each([
    ['before it', true],
    ['after it', false],
  ])(
    'lets in nobody where it names a secret clinic by its number alone, which was sent %s',
    async (_when, isFirst) => {
      const of = aTestNhsNumber(isFirst ? 884 : 885)
      const room = `ROOM-${isFirst ? 6 : 7}`
      const clinic = { ...CLINIC, ...numbered(room), ...LOCKED }
      const named = {
        type: 'Location',
        identifier: { system: 'urn:clinics', value: room.toLowerCase() },
        display: 'CANARY',
      }
      if (isFirst) await post([clinic], other)
      await post([referral({ locationReference: [named] })], of)
      if (!isFirst) {
        expect(await asked(of)).toEqual(OPEN)
        await post([clinic], other)
      }

      expect(await asked(of)).toEqual(CLOSED)
    },
  )

  it.each([
    ['a room in it', { resourceType: 'Location', name: 'Room 5', partOf: at(2) }, 881],
    ['a room that it runs', { resourceType: 'Location', name: 'Room 6', managingOrganization: at(2) }, 880],
    ['a service of it', { resourceType: 'HealthcareService', name: 'Walk-in', providedBy: at(2) }, 879],
    ['a role at it', { resourceType: 'PractitionerRole', organization: at(2) }, 878],
  ])('lets in nobody once the clinic is secret where it names %s', async (_what, place, n) => {
    const of = aTestNhsNumber(n)
    const type = 'partOf' in place ? 'Location' : 'Organization'
    const clinic = { resourceType: type, name: 'CANARY clinic', ...numbered(`clinic-${n}`) }
    const inIt = { ...place, ...numbered(`place-${n}`) }
    const holmwood = { identifier: { system: ODS_CODE_SYSTEM, value: 'RHM99' } }
    const where =
      place.resourceType === 'Location' ? { locationReference: [at(1)] } : { performer: [holmwood, at(1)] }
    await post([inIt, clinic, referral(where)], of)
    expect(await asked(of)).toEqual(OPEN)

    await post([{ ...clinic, ...LOCKED }], other)

    expect(await asked(of)).toEqual(CLOSED)
  })

  it.each([
    ['refers to', 883, at(2)],
    [
      'names by its number',
      882,
      { identifier: { system: 'urn:clinics', value: 'house-882' }, display: 'CANARY House' },
    ],
  ])(
    'tells nobody of an organisation that a role %s once that is made secret',
    async (_how, place, organization) => {
      const of = aTestNhsNumber(place)
      const house = { resourceType: 'Organization', name: 'CANARY House', ...numbered(`house-${place}`) }
      const role = { resourceType: 'PractitionerRole', organization, ...numbered(`role-${place}`) }
      await post([role, house], other)
      const measured = {
        resourceType: 'Observation',
        status: 'final',
        code: { text: 'Weight' },
        valueString: '70 kg',
      }
      const [known] = await app.database.query<{ readonly id: string }>(
        "select id from resources where type = 'PractitionerRole' and tail like $1",
        [`%role-${place}%`],
      )
      const performer = [{ reference: `PractitionerRole/${known?.id ?? ''}` }]
      await post([{ ...measured, performer }, referral({})], of)
      expect(await everythingOf(of)).toContain('CANARY House')

      await post([{ ...house, ...LOCKED }], other)

      expect(await everythingOf(of)).toContain('70 kg')
      expect(await everythingOf(of)).not.toContain('CANARY')
    },
  )

  it.each([
    ['refers to the mixture, which names its substance by number', false, true],
    ['names the mixture by number, which refers to its substance', true, false],
    ['names the mixture by number, which names its substance by number', true, true],
  ])(
    'lets in nobody once the substance is secret where a prescription %s, and tells nobody of it',
    async (_how, isNamed, namesItsSubstance) => {
      const place = 870 + Number(isNamed) * 2 + Number(namesItsSubstance)
      const of = aTestNhsNumber(place)
      const byNumber = (kind: string): object => ({
        identifier: { system: 'urn:clinics', value: `${kind}-${place}` },
        display: `CANARY ${kind}`,
      })
      const substance = { ...SUBSTANCE, ...numbered(`SUBSTANCE-${place}`) }
      const mixture = (substanceAt: number): Resource => ({
        ...MEDICINE,
        ...numbered(`MIXTURE-${place}`),
        ingredient: [{ itemReference: namesItsSubstance ? byNumber('substance') : at(substanceAt) }],
      })
      const request = (medicationReference: object): Resource => ({
        resourceType: 'MedicationRequest',
        status: 'active',
        intent: 'order',
        medicationReference,
      })
      const sent = referral({ supportingInfo: [at(2)] })
      if (isNamed) {
        await post([mixture(2), substance], other)
        await post([sent, request(byNumber('mixture'))], of)
      } else await post([sent, request(at(3)), mixture(4), substance], of)
      expect(await asked(of)).toEqual(OPEN)

      await post([{ ...substance, ...LOCKED }], other)

      expect(await asked(of)).toEqual(CLOSED)
    },
  )

  async function everythingOf(of: NhsNumber): Promise<string> {
    const [row] = await app.database.query<{ readonly person: string }>(
      'select person_id as person from persons where nhs_number = $1',
      [of],
    )
    const authorization = `Bearer ${await app.accountToken('mh.nurse')}`
    const url = `${app.baseUrl}/fhir/Patient/${row?.person ?? ''}/$everything`
    return (await fetch(url, { headers: { authorization } })).text()
  }
})
