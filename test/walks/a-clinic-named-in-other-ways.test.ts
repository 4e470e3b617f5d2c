import { createHash } from 'node:crypto'
import { ODS_CODE_SYSTEM } from '../../src/fhir/ods-code.js'
import type { NhsNumber } from '../../src/fhir/nhs-number.js'
import type { PersonId } from '../../src/fhir/person-id.js'
import { ACT_CODE_SYSTEM, CONFIDENTIALITY_SYSTEM, LABEL_SYSTEM } from '../../src/fhir/profiles.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'
import { postAbout } from '../support/post-about.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

type Resource = Readonly<Record<string, unknown>>

const patient = { name: [{ family: 'Harbourlow', given: ['Robin'] }], birthDate: '1961-02-03' }
const today = new Date().toISOString().slice(0, 10)
const LOCKED = { security: [{ system: LABEL_SYSTEM, code: 'sealed-and-locked' }] }
const SEXUAL_HEALTH = {
  security: [
    { system: CONFIDENTIALITY_SYSTEM, code: 'R' },
    { system: ACT_CODE_SYSTEM, code: 'SEX' },
  ],
}
const base = 'https://emr.example/fhir'
const ofTrust = (value: string): object => ({ identifier: { system: ODS_CODE_SYSTEM, value } })

interface Case {
  /** The clinic as it is sent, besides its label, by its number. */
  readonly clinic: (value: string) => Resource
  /** How the visit and the referral name it. */
  readonly named: (value: string) => Resource
  readonly isInTheSameBundle: boolean
}

const numbered = (value: string): Resource => ({ identifier: [{ system: 'urn:clinics', value }] })
const byNumber = (value: string): Resource => ({
  type: 'Organization',
  identifier: { system: 'urn:clinics', value: value.toUpperCase() },
})
/** A number of many letters, which nothing makes shorter. */
const long = (value: string): string =>
  Array.from({ length: 150 }, (_one, index) =>
    createHash('sha512').update(`${value} ${index}`).digest('hex').toUpperCase(),
  ).join('')
const withId = (id: string): Resource => ({ id, ...numbered(id) })

const CASES: readonly (readonly [string, Case])[] = [
  [
    'by a number of many thousands of letters',
    {
      clinic: (value) => numbered(long(value)),
      named: (value) => ({ type: 'Organization', identifier: { system: 'urn:clinics', value: long(value) } }),
      isInTheSameBundle: false,
    },
  ],
  [
    'by its number alone, in the same submission',
    { clinic: numbered, named: byNumber, isInTheSameBundle: true },
  ],
  ['by its number alone, after it', { clinic: numbered, named: byNumber, isInTheSameBundle: false }],
  [
    'by the address of its sender, which sent it with that id',
    {
      clinic: withId,
      named: (id) => ({ reference: `${base}/Organization/${id}` }),
      isInTheSameBundle: false,
    },
  ],
  [
    'by a version of it at the address of its sender',
    {
      clinic: withId,
      named: (id) => ({ reference: `${base}/Organization/${id}/_history/7` }),
      isInTheSameBundle: false,
    },
  ],
]

const at = (index: number): Resource => ({
  reference: `urn:uuid:00000000-0000-4000-8000-00000000000${index}`,
})

/** Something in a clinic, and how a visit is there. */
interface Within {
  readonly clinicIs?: string
  readonly inClinic: (clinic: Resource) => Resource
  readonly visitAt: (place: Resource) => Resource
}

const inRoom = (location: Resource): Resource => ({ location: [{ location }] })

const WITHIN: readonly (readonly [string, Within])[] = [
  [
    'a room that is part of it',
    {
      clinicIs: 'Location',
      inClinic: (partOf) => ({ resourceType: 'Location', name: 'Room 3', partOf }),
      visitAt: inRoom,
    },
  ],
  [
    'a room that it manages',
    {
      inClinic: (managingOrganization) => ({
        resourceType: 'Location',
        name: 'Room 3',
        managingOrganization,
      }),
      visitAt: inRoom,
    },
  ],
  [
    'a team that is part of it',
    {
      inClinic: (partOf) => ({ resourceType: 'Organization', name: 'Team', partOf }),
      visitAt: (serviceProvider) => ({ serviceProvider }),
    },
  ],
  [
    'somebody who works there',
    {
      inClinic: (organization) => ({ resourceType: 'PractitionerRole', organization }),
      visitAt: (individual) => ({ participant: [{ individual }] }),
    },
  ],
]

