import type { SourceKind } from '../fhir/source-kind.js'
import type { AccessPolicy, Right, SensitivityRule } from './access-policy.js'

const CLINICAL: readonly Right[] = ['find-people', 'read-record', 'see-restricted', 'claim-relationship']
const REVIEW: readonly Right[] = ['review-log', 'review-access', 'record-consent', 'flag-at-risk']

/** Those that work under a statutory duty of confidence. */
const STATUTORY: readonly SourceKind[] = [
  'acute',
  'community',
  'mental-health',
  'social-care',
  'primary-care',
  'ambulance',
]
const WITH_PHARMACIES: readonly SourceKind[] = [...STATUTORY, 'pharmacy']
const ALL: readonly SourceKind[] = [...WITH_PHARMACIES, 'vcse']

/** What holds where the policy file says nothing else. Who is not named has no rights, what is not named is not shared. */
export const DEFAULT_POLICY: Omit<AccessPolicy, 'version' | 'organisations' | 'agreements'> = {
  roles: {
    R8000: {
      name: 'Clinical Practitioner',
      rights: [...CLINICAL, 'break-glass', 'unseal', 'record-consent'],
    },
    R8001: { name: 'Nurse', rights: [...CLINICAL, 'break-glass', 'record-consent'] },
    R8003: { name: 'Health Professional', rights: CLINICAL },
    R8014: { name: 'Social Worker', rights: [...CLINICAL, 'break-glass', 'record-consent'] },
    R8008: { name: 'Admin and Clinical Support', rights: [] },
    R8009: { name: 'Receptionist', rights: [] },
    R0001: { name: 'Privacy Officer', rights: REVIEW },
    R5105: { name: 'Caldicott Guardian', rights: REVIEW },
    R8012: { name: 'Information Officer', rights: ['review-log'] },
  },
  sensitivities: {
    PSY: rule('Mental health', WITH_PHARMACIES),
    MH: rule('Mental health', WITH_PHARMACIES),
    SUD: rule('Use of drugs', WITH_PHARMACIES),
    ETH: rule('Use of alcohol or drugs', WITH_PHARMACIES),
    SEX: rule('Sexual health', ['primary-care', 'acute', 'mental-health']),
    STD: rule('Sexual health', ['primary-care', 'acute']),
    HIV: rule('HIV', ['primary-care', 'acute']),
    SDV: rule('Domestic or sexual violence', STATUTORY),
    NOPAT: rule('Not for the person or their family', ALL),
    'THIRD-PARTY': rule('About somebody else', ALL),
    SAFEGUARDING: rule('Safeguarding', STATUTORY),
  },
  consentRequired: [],
  breakGlass: {
    minutes: 60,
    assurance: 3,
    signedInWithin: 600,
    repeatedAbove: 5,
    stopsAt: undefined,
    reviewWithin: 72,
  },
  selfClaimDays: 28,
  daysWithoutEnd: { team: 730, referral: 365, contact: 365, appointment: 120 },
  children: { parentalAccessEnds: 16, competenceMayBeAssessedFrom: 12, whenCompetent: 'closed' },
  ties: {
    self: 'deny',
    family: 'alert',
    household: 'alert',
    'same-address': 'alert',
    'same-surname': 'alert',
  },
}

/** Every controller shares with every kind of organisation, for care, and with the person and who acts for them. */
export const OPEN_AGREEMENT = {
  controller: '*',
  with: ALL,
  purposes: ['TREAT', 'ETREAT', 'BTG', 'PATRQT'],
  except: [],
} as const satisfies AccessPolicy['agreements'][number]

function rule(name: string, kinds: readonly SourceKind[]): SensitivityRule {
  return { name, with: kinds }
}
