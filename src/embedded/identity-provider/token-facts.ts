import type { Account as ProviderAccount, KoaContextWithOIDC } from 'oidc-provider'
import type { AppGrant, AppGrants } from '../../identity/app-grant.js'
import { toAcr } from '../../identity/authentication.js'
import type { Revocations } from '../../identity/revocations.js'
import type { Account } from './account.js'

export interface TokenFactsDeps {
  /** The clients of this project itself, by client id: at these people sign in with an account of this provider. */
  readonly ours: ReadonlyMap<string, unknown>
  /** By SDS user id. */
  readonly accounts: ReadonlyMap<string, Account>
  readonly appGrants: AppGrants
  readonly revocations: Pick<Revocations, 'findRevocation'>
  /** The address of the FHIR interface. */
  readonly audience: string
}

export interface TokenFacts {
  /** Who an account id is; for an app, as they were when they approved it, while that approval stands. */
  findAccount(
    ctx: KoaContextWithOIDC,
    id: string,
    source?: { readonly grantId?: string | undefined },
  ): Promise<ProviderAccount | undefined>
  /** What an access token says besides what every one says. */
  extraTokenClaims(
    ctx: KoaContextWithOIDC,
    token: { readonly clientId?: string | undefined; readonly grantId?: string; readonly accountId?: string },
  ): Promise<Readonly<Record<string, unknown>>>
}

/** What the provider's tokens say of people: of the demo's accounts, and of those who approved an app. */
export function createTokenFacts(deps: TokenFactsDeps): TokenFacts {
  const { accounts, appGrants, audience } = deps

  return {
    async findAccount({ oidc }, id, source) {
      if (deps.ours.has(oidc.client?.clientId ?? '')) {
        const account = accounts.get(id)
        return account && { accountId: id, claims: () => ({ sub: id, ...account.claims }) }
      }
      const grantId = source?.grantId ?? approvedNow(oidc.result)
      const grant = grantId === undefined ? undefined : await standingGrant(deps, grantId)
      if (grant?.claims.nhsid_useruid !== id) return undefined
      return {
        accountId: id,
        claims: () => ({ sub: id, ...grant.claims, fhirUser: `${audience}/Practitioner/${id}` }),
      }
    },

    async extraTokenClaims({ oidc }, token) {
      const { clientId, grantId, accountId } = token
      if (grantId === undefined) return { azp: clientId }
      const grant = await appGrants.find(grantId)
      if (grant) return { azp: clientId, grant_id: grantId, ...claimsOf(grant) }
      const { AuthorizationCode: code } = oidc.entities as {
        readonly AuthorizationCode?: { readonly acr?: string; readonly authTime?: number }
      }
      const account = accountId === undefined ? undefined : accounts.get(accountId)
      return {
        azp: clientId,
        grant_id: grantId,
        acr: code?.acr,
        auth_time: code?.authTime,
        ...account?.claims,
      }
    },
  }
}

function approvedNow(result: unknown): string | undefined {
  return (result as { readonly consent?: { readonly grantId?: string } } | undefined)?.consent?.grantId
}

/** An approval of which nothing was called back since. */
async function standingGrant(
  { appGrants, revocations }: TokenFactsDeps,
  grantId: string,
): Promise<AppGrant | undefined> {
  const grant = await appGrants.find(grantId)
  if (!grant) return undefined
  const { claims, clientId, approvedAt, session, outlivesSession } = grant
  const revoked = await revocations.findRevocation({
    grant: grantId,
    session: outlivesSession ? undefined : session,
    person: claims.nhsid_useruid,
    role: claims.nhsid_nrbac_roles[0]?.person_roleid,
    client: clientId,
    issuedAt: approvedAt,
  })
  return revoked === undefined ? grant : undefined
}

function claimsOf(grant: AppGrant): Readonly<Record<string, unknown>> {
  const { assurance, authenticatedAt } = grant
  return {
    ...grant.claims,
    ...(assurance === undefined ? {} : { acr: toAcr(assurance) }),
    ...(authenticatedAt === undefined ? {} : { auth_time: Math.floor(authenticatedAt / 1000) }),
    ...(grant.patient === undefined ? {} : { patient: grant.patient }),
    ...(grant.outlivesSession ? {} : { portal_session: grant.session }),
    ...(grant.federated === true ? { federated: true } : {}),
  }
}
