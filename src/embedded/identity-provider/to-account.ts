import type { OrganisationDirectory } from '../../identity/organisation.js'
import { ROLE_NAMES } from '../../identity/roles.js'
import type { OdsCode } from '../../fhir/ods-code.js'
import type { Account } from './account.js'

/** Somebody as a demo names them. */
export interface NamedAccount {
  readonly username: string
  readonly name: string
  /** SDS user id. */
  readonly userId: string
  readonly roles: readonly {
    readonly profileId: string
    readonly roleCode: string
    readonly organisation: OdsCode
  }[]
}

/** What the provider needs to know of somebody, with the claims that CIS2 would give at its highest assurance. */
export function toAccount(
  account: NamedAccount,
  { directory, passwordHash }: { readonly directory: OrganisationDirectory; readonly passwordHash: string },
): Account {
  return {
    username: account.username,
    passwordHash,
    claims: {
      nhsid_useruid: account.userId,
      name: account.name,
      nhsid_nrbac_roles: account.roles.map(({ profileId, roleCode, organisation }) => ({
        person_orgid: account.userId,
        person_roleid: profileId,
        org_code: organisation,
        org_name: directory.get(organisation)?.name ?? organisation,
        role_code: roleCode,
        role_name: ROLE_NAMES[roleCode] ?? roleCode,
      })),
      authentication_assurance_level: '3',
      id_assurance_level: '3',
    },
  }
}
