import { readFile } from 'node:fs/promises'
import type { Config } from '../config/config.js'
import type { PolicyIssuer } from '../config/policy-issuers.js'
import { parsePolicy, PolicyError, type Policy } from '../config/policy.js'
import { demoPolicy } from '../demo/demo-policy.js'
import { readOrMakePartnerKeys } from '../demo/partner-keys.js'
import { isOfferedScope } from '../embedded/identity-provider/app-scopes.js'
import type { OrganisationDirectory } from '../identity/organisation.js'
import type { StaleAfter } from '../record/freshness/freshness.js'
import { toOrganisation, type KnownClients } from './known-clients.js'

/** Who takes part in this deployment. */
export interface Participants {
  readonly directory: OrganisationDirectory
  /** After how many hours without anything a kind of source counts as late. */
  readonly staleAfter: StaleAfter
  /** As it was read. */
  readonly policy: Required<Policy>
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
  checkApps(policy)
  const organisations = policy.organisations.flatMap(toOrganisation)
  return {
    directory: new Map(organisations.map((organisation) => [organisation.odsCode, organisation])),
    issuers: policy.issuers,
    policy,
    staleAfter: policy.staleAfterHours,
  }
}

/** @throws PolicyError when an app is registered for a scope that is none */
export function checkApps({ apps }: Pick<Required<Policy>, 'apps'>): void {
  for (const { clientId, scopes } of apps) {
    const stray = scopes.find((scope) => !isOfferedScope(scope))
    if (stray !== undefined)
      throw new PolicyError(
        `POLICY_FILE cannot be used: app ${clientId} has the scope ${stray}, which is none`,
      )
  }
}

/** Origins to which a form of ours may lead, by way of a redirect: identity providers, and apps that were asked about. */
export function formOrigins(
  { oidc }: Config,
  { apps, issuers }: Pick<Participants, 'issuers'> & Pick<KnownClients, 'apps'>,
): readonly string[] {
  const addresses = [
    ...(oidc ? [oidc.issuer] : []),
    ...issuers.map(({ issuer }) => issuer),
    ...[...apps.values()].flatMap(({ redirectUris, launchUri }) => [
      ...redirectUris,
      ...(launchUri ? [launchUri] : []),
    ]),
  ]
  return [...new Set(addresses.map((address) => new URL(address).origin))]
}

/** Origins of apps in browsers: those without a key, which ask from the pages where they are registered. */
export function browserOrigins({ apps }: Pick<KnownClients, 'apps'>): ReadonlySet<string> {
  const addresses = [...apps.values()]
    .filter(({ jwks }) => jwks === undefined)
    .flatMap(({ redirectUris, launchUri }) => [...redirectUris, ...(launchUri ? [launchUri] : [])])
  return new Set(addresses.map((address) => new URL(address).origin))
}
