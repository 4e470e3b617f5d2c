import * as fc from 'fast-check'
import { SEAL_GROUNDS, type AccessFacts } from '../../src/access/access-facts.js'
import { rightsOf } from '../../src/access/access-policy.js'
import type { AccessRequest, Activity, Wanted } from '../../src/access/access-request.js'
import { DELEGATION_BASES } from '../../src/access/delegation.js'
import { inherit, LABEL_LEVELS, type Label } from '../../src/access/labels/label.js'
import { SOURCE_KINDS } from '../../src/fhir/source-kind.js'
import { aPolicy } from '../support/access-facts.js'
import {
  aClinician,
  aDelegate,
  anAuditor,
  aPartner,
  MILL_LANE,
  OAK_STREET,
  ods,
  WEY_VALLEY,
} from '../support/actors.js'
import { aPerson } from '../support/a-record.js'

/** Requests, facts and labels in every combination that a decision can meet, and some that it should not. */

const NOW = '2026-11-23T10:42:00.000Z'
const ORGANISATIONS = [OAK_STREET, MILL_LANE, WEY_VALLEY, ods('RHM99'), ods('ZHH99'), ods('XXX99')]
const SENSITIVITIES = [
  'PSY',
  'MH',
  'BH',
  'SDV',
  'HIV',
  'SAFEGUARDING',
  'NOT-KNOWN',
  'HELD-BACK',
  'constructor',
  'NOPAT',
  'THIRD-PARTY',
  'ADOL',
]
const INSTANTS = ['2026-11-22', '2026-11-23', NOW, '2026-11-23T10:42:00.001Z', '2026-11-24', 'soon']
const SESSIONS = ['session-1', 'session-2']

const organisation = fc.constantFrom(...ORGANISATIONS)
const instant = fc.constantFrom(...INSTANTS)
const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined })

const ACTIVITIES: readonly Activity[] = [
  'find-people',
  'read-record',
  'claim-relationship',
  'break-glass',
  'unseal',
  'record-consent',
  'flag-at-risk',
  'contribute',
  'read-contribution',
  'review-log',
  'review-access',
]

const SCOPES = [
  'user/*.rs',
  'user/*.cruds',
  'user/*.r',
  'user/*.s',
  'user/*.cud',
  'user/*.sr',
  'user/Patient.rs',
  'user/Patient.s',
  'user/Observation.r',
  'user/Observation.s?category=laboratory',
  'user/Observation.rs?made-up=x',
  'user/*.rs?status=final',
  'user/AuditEvent.r',
  'patient/Condition.rs',
  'patient/*.r?category=vital-signs',
  'user/AuditEvent.rs',
  'system/*.cu',
  'system/*.cruds',
  'system/*.rs',
  'system/*.crus',
  'user/*.*x',
  'patient/*.rs',
]

const person = fc.record({
  organisation,
  id: fc.constantFrom('555000000001', '555000000002'),
  session: fc.constantFrom(...SESSIONS),
  scopes: fc.oneof(fc.constant(['user/*.cruds']), fc.subarray(SCOPES)),
  role: fc
    .constantFrom(
      'R8000',
      'R8001',
      'R8003',
      'R8014',
      'R8009',
      'R0001',
      'R5105',
      'R8012',
      'R9999',
      'constructor',
    )
    .map((code) => ({ code, name: code, profileId: '1' })),
  assurance: maybe(fc.constantFrom(1, 2, 3)),
  federated: maybe(fc.boolean()),
  patient: fc.option(fc.constantFrom(aPerson(), aPerson('b')), { nil: undefined, freq: 8 }),
  authenticatedAt: maybe(
    fc.constantFrom(Date.parse('2026-11-23T10:41:00Z'), Date.parse('2026-11-22T10:41:00Z'), Number.NaN),
  ),
})

const delegate = fc
  .record({
    person: fc.oneof({ weight: 3, arbitrary: fc.constant(aPerson('c')) }, fc.constant(aPerson())),
    scopes: fc.oneof({ weight: 4, arbitrary: fc.constant(['user/*.rs']) }, fc.subarray(SCOPES)),
  })
  .map((differs) => aDelegate(differs))

const actor = fc.oneof(
  { weight: 4, arbitrary: person.map((differs) => aClinician(differs)) },
  { weight: 1, arbitrary: person.map((differs) => anAuditor(differs)) },
  {
    weight: 1,
    arbitrary: fc.record({ organisation, scopes: fc.subarray(SCOPES) }).map((differs) => aPartner(differs)),
  },
  { weight: 2, arbitrary: delegate },
)

