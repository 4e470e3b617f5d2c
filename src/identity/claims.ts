/** A role profile as CIS2 lists it in `nhsid_nrbac_roles`; code and name are those of the role alone. */
export interface RoleClaim {
  readonly person_orgid: string
  readonly person_roleid: string
  readonly org_code: string
  readonly org_name: string
  readonly role_code: string
  readonly role_name: string
}

/** What an identity provider says of somebody, in the shape of CIS2. */
export interface PersonClaims {
  readonly nhsid_useruid: string
  readonly name: string
  readonly nhsid_nrbac_roles: readonly RoleClaim[]
}

/**
 * Reads the claims of an ID token, userinfo answer or access token. Gives `undefined` when it does not say who the
 * person is; roles that are not whole are left out.
 *
 * @see CIS2 Authentication, userinfo response
 */
export function parsePersonClaims(claims: Readonly<Record<string, unknown>>): PersonClaims | undefined {
  const {
    nhsid_useruid: id,
    name,
    nhsid_nrbac_roles: roles,
  } = claims as Readonly<Record<string, unknown>> & {
    nhsid_useruid?: unknown
    name?: unknown
    nhsid_nrbac_roles?: unknown
  }
  if (typeof id !== 'string' || id === '' || typeof name !== 'string' || name === '') return undefined
  return {
    nhsid_useruid: id,
    name,
    nhsid_nrbac_roles: Array.isArray(roles) ? roles.flatMap(toRoleClaim) : [],
  }
}

function toRoleClaim(role: unknown): readonly RoleClaim[] {
  if (typeof role !== 'object' || role === null) return []
  const fields = role as Readonly<Record<string, unknown>>
  if (typeof fields['person_roleid'] !== 'string' || fields['person_roleid'] === '') return []
  const text = (field: keyof RoleClaim): string => (typeof fields[field] === 'string' ? fields[field] : '')
  return [
    {
      person_orgid: text('person_orgid'),
      person_roleid: text('person_roleid'),
      org_code: text('org_code'),
      org_name: text('org_name'),
      role_code: lastStep(text('role_code')),
      role_name: lastStep(text('role_name')),
    },
  ]
}

/** CIS2 writes a role as staff group, sub-group and role: `S8000:G8000:R8001`. The role is the last of them. */
function lastStep(path: string): string {
  return (path.split(':').at(-1) ?? '').replaceAll('"', '')
}
