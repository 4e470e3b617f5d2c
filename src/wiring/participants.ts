import { readFile } from 'node:fs/promises'
import type { Config } from '../config/config.js'
import type { PolicyApp } from '../config/policy-apps.js'
import type { PolicyIssuer } from '../config/policy-issuers.js'
import { parsePolicy, PolicyError, type Policy, type PolicyPartner } from '../config/policy.js'
import { demoPolicy } from '../demo/demo-policy.js'
import { readOrMakePartnerKeys } from '../demo/partner-keys.js'
import { isOfferedScope } from '../embedded/identity-provider/app-scopes.js'
import { parseOdsCode } from '../fhir/ods-code.js'
import type { Organisation, OrganisationDirectory } from '../identity/organisation.js'
import type { StaleAfter } from '../record/freshness.js'
import type { PartnerDirectory } from '../identity/partner-from-token.js'
import { SOURCE_KINDS } from '../fhir/source-kind.js'

/** Who takes part in this deployment. */
export interface Participants {
  readonly directory: OrganisationDirectory
  readonly partners: PartnerDirectory
  /** After how many hours without anything a kind of source counts as late. */
  readonly staleAfter: StaleAfter
  /** The partners' OAuth clients. */
  readonly clients: readonly PolicyPartner[]
  /** As it was read. */
  readonly policy: Policy
  /** Apps of others that people here may use. */
  readonly apps: readonly PolicyApp[]
  /** Identity providers besides the first one. */
  readonly issuers: readonly PolicyIssuer[]
}

/** Reads the policy file, or makes the demo neighbourhood's policy; nobody takes part when there is neither. */
export async function readParticipants(config: Config): Promise<Participants> {
  return toParticipants(await readPolicy(config))
}

async function readPolicy(config: Config): Promise<Required<Policy>> {
  if (config.policyFile !== undefined) return parsePolicy(await readFile(config.policyFile, 'utf8'))
  if (config.demo) return demoPolicy(await readOrMakePartnerKeys(config.dataDir))
  return {
    organisations: [],
    partners: [],
    access: { sharing: [] },
    apps: [],
    issuers: [],
    staleAfterHours: {},
  }
}

function toParticipants(policy: Required<Policy>): Participants {
  for (const { clientId, scopes } of policy.apps) {
    const stray = scopes.find((scope) => !isOfferedScope(scope))
    if (stray !== undefined)
      throw new PolicyError(
        `POLICY_FILE cannot be used: app ${clientId} has the scope ${stray}, which is none`,
      )
  }
  const organisations = policy.organisations.flatMap(toOrganisation)
  const directory = new Map(organisations.map((organisation) => [organisation.odsCode, organisation]))
  const partners = policy.partners.flatMap(({ clientId, odsCode }) => {
    const organisation = organisations.find((one) => one.odsCode === odsCode)
    return organisation ? [[clientId, organisation] as const] : []
  })
  const { partners: clients, apps, issuers } = policy
  return {
    directory,
    partners: new Map(partners),
    clients,
    apps,
    issuers,
    policy,
    staleAfter: policy.staleAfterHours,
  }
}

function toOrganisation({
  odsCode,
  kind,
  name,
  place,
  neighbourhood,
  telephone,
  privacyContact,
}: Policy['organisations'][number]): Organisation[] {
  const code = parseOdsCode(odsCode)
  const sourceKind = SOURCE_KINDS.find((one) => one === kind)
  if (!code || !sourceKind) return []
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

/** Origins to which a form of ours may lead, by way of a redirect: identity providers, and apps that were asked about. */
export function formOrigins({ oidc }: Config, { apps, issuers }: Participants): readonly string[] {
  const addresses = [
    ...(oidc ? [oidc.issuer] : []),
    ...issuers.map(({ issuer }) => issuer),
    ...apps.flatMap(({ redirectUris, launchUri }) => [...redirectUris, ...(launchUri ? [launchUri] : [])]),
  ]
  return [...new Set(addresses.map((address) => new URL(address).origin))]
}

/** Origins of apps in browsers: those without a key, which ask from the pages where they are registered. */
export function browserOrigins({ apps }: Pick<Participants, 'apps'>): ReadonlySet<string> {
  const addresses = apps
    .filter(({ jwks }) => jwks === undefined)
    .flatMap(({ redirectUris, launchUri }) => [...redirectUris, ...(launchUri ? [launchUri] : [])])
  return new Set(addresses.map((address) => new URL(address).origin))
}