const wanted = fc.option(
  fc.oneof(
    fc.constant<Wanted>('what-scopes-leave'),
    fc.record({
      type: fc.constantFrom('Observation', 'Condition', 'Patient', 'constructor'),
      permission: fc.constantFrom('r' as const, 's' as const),
    }),
  ),
  { nil: undefined },
)

export const anyRequest: fc.Arbitrary<AccessRequest> = fc
  .record({
    actor,
    wanted,
    activity: fc.oneof(fc.constant<Activity>('read-record'), fc.constantFrom(...ACTIVITIES)),
    purpose: fc.oneof(
      fc.constant('TREAT' as const),
      fc.constantFrom('TREAT', 'ETREAT', 'BTG', 'HCOMPL', 'PATRQT'),
    ),
  })
  .map(({ wanted: what, ...asked }) => ({
    ...asked,
    ...(what === undefined ? {} : { wanted: what }),
    person: aPerson(),
    interaction: 'read',
    query: '',
    requestId: 'request-1',
  }))

const period = fc.record({ from: instant, to: instant }, { requiredKeys: [] })

const consent = fc
  .record({
    period,
    status: fc.oneof(
      fc.constant('active'),
      fc.constantFrom('draft', 'proposed', 'rejected', 'inactive', 'entered-in-error'),
    ),
    scope: fc.oneof(fc.constant('care' as const), fc.constant('research' as const)),
    type: fc.constantFrom('permit' as const, 'deny' as const),
    organisations: fc.oneof(fc.constant([]), fc.subarray(ORGANISATIONS)),
    categories: fc.oneof(fc.constant([]), fc.subarray([...SENSITIVITIES, 'mental-health', 'acute'])),
  })
  .map(({ period: when, ...said }) => ({ evidence: 'Consent/1', ...said, ...when }))

/** 28 days before now, a moment less, and more. */
const elsewhere = fc.constantFrom(
  '2026-10-26T10:42:00.000Z',
  '2026-10-26T10:42:00.001Z',
  '2026-10-01',
  '2026-11-22',
  'soon',
)

/** Ends as systems write them where they know of none, and the last that counts. */
const endless = fc.constantFrom('9999-12-31', '2099-12-31', '2036-11-23T10:42:00.000Z')

const relationship = fc
  .record({
    period: fc.oneof(
      { weight: 3, arbitrary: period },
      fc.record({ from: instant, to: endless }, { requiredKeys: ['to'] }),
    ),
    registeredElsewhere: fc.option(elsewhere, { nil: undefined, freq: 2 }),
    organisation,
    kind: fc.constantFrom(
      'registered-practice',
      'team',
      'referral',
      'contact',
      'appointment',
      'self-claimed' as const,
    ),
    practitioner: maybe(fc.constantFrom('555000000001', '555000000002')),
  })
  .map(({ period: when, practitioner, kind, registeredElsewhere, ...one }) => ({
    ...one,
    kind: kind as 'team',
    evidence: 'Encounter/1',
    ...when,
    ...(practitioner === undefined ? {} : { practitioner }),
    ...(registeredElsewhere === undefined ? {} : { registeredElsewhere }),
  }))

const grant = fc
  .record({
    id: fc.constant('use-1'),
    kind: fc.constantFrom('break-glass' as const, 'unseal' as const),
    session: fc.constantFrom(...SESSIONS),
    ground: maybe(fc.constantFrom(...SEAL_GROUNDS, 'life-at-risk')),
    from: instant,
    until: instant,
  })
  .map(({ ground, ...one }) => ({ ...one, ...(ground === undefined ? {} : { ground }) }))

const delegation = fc
  .record({
    from: fc.oneof({ weight: 3, arbitrary: fc.constant('2026-11-22') }, instant),
    to: maybe(instant),
    basis: fc.oneof(fc.constant('parental-responsibility' as const), fc.constantFrom(...DELEGATION_BASES)),
    covers: fc.oneof(
      fc.constant('all' as const),
      fc.subarray([...SENSITIVITIES, 'mental-health', 'acute', 'primary-care']),
    ),
  })
  .map(({ to, ...one }) => ({ evidence: 'delegation/1', ...one, ...(to === undefined ? {} : { to }) }))

const TIES = ['self', 'family', 'household', 'same-address', 'same-surname'] as const

const kinds = fc.subarray([...SOURCE_KINDS])
const tieRule = fc.constantFrom('deny' as const, 'alert' as const, 'allow' as const)

