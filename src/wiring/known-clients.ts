import type { PolicyApp } from '../config/policy-apps.js'
import type { Policy, PolicyPartner } from '../config/policy.js'
import { parseOdsCode } from '../fhir/ods-code.js'
import { SOURCE_KINDS } from '../fhir/source-kind.js'
import type { Organisation, OrganisationDirectory } from '../identity/organisation.js'
import type { PartnerDirectory } from '../identity/partner-from-token.js'

/** What of a policy file says who may get a token, and who may go on using one. */
export type ClientsContent = Pick<Required<Policy>, 'organisations' | 'partners' | 'apps'> & {
  /** Keys of the identity providers besides the first one. */
  readonly issuers: readonly string[]
}

/** Whose tokens count. */
export interface KnownClients {
  /** The organisations whose people are known: those of the policy, and those with which this gateway was started. */
  readonly directory: OrganisationDirectory
  /** Which organisation's system a client id is. */
  readonly partners: PartnerDirectory
  /** The partners' OAuth clients, by client id. */
  readonly systems: ReadonlyMap<string, PolicyPartner & { readonly name: string }>
  /** Apps of others that people here may use, by client id. */
  readonly apps: ReadonlyMap<string, PolicyApp>
  /** Keys of the identity providers besides the first one. */
  readonly issuers: ReadonlySet<string>
}

export function toKnownClients(
  { organisations, partners, apps, issuers }: ClientsContent,
  startedWith: ClientsContent['organisations'] = [],
): KnownClients {
  const known = new Map(organisations.flatMap(toOrganisation).map((one) => [one.odsCode as string, one]))
  return {
    // Who is struck is refused by the gate, which tells them why.
    directory: new Map(
      [...startedWith, ...organisations].flatMap(toOrganisation).map((one) => [one.odsCode, one]),
    ),
    partners: new Map(
      partners.flatMap(({ clientId, odsCode }) => {
        const organisation = known.get(odsCode)
        return organisation ? [[clientId, organisation] as const] : []
      }),
    ),
    systems: new Map(
      partners.map((one) => [one.clientId, { ...one, name: known.get(one.odsCode)?.name ?? one.clientId }]),
    ),
    apps: new Map(apps.map((one) => [one.clientId, one])),
    issuers: new Set(issuers),
  }
}

/** An organisation of the policy, where its code and kind are ones that there are. */
export function toOrganisation({
  odsCode,
  kind,
  ...told
}: Policy['organisations'][number]): readonly Organisation[] {
  const code = parseOdsCode(odsCode)
  const sourceKind = SOURCE_KINDS.find((one) => one === kind)
  if (!code || !sourceKind) return []
  const { name, place, neighbourhood, telephone, privacyContact } = told
  return [
    {
      odsCode: code,
      name,
      kind: sourceKind,
      ...(place === undefined ? {} : { place }),
      ...(neighbourhood === undefined ? {} : { neighbourhood }),
      ...(telephone === undefined ? {} : { telephone }),
      ...(privacyContact === undefined ? {} : { privacyContact }),
    },
  ]
}
