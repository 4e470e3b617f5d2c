import { ODS_CODE_SYSTEM } from '../../src/fhir/ods-code.js'
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
const withId = (id: string): Resource => ({ id, ...numbered(id) })

const CASES: readonly (readonly [string, Case])[] = [
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

  it.each(
    CASES.flatMap(([how, one]) =>
      [
        ['of sexual health', SEXUAL_HEALTH],
        ['sealed and locked', LOCKED],
      ].map(([label, meta]) => [how, label as string, one, meta as object] as const),
    ),
  )(
    'gives its label to the visit, to what was found there and to the referral that name it %s, %s',
    async (_how, _label, { clinic, named, isInTheSameBundle }, meta) => {
      count += 1
      const number = aTestNhsNumber(700 + count)
      const value = `haven-${count}`
      const haven = { resourceType: 'Organization', name: 'CANARY Haven', ...clinic(value), meta }
      const about = { number, patient, by: 'st-annes-hospital' }
      const place = { ...named(value), display: 'CANARY Haven' }
      const visit = {
        resourceType: 'Encounter',
        status: 'finished',
        class: { code: 'AMB' },
        period: { start: today, end: today },
        serviceProvider: place,
      }
      const found = {
        resourceType: 'Observation',
        status: 'final',
        code: { text: 'Weight' },
        valueString: '70 kg',
        encounter: { reference: 'urn:uuid:00000000-0000-4000-8000-000000000001' },
      }
      const referral = {
        resourceType: 'ServiceRequest',
        status: 'active',
        intent: 'order',
        code: { text: 'Assessment' },
        authoredOn: today,
        performer: [ofTrust('RHM99'), place],
      }
      const team = {
        resourceType: 'CareTeam',
        status: 'active',
        period: { start: '2026-11-01' },
        participant: [{ member: ofTrust('ZHH99') }],
      }
      const own = [visit, found, referral, team]
      if (!isInTheSameBundle) await postAbout(app, { ...about, number: aTestNhsNumber(720) }, [haven])
      await postAbout(app, about, isInTheSameBundle ? [...own, haven] : own)

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
    },
  )
})
