import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import path from 'node:path'
import type { Adapter } from 'oidc-provider'
import { createRemoteKeys } from '../adapters/oidc/remote-keys.js'
import { createSignInProvider } from '../adapters/oidc/sign-in-provider.js'
import { createVerifyAccessToken, type IssuerKeys } from '../adapters/oidc/verify-access-token.js'
import { createVerifyProof } from '../adapters/oidc/verify-proof.js'
import { createAppGrants } from '../adapters/postgres/sign-in/app-grants.js'
import { createAppLaunches } from '../adapters/postgres/sign-in/app-launches.js'
import type { Database } from '../adapters/postgres/database.js'
import { createFindCitizen } from '../adapters/postgres/sign-in/find-citizen.js'
import { createProviderModels, pruneProviderState } from '../adapters/postgres/sign-in/provider-models.js'
import { createRevocations } from '../adapters/postgres/sign-in/revocations.js'
import { createSeenAssertions } from '../adapters/postgres/sign-in/seen-assertions.js'
import type { Config } from '../config/config.js'
import type { PolicyIssuer } from '../config/policy-issuers.js'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../demo/accounts.js'
import type { Account } from '../embedded/identity-provider/account.js'
import {
  createIdentityProvider,
  type IdentityProvider,
} from '../embedded/identity-provider/create-identity-provider.js'
import { hashPassword } from '../embedded/identity-provider/password-hash.js'
import { readOrMakeProviderKeys } from '../embedded/identity-provider/provider-keys.js'
import { toAccount } from '../embedded/identity-provider/to-account.js'
import type { AccessToken, VerifyAccessToken } from '../identity/access-token.js'
import type { AppGrants, AppLaunches } from '../identity/app-grant.js'
import type { FindCitizen } from '../identity/citizen-from-claims.js'
import type { PersonClaims } from '../identity/claims.js'
import { toAcr } from '../identity/authentication.js'
import type { VerifyProof } from '../identity/proof-of-possession.js'
import type { Revocations } from '../identity/revocations.js'
import type { RefusedSignIn } from '../embedded/identity-provider/refused-sign-in.js'
import type { AccessNotes, Noted } from '../web/access-notes.js'
import { requestIdOf } from '../web/request-id.js'
import type { SignInChoice } from '../web/sign-in/sign-in-provider.js'
import type { RenderView } from '../web/views.js'
import type { KnownClients } from './known-clients.js'
import type { Participants } from './participants.js'
import type { Secrets } from './secrets.js'
import { ANONYMOUS } from '../identity/event-actor.js'

/** Who says who somebody is: for partners the provider inside, for people that one or the operator's own. */
export interface SignIn {
  readonly identityProvider: IdentityProvider
  /** Where people may sign in now, the first one first. */
  readonly choices: () => readonly SignInChoice[]
  /** Whether there is this identity provider now, by its key; the first one has none. */
  readonly isIssuer: (key: string) => boolean
  /** Why a token that is good does not count any more, for the log. */
  readonly faultOfClient: (token: AccessToken) => string | undefined
  readonly verifyAccessToken: VerifyAccessToken
  readonly verifyProof: VerifyProof
  readonly revocations: Revocations
  readonly appGrants: AppGrants
  readonly launches: AppLaunches
  readonly findCitizen: FindCitizen
  /** Whether people sign in at the provider inside. */
  readonly people: boolean
  close(): void
}

export interface SignInParts {
  readonly config: Config
  readonly secrets: Secrets
  readonly participants: Participants
  readonly clients: KnownClients
  readonly database: Database
  readonly notes: AccessNotes
  readonly render: RenderView
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly onError: (error: unknown) => void
}

/** The portal's name at the provider inside. */
const PORTAL_CLIENT = 'neighbourhood-record'
/** How often expired grants and assertions are thrown away, in milliseconds. */
const PRUNING_INTERVAL = 10 * 60_000
const SCOPE = 'openid profile nationalrbacaccess'

