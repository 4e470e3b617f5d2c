/** What a national RBAC role is here: who may be let in to records, and who may review the log. */
export interface RoleDuty {
  readonly name: string
  readonly duty: 'clinical' | 'review' | 'none'
}

/**
 * National RBAC role codes that this record knows. A code that is not in the table has no duty.
 *
 * @see National RBAC database, https://fhir.nhs.uk/Id/sds-role-code
 */
export const ROLES: Readonly<Record<string, RoleDuty>> = {
  R8000: { name: 'Clinical Practitioner', duty: 'clinical' },
  R8001: { name: 'Nurse', duty: 'clinical' },
  R8003: { name: 'Health Professional', duty: 'clinical' },
  R8014: { name: 'Social Worker', duty: 'clinical' },
  R8008: { name: 'Admin and Clinical Support', duty: 'none' },
  R8009: { name: 'Receptionist', duty: 'none' },
  R0001: { name: 'Privacy Officer', duty: 'review' },
  R5105: { name: 'Caldicott Guardian', duty: 'review' },
  R8012: { name: 'Information Officer', duty: 'review' },
}

/** The duty of a role code: `none` for one that is not known. */
export function dutyOf(roleCode: string): RoleDuty['duty'] {
  return Object.hasOwn(ROLES, roleCode) ? (ROLES[roleCode]?.duty ?? 'none') : 'none'
}
