import type { OdsCode } from '../fhir/ods-code.js'
import { PARTNER_ORGANISATIONS, type PartnerId } from './organisations.js'

/** Somebody who can sign in to the demo. All have the same password. */
export interface DemoAccount {
  readonly username: string
  readonly name: string
  /** An invented SDS user id. */
  readonly userId: string
  readonly roles: readonly DemoRole[]
  /** Who this is and what to try. */
  readonly what: string
}

export interface DemoRole {
  /** An invented SDS role profile id. */
  readonly profileId: string
  /** A code of `identity/roles.ts`. */
  readonly roleCode: string
  readonly organisation: OdsCode
}

/** The password of every demo account. It is printed at the start: it protects nothing. */
export const DEMO_PASSWORD = 'neighbourhood'

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  account('gp', 'Dr Asha Rahman', {
    roles: ['R8000 oak-street-surgery', 'R8000 mill-lane-surgery'],
    what: 'GP at two practices: choose a role, then open somebody registered there.',
  }),
  account('practice.nurse', 'Bethan Price', {
    roles: ['R8001 oak-street-surgery'],
    what: 'Practice nurse at Oak Street Surgery: look at blood pressure, HbA1c and vaccinations.',
  }),
  account('district.nurse', 'Grace Mensah', {
    roles: ['R8001 downs-community'],
    what: 'District nurse at Downs Community Health: people on the neighbourhood teams and the caseload.',
  }),
  account('ed.consultant', 'Dr Daniel Okafor', {
    roles: ['R8000 wey-valley-hospital'],
    what: 'Emergency consultant at Wey Valley Hospital: find the crisis plan of a frequent attender.',
  }),
  account('ward.doctor', 'Dr Mei Tan', {
    roles: ['R8000 wey-valley-hospital'],
    what: 'Ward doctor at Wey Valley Hospital: somebody who is medically fit and still in a bed.',
  }),
  account('liaison.psychiatrist', 'Dr Helena Novak', {
    roles: ['R8000 holmwood-mental-health'],
    what: 'Liaison psychiatrist at Holmwood: physical health and medicines of people with mental illness.',
  }),
  account('mh.nurse', 'Patrick Doyle', {
    roles: ['R8001 holmwood-mental-health'],
    what: 'Community mental health nurse at Holmwood: a discharge 60 hours ago with no follow-up booked.',
  }),
  account('social.worker', 'Yusuf Demir', {
    roles: ['R8014 county-social-care'],
    what: 'Social worker at County Social Care: care packages, carers and a delayed discharge.',
  }),
  account('pharmacist', 'Priya Nair', {
    roles: ['R8003 high-street-pharmacy'],
    what: 'Community pharmacist: compare what was supplied with what is prescribed.',
  }),
  account('care.coordinator', 'Sam Whitlock', {
    roles: ['R8003 downs-community'],
    what: 'Care coordinator of the neighbourhood teams: who is involved, what is planned.',
  }),
  account('vcse.worker', 'Rosa Almeida', {
    roles: ['R8003 helping-hands'],
    what: 'Link worker at Helping Hands: what matters to people who are supported.',
  }),
  account('receptionist', 'Karen Holt', {
    roles: ['R8009 oak-street-surgery'],
    what: 'Receptionist at Oak Street Surgery: not a clinical role, so no record opens.',
  }),
  account('caldicott.guardian', 'Dr Ruth Abara', {
    roles: ['R5105 wey-valley-hospital'],
    what: 'Caldicott Guardian at Wey Valley Hospital: who looked at whom, and why.',
  }),
  account('privacy.officer', 'Owen Marsh', {
    roles: ['R0001 wey-valley-hospital'],
    what: 'Privacy officer at Wey Valley Hospital: refused attempts and their explanations.',
  }),
  account('auditor', 'Ingrid Falk', {
    roles: ['R8012 county-social-care'],
    what: 'Auditor at County Social Care: search the log and verify that it is intact.',
  }),
]

interface AccountSketch {
  /** `<role code> <partner>`. */
  readonly roles: readonly `${string} ${PartnerId}`[]
  readonly what: string
}

function account(username: string, name: string, { roles, what }: AccountSketch): DemoAccount {
  const userId = `9990${eightDigits(username)}`
  return { username, name, userId, what, roles: roles.map((role, index) => aRole(userId, role, index)) }
}

function aRole(userId: string, role: `${string} ${PartnerId}`, index: number): DemoRole {
  const [roleCode, partner] = role.split(' ') as [string, PartnerId]
  return {
    profileId: `${userId.slice(0, 3)}1${userId.slice(4, 11)}${index + 1}`,
    roleCode,
    organisation: PARTNER_ORGANISATIONS[partner].odsCode,
  }
}

/** Eight digits made of a user name, so that ids stay the same when accounts are added. */
function eightDigits(username: string): string {
  let sum = 7
  for (const letter of username) sum = (sum * 31 + letter.charCodeAt(0)) % 9_999_991
  return String(sum * 10).padStart(8, '0')
}