export async function wireSignIn(parts: SignInParts): Promise<SignIn> {
  const { config, secrets, participants, clients, database, now } = parts
  const portal = { clientId: PORTAL_CLIENT, clientSecret: secrets.portalClientSecret }
  const people = config.oidc ? undefined : { accounts: await demoAccounts(config, participants), portal }
  const isFirstUse = createSeenAssertions(database)
  const revocations = createRevocations(database, now)
  const appGrants = createAppGrants(database, now)
  const newHandle = (): string => randomBytes(32).toString('base64url')
  const launches = createAppLaunches({ database, now, newHandle })
  const isIssuer = (key: string): boolean => key === '' || clients.issuers.has(key)
  const isOfIssuer = (person: PersonClaims, federated: boolean | undefined): boolean =>
    federated !== true || isIssuer(person.nhsid_useruid.split(':', 1)[0] ?? '')
  const identityProvider = await createIdentityProvider({
    baseUrl: config.baseUrl,
    keys: await readOrMakeProviderKeys(path.join(config.dataDir, 'keys', 'provider.jwks.json')),
    cookieKeys: [secrets.cookieKey],
    partners: clients.systems,
    people,
    apps: clients.apps,
    appGrants: {
      ...appGrants,
      async find(grantId) {
        const grant = await appGrants.find(grantId)
        return grant && isOfIssuer(grant.claims, grant.federated) ? grant : undefined
      },
    },
    launches,
    revocations,
    models: createProviderModels({ database, revocations, now }) as (name: string) => Adapter,
    isFirstUse,
    now,
    render: parts.render,
    noteRefused: (req, refused) => parts.notes.note(toNote(req, refused)),
    onError: parts.onError,
  })

  const pruning = setInterval(() => {
    pruneProviderState(database, now()).catch(parts.onError)
  }, PRUNING_INTERVAL)
  pruning.unref()

  const keys = config.oidc ? createRemoteKeys({ issuer: config.oidc.issuer, now }) : identityProvider.jwks
  const choices = [
    await firstChoice({ config, now }, { issuer: identityProvider.issuer, keys, ...portal }),
    ...(await Promise.all(participants.issuers.map((issuer) => furtherChoice({ config, now }, issuer)))),
  ]

  return {
    identityProvider,
    revocations,
    appGrants,
    launches,
    findCitizen: createFindCitizen(database),
    people: people !== undefined,
    choices: () => choices.filter(({ key }) => isIssuer(key)),
    isIssuer,
    faultOfClient({ issuer, clientId, person, federated }) {
      if (issuer === identityProvider.issuer && !identityProvider.isClient(clientId)) return 'client-unknown'
      return person && !isOfIssuer(person, federated) ? 'issuer-unknown' : undefined
    },
    verifyAccessToken: createVerifyAccessToken({
      audience: `${config.baseUrl}/fhir`,
      issuers: new Map<string, IssuerKeys>([
        [identityProvider.issuer, identityProvider.jwks],
        ...(config.oidc ? [[config.oidc.issuer, keys] as const] : []),
      ]),
      now,
    }),
    verifyProof: createVerifyProof({ now, isFirstUse }),
    close() {
      clearInterval(pruning)
    },
  }
}

type ChoiceParts = Pick<SignInParts, 'config' | 'now'>

interface InsideProvider {
  readonly issuer: string
  /** Those of the operator's provider, where there is one. */
  readonly keys: IssuerKeys
  readonly clientId: string
  readonly clientSecret: string
}

/** The operator's identity provider, with claims as CIS2 has them; the one inside where there is none. */
async function firstChoice({ config, now }: ChoiceParts, inside: InsideProvider): Promise<SignInChoice> {
  const { baseUrl, oidc } = config
  const provider = createSignInProvider({
    issuer: oidc?.issuer ?? inside.issuer,
    keys: inside.keys,
    clientId: oidc?.clientId ?? inside.clientId,
    clientSecret: oidc ? await readSecret(oidc.clientSecretFile) : inside.clientSecret,
    callbackUrl: `${baseUrl}/sign-in/callback`,
    signedOutUrl: `${baseUrl}/sign-in`,
    scope: SCOPE,
    sessionKey: 'signInState',
    now,
    // As CIS2 writes it; the one inside has no ways to choose from.
    acrValues: (level) => (oidc ? `${toAcr(level)}_ANY` : toAcr(level)),
  })
  return { key: '', label: 'Sign in', provider }
}

/** An identity provider of the policy file: one that speaks for its own organisations, or one of citizens. */
async function furtherChoice({ config, now }: ChoiceParts, issuer: PolicyIssuer): Promise<SignInChoice> {
  const { baseUrl } = config
  const { key, label } = issuer
  const levels = issuer.kind === 'citizen' ? [] : Object.entries(issuer.claims.assurance)
  const provider = createSignInProvider({
    issuer: issuer.issuer,
    keys: createRemoteKeys({ issuer: issuer.issuer, now }),
    clientId: issuer.clientId,
    clientSecret: await readSecret(issuer.clientSecretFile),
    callbackUrl: `${baseUrl}/sign-in/callback/${key}`,
    signedOutUrl: `${baseUrl}/sign-in`,
    scope: issuer.scope,
    sessionKey: `signInState ${key}`,
    now,
    acrValues: (level) => levels.find(([, held]) => held >= level)?.[0],
    ...(issuer.kind === 'citizen'
      ? { citizensKey: key }
      : { mapping: { key, organisations: issuer.organisations, claims: issuer.claims } }),
  })
  return { key, label, provider }
}

async function readSecret(file: string): Promise<string> {
  return (await readFile(file, 'utf8')).trim()
}

function toNote(req: IncomingMessage, { reason, account, claimedClient, query }: RefusedSignIn): Noted {
  const claims = account?.claims
  return {
    interaction: 'login',
    actor: claims ? { ...ANONYMOUS, id: claims.nhsid_useruid, name: claims.name } : ANONYMOUS,
    reason,
    query: claimedClient === undefined ? query : `${query} client_id=${claimedClient}`,
    requestId: requestIdOf(req),
  }
}

async function demoAccounts(config: Config, { directory }: Participants): Promise<readonly Account[]> {
  if (!config.demo) return []
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  return DEMO_ACCOUNTS.map((account) => toAccount(account, { directory, passwordHash }))
}