const policy = fc
  .record({
    agreements: fc.array(
      fc.record({
        controller: fc.constantFrom('*' as const, ...ORGANISATIONS),
        with: fc.oneof(fc.constant([...SOURCE_KINDS]), kinds),
        purposes: fc.subarray(['TREAT', 'ETREAT', 'BTG', 'PATRQT'] as const),
        except: fc.oneof(fc.constant([]), fc.subarray(SENSITIVITIES)),
      }),
      { maxLength: 3 },
    ),
    consentRequired: fc.oneof(fc.constant([]), kinds),
    ties: fc.record({
      self: tieRule,
      family: tieRule,
      household: tieRule,
      'same-address': tieRule,
      'same-surname': tieRule,
    }),
    children: fc.record({
      parentalAccessEnds: fc.constantFrom(16, 18),
      competenceMayBeAssessedFrom: fc.constant(12),
      whenCompetent: fc.constantFrom('closed' as const, 'normal-only' as const),
    }),
    daysWithoutEnd: fc.constantFrom(
      {},
      { team: 1, contact: 2 },
      { referral: 1, contact: 365 },
      { 'registered-practice': 1 },
    ),
    selfClaimDays: fc.constantFrom(1, 2, 28),
    mayClaim: fc.boolean(),
    mayBreakGlass: fc.boolean(),
    assurance: fc.constantFrom(0, 3),
    stopsAt: fc.constantFrom(undefined, 1, 2),
    // Grants begin at midnights: 642 minutes ago, or a day and more.
    minutes: fc.constantFrom(60, 642, 643, 2_880),
  })
  .map(({ assurance, stopsAt, minutes, mayClaim, mayBreakGlass, ...differs }) => {
    const usual = aPolicy()
    const doctor = { name: 'Clinical Practitioner', rights: rightsOf(usual, 'R8000') }
    const rights = doctor.rights.filter(
      (right) => (mayClaim || right !== 'claim-relationship') && (mayBreakGlass || right !== 'break-glass'),
    )
    return aPolicy({
      ...differs,
      roles: { ...usual.roles, R8000: { ...doctor, rights } },
      breakGlass: { ...usual.breakGlass, assurance, stopsAt, minutes },
    })
  })

export const anyFacts: fc.Arbitrary<AccessFacts> = fc.record({
  policy,
  personExists: fc.oneof(fc.constant(true), fc.boolean()),
  relationships: fc.array(relationship, { maxLength: 3 }),
  consents: fc.array(consent, { maxLength: 3 }),
  grants: fc.array(grant, { maxLength: 2 }),
  delegations: fc.array(delegation, { maxLength: 2 }),
  birthDate: maybe(
    fc.constantFrom('2010-11-23', '2010-11-24', '2013-02-28', '1941-03-04', '2013-02', '', '2018-06-01'),
  ),
  hasDied: fc.boolean(),
  isCompetent: maybe(fc.boolean()),
  tie: maybe(fc.constantFrom(...TIES)),
  breakGlassUses: fc.nat(7),
  now: fc.constant(NOW),
})

/**
 * Facts under which most records are open: a person whom the record knows, who is nobody's kin, and whose practice has a
 * relationship that holds. What they said and what the policy wants stays as it comes.
 */
export const factsOfOpenRecords: fc.Arbitrary<AccessFacts> = anyFacts.map((facts) => ({
  ...facts,
  personExists: true,
  tie: undefined,
  relationships: [
    ...facts.relationships,
    { kind: 'team' as const, evidence: 'CareTeam/1', organisation: OAK_STREET, from: '2026-11-22' },
  ],
}))

export const anyLabel: fc.Arbitrary<Label> = fc
  .record({
    level: fc.constantFrom(...LABEL_LEVELS),
    sensitivities: fc.oneof(fc.constant([]), fc.subarray(SENSITIVITIES)),
    controller: organisation,
    isUnderSeal: fc.boolean(),
  })
  .map(({ isUnderSeal, ...label }) =>
    label.level === 'sealed' && isUnderSeal ? inherit(label, { level: 'V', sensitivities: [] }) : label,
  )

/** What an open record is read for. */
export const anyPurposes = fc.subarray(['TREAT', 'ETREAT', 'BTG'] as const, { minLength: 1 })

/** A clinician who opened a seal, and has what they need to have the record open. */
export const anyOpenedSeal = fc.record({
  label: anyLabel.map((label): Label => inherit(label, { level: 'sealed', sensitivities: [] })),
  ground: fc.constantFrom(...SEAL_GROUNDS),
})

/** Somebody at home asks to read. */
export const anyReadingAtHome: fc.Arbitrary<AccessRequest> = fc
  .record({
    actor: delegate,
    purpose: fc.oneof(
      { weight: 5, arbitrary: fc.constant('PATRQT' as const) },
      fc.constant('TREAT' as const),
    ),
  })
  .map((asked) => ({
    ...asked,
    activity: 'read-record',
    person: aPerson(),
    interaction: 'read',
    query: '',
    requestId: 'request-1',
  }))
