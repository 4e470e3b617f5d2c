import type { PersonClaims, RoleClaim } from './claims.js'

/** How the claims of an issuer outside the national one become claims in the shape of CIS2. */
export interface IssuerMapping {
  /** Goes before every id of the issuer, so that nobody there can be somebody elsewhere. */
  readonly key: string
  /** ODS codes of the organisations that it may speak for. */
  readonly organisations: readonly string[]
  readonly claims: {
    readonly id: string
    readonly name: string
    readonly roles: string
    readonly roleCodes: Readonly<Record<string, string>>
    readonly organisation?: string | undefined
    readonly assurance: Readonly<Record<string, number>>
  }
}

export type MappedClaims =
  | { readonly outcome: 'mapped'; readonly claims: PersonClaims; readonly assurance: number | undefined }
  /** The issuer spoke of an organisation that is not one of its own, or did not say who somebody is. */
  | { readonly outcome: 'refused'; readonly reason: 'organisation-not-of-issuer' | 'sign-in-failed' }

/**
 * Claims of an issuer as CIS2 would have them: one role profile for each organisation and role. One organisation that is
 * not the issuer's spoils all: nothing that it says of this person is taken.
 */
export function mapIssuerClaims(
  given: Readonly<Record<string, unknown>>,
  { key, organisations, claims: names }: IssuerMapping,
): MappedClaims {
  const [id] = textsOf(given[names.id])
  const [name] = textsOf(given[names.name])
  if (id === undefined || name === undefined) return { outcome: 'refused', reason: 'sign-in-failed' }

  const spoken = names.organisation === undefined ? organisations : textsOf(given[names.organisation])
  if (spoken.some((one) => !organisations.includes(one)))
    return { outcome: 'refused', reason: 'organisation-not-of-issuer' }

  const userId = `${key}:${id}`
  const codes = textsOf(given[names.roles]).flatMap((role) =>
    Object.hasOwn(names.roleCodes, role) ? [{ role, code: names.roleCodes[role] ?? '' }] : [],
  )
  const roles = spoken.flatMap((organisation) =>
    codes.map(({ role, code }) => toRole({ userId, organisation, role, code })),
  )
  const [acr] = textsOf(given['acr'])
  return {
    outcome: 'mapped',
    claims: { nhsid_useruid: userId, name, nhsid_nrbac_roles: roles },
    assurance: acr !== undefined && Object.hasOwn(names.assurance, acr) ? names.assurance[acr] : undefined,
  }
}

function toRole(one: {
  readonly userId: string
  readonly organisation: string
  readonly role: string
  readonly code: string
}): RoleClaim {
  return {
    person_orgid: `${one.userId}:${one.organisation}`,
    person_roleid: `${one.userId}:${one.organisation}:${one.code}`,
    org_code: one.organisation,
    org_name: one.organisation,
    role_code: one.code,
    role_name: one.role,
  }
}

function textsOf(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  return values.filter((one): one is string => typeof one === 'string' && one !== '')
}