const LABELS = [
  ['of sexual health', SEXUAL_HEALTH],
  ['sealed and locked', LOCKED],
] as const

describe('a clinic that is confidential', () => {
  let app: TestApp
  let count = 0

  beforeAll(async () => {
    app = await startTestApp({ demo: 0 })
  })
  afterAll(() => app.close())

  /** What somebody gets of these types, and what the log has of it last. */
  async function readBy(who: string, person: string, types: readonly string[]): Promise<readonly unknown[]> {
    const authorization = `Bearer ${await app.accountToken(who)}`
    const found: unknown[] = []
    for (const type of types) {
      const answer = await fetch(`${app.baseUrl}/fhir/${type}?patient=${person}`, {
        headers: { authorization },
      })
      const text = await answer.text()
      expect(text).not.toContain('CANARY')
      found.push(answer.ok ? (JSON.parse(text) as { readonly total: number }).total : answer.status)
    }
    const last = (await app.log()).filter((event) => event.person === person).at(-1)
    return [...found, last?.decision, last?.reason]
  }

  /** What the hospital says of somebody who was at a place: a visit, what was found there, and a referral by that place. */
  function wasAt(place: Resource, visitAt: Resource = { serviceProvider: place }): readonly Resource[] {
    return [
      {
        resourceType: 'Encounter',
        status: 'finished',
        class: { code: 'AMB' },
        period: { start: today, end: today },
        ...visitAt,
      },
      {
        resourceType: 'Observation',
        status: 'final',
        code: { text: 'Weight' },
        valueString: '70 kg',
        encounter: at(1),
      },
      {
        resourceType: 'ServiceRequest',
        status: 'active',
        intent: 'order',
        code: { text: 'Assessment' },
        authoredOn: today,
        performer: [ofTrust('RHM99'), place],
      },
      {
        resourceType: 'CareTeam',
        status: 'active',
        period: { start: '2026-11-01' },
        participant: [{ member: ofTrust('ZHH99') }],
      },
    ]
  }

  /** Neither who has no part in it nor who is referred to by it is told anything of it, and the log says so. */
  async function expectKept(number: NhsNumber, meta: object): Promise<void> {
    const [row] = await app.database.query<{ readonly person: PersonId }>(
      'select person_id as person from persons where nhs_number = $1',
      [number],
    )
    const person = row?.person ?? ''
    const types = ['CareTeam', 'Encounter', 'Observation', 'ServiceRequest']
    expect(await readBy('vcse.worker', person, types)).toEqual([1, 0, 0, 0, 'permit', null])
    if (meta === LOCKED)
      expect(await readBy('mh.nurse', person, ['ServiceRequest'])).toEqual([
        404,
        'deny',
        'no-legitimate-relationship',
      ])
  }

  it.each(CASES.flatMap(([how, one]) => LABELS.map(([label, meta]) => [how, label, one, meta] as const)))(
    'gives its label to the visit, to what was found there and to the referral that name it %s, %s',
    async (_how, _label, { clinic, named, isInTheSameBundle }, meta) => {
      count += 1
      const number = aTestNhsNumber(700 + count)
      const value = `haven-${count}`
      const haven = { resourceType: 'Organization', name: 'CANARY Haven', ...clinic(value), meta }
      const about = { number, patient, by: 'st-annes-hospital' }
      const own = wasAt({ ...named(value), display: 'CANARY Haven' })
      if (!isInTheSameBundle) await postAbout(app, { ...about, number: aTestNhsNumber(720) }, [haven])
      await postAbout(app, about, isInTheSameBundle ? [...own, haven] : own)

      await expectKept(number, meta)
    },
  )

  it.each(
    WITHIN.flatMap(([which, one]) => LABELS.map(([label, meta]) => [which, label, one, meta] as const)),
  )(
    'gives its label to the visit, to what was found there and to the referral over %s, %s',
    async (_which, _label, { inClinic, visitAt, clinicIs = 'Organization' }, meta) => {
      count += 1
      const number = aTestNhsNumber(700 + count)
      const haven = { resourceType: clinicIs, name: 'CANARY Haven', ...numbered(`haven-${count}`), meta }
      await postAbout(app, { number, patient, by: 'st-annes-hospital' }, [
        ...wasAt(at(6), visitAt(at(6))),
        haven,
        { ...inClinic(at(5)), ...numbered(`within-${count}`) },
      ])

      await expectKept(number, meta)
    },
  )
})
