/**
 * What a role is for: `clinical` where it opens people's records, `review` where it reviews who opened them and nothing
 * else, `none` where it does neither.
 */
export type Duty = 'clinical' | 'review' | 'none'

/** What the policy in force makes of a national RBAC role code: `none` of one that it does not know. */
export type DutyOf = (roleCode: string) => Duty

/**
 * What national RBAC role codes are called, where nobody says it: names, and no rights.
 *
 * @see National RBAC database, https://fhir.nhs.uk/Id/sds-role-code
 */
export const ROLE_NAMES: Readonly<Record<string, string>> = {
  R8000: 'Clinical Practitioner',
  R8001: 'Nurse',
  R8003: 'Health Professional',
  R8014: 'Social Worker',
  R8008: 'Admin and Clinical Support',
  R8009: 'Receptionist',
  R0001: 'Privacy Officer',
  R5105: 'Caldicott Guardian',
  R8012: 'Information Officer',
}
