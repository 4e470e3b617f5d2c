import type { PartnerSystem } from './actor.js'
import type { Organisation } from './organisation.js'

/** Which organisation's system a client id is. */
export type PartnerDirectory = ReadonlyMap<string, Organisation>

/** The partner whose token this is, or `undefined` when the client is not, or no longer, a partner. */
export function partnerFromToken(
  token: { readonly clientId: string; readonly jti: string; readonly scopes: readonly string[] },
  partners: PartnerDirectory,
): PartnerSystem | undefined {
  const organisation = partners.get(token.clientId)
  if (!organisation) return undefined
  return {
    kind: 'partner-system',
    id: token.clientId,
    name: organisation.name,
    organisation: organisation.odsCode,
    organisationName: organisation.name,
    sourceKind: organisation.kind,
    session: token.jti,
    scopes: token.scopes,
  }
}
