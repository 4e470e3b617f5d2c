import { parseOdsCode } from '../fhir/ods-code.js'
import type { Auditor, Clinician, Role } from './actor.js'
import type { Authentication } from './authentication.js'
import type { PersonClaims, RoleClaim } from './claims.js'
import type { OrganisationDirectory } from './organisation.js'
import { ROLE_NAMES, type DutyOf } from './roles.js'

export interface ActorRequest {
  readonly claims: PersonClaims
  /** The role profile that was chosen; left out when none was. */
  readonly roleProfileId?: string | undefined
  /** A reference to the session, or the `jti` of the token. */
  readonly session: string
  readonly scopes: readonly string[]
  /** How they signed in, and for whom their app was launched. */
  readonly circumstances?: Circumstances | undefined
}

type Circumstances = Authentication & Pick<Clinician, 'federated' | 'patient'>

export type ActorFromClaims =
  | { readonly outcome: 'actor'; readonly actor: Clinician | Auditor }
  /** There are several roles and none was chosen. */
  | { readonly outcome: 'choose' }
  | { readonly outcome: 'refused'; readonly reason: 'no-role' | 'role-not-held' | 'organisation-unknown' }

/**
 * Who somebody is, from what their identity provider says and the role they chose. One role alone counts as chosen;
 * the chosen one must be among those held. What the role is for here, the policy says by `dutyOf`.
 */
export function actorFromClaims(
  request: ActorRequest,
  directory: OrganisationDirectory,
  dutyOf: DutyOf,
): ActorFromClaims {
  const { claims, roleProfileId } = request
  const [first, ...others] = claims.nhsid_nrbac_roles
  if (!first) return { outcome: 'refused', reason: 'no-role' }
  if (roleProfileId === undefined && others.length > 0) return { outcome: 'choose' }

  const chosen =
    roleProfileId === undefined
      ? first
      : claims.nhsid_nrbac_roles.find(({ person_roleid }) => person_roleid === roleProfileId)
  if (!chosen) return { outcome: 'refused', reason: 'role-not-held' }

  const organisation = parseOdsCode(chosen.org_code)
  if (!organisation) return { outcome: 'refused', reason: 'organisation-unknown' }

  const duty = dutyOf(chosen.role_code)
  return {
    outcome: 'actor',
    actor: {
      kind: duty === 'review' ? 'auditor' : 'clinician',
      duty,
      id: claims.nhsid_useruid,
      name: claims.name,
      role: toRole(chosen),
      organisation,
      organisationName: directory.get(organisation)?.name ?? chosen.org_name,
      session: request.session,
      scopes: request.scopes,
      ...toCircumstances(request.circumstances),
    },
  }
}

function toCircumstances({
  assurance,
  authenticatedAt,
  federated,
  patient,
}: Circumstances = {}): Circumstances {
  return { assurance, authenticatedAt, federated, patient }
}

/** A role as it is shown: the provider's own name of it when it gives one. */
export function toRole(claim: RoleClaim): Role {
  const known = Object.hasOwn(ROLE_NAMES, claim.role_code) ? ROLE_NAMES[claim.role_code] : undefined
  return {
    code: claim.role_code,
    name: claim.role_name === '' ? (known ?? claim.role_code) : claim.role_name,
    profileId: claim.person_roleid,
  }
}
