import { readFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import path from 'node:path'
import type { Adapter } from 'oidc-provider'
import { createRemoteKeys } from '../adapters/oidc/remote-keys.js'
import { createSignInProvider } from '../adapters/oidc/sign-in-provider.js'
import { createVerifyAccessToken, type IssuerKeys } from '../adapters/oidc/verify-access-token.js'
import type { Database } from '../adapters/postgres/database.js'
import { createProviderModels, pruneProviderState } from '../adapters/postgres/provider-models.js'
import { createSeenAssertions } from '../adapters/postgres/seen-assertions.js'
import type { Config } from '../config/config.js'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../demo/accounts.js'
import type { Account } from '../embedded/identity-provider/account.js'
import {
  createIdentityProvider,
  type IdentityProvider,
} from '../embedded/identity-provider/create-identity-provider.js'
import { hashPassword } from '../embedded/identity-provider/password-hash.js'
import { readOrMakeProviderKeys } from '../embedded/identity-provider/provider-keys.js'
import { toAccount } from '../embedded/identity-provider/to-account.js'
import type { VerifyAccessToken } from '../identity/access-token.js'
import type { RefusedSignIn } from '../embedded/identity-provider/refused-sign-in.js'
import { ANONYMOUS, type AccessNotes, type Noted } from '../web/access-notes.js'
import { requestIdOf } from '../web/request-id.js'
import type { SignInProvider } from '../web/sign-in/sign-in-provider.js'
import type { RenderView } from '../web/views.js'
import type { Participants } from './participants.js'
import type { Secrets } from './secrets.js'

/** Who says who somebody is: for partners the provider inside, for people that one or the operator's own. */
export interface SignIn {
  readonly identityProvider: IdentityProvider
  readonly signInProvider: SignInProvider
  readonly verifyAccessToken: VerifyAccessToken
  /** Whether people sign in at the provider inside. */
  readonly people: boolean
  close(): void
}

export interface SignInParts {
  readonly config: Config
  readonly secrets: Secrets
  readonly participants: Participants
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
  const { config, secrets, participants, database, now } = parts
  const portal = { clientId: PORTAL_CLIENT, clientSecret: secrets.portalClientSecret }
  const people = config.oidc ? undefined : { accounts: await demoAccounts(config, participants), portal }
  const identityProvider = await createIdentityProvider({
    baseUrl: config.baseUrl,
    keys: await readOrMakeProviderKeys(path.join(config.dataDir, 'keys', 'provider.jwks.json')),
    cookieKeys: [secrets.cookieKey],
    partners: participants.clients.map(({ clientId, odsCode, scopes, jwks }) => ({
      clientId,
      name: [...participants.directory.values()].find((one) => one.odsCode === odsCode)?.name ?? clientId,
      scopes,
      jwks,
    })),
    people,
    models: createProviderModels(database, now) as (name: string) => Adapter,
    isFirstUse: createSeenAssertions(database),
    now,
    render: parts.render,
    noteRefused: (req, refused) => parts.notes.note(toNote(req, refused)),
    onError: parts.onError,
  })

  const pruning = setInterval(() => {
    pruneProviderState(database, now()).catch(parts.onError)
  }, PRUNING_INTERVAL)
  pruning.unref()

  return {
    identityProvider,
    people: people !== undefined,
    signInProvider: createSignInProvider({
      issuer: config.oidc?.issuer ?? identityProvider.issuer,
      clientId: config.oidc?.clientId ?? portal.clientId,
      clientSecret: config.oidc
        ? (await readFile(config.oidc.clientSecretFile, 'utf8')).trim()
        : portal.clientSecret,
      callbackUrl: `${config.baseUrl}/sign-in/callback`,
      signedOutUrl: `${config.baseUrl}/sign-in`,
      scope: SCOPE,
    }),
    verifyAccessToken: createVerifyAccessToken({
      audience: `${config.baseUrl}/fhir`,
      issuers: new Map<string, IssuerKeys>([
        [identityProvider.issuer, identityProvider.jwks],
        ...(config.oidc
          ? [[config.oidc.issuer, createRemoteKeys({ issuer: config.oidc.issuer, now })] as const]
          : []),
      ]),
    }),
    close() {
      clearInterval(pruning)
    },
  }
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
