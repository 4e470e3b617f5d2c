import type { Adapter } from 'oidc-provider'
import type { AppGrants, AppLaunches } from '../../identity/app-grant.js'
import type { Revocations } from '../../identity/revocations.js'
import type { Account } from './account.js'
import type { AppClient } from './app-client.js'
import type { AssertionChecks } from './check-assertion.js'
import type { PartnerClient, PortalClient } from './clients.js'
import type { ProviderKeys } from './provider-keys.js'
import type { NoteRefusedSignIn } from './refused-sign-in.js'

export interface IdentityProviderSettings {
  /** Where the gateway is reached; every address of the provider is made of it, none of a request. */
  readonly baseUrl: string
  readonly keys: ProviderKeys
  /** Secrets that sign the provider's cookies, newest first. */
  readonly cookieKeys: readonly string[]
  /** By client id, as are apps: both are looked at for each request, so that who is taken out is out at once. */
  readonly partners: ReadonlyMap<string, PartnerClient>
  /** Who can sign in here; left out where people sign in at another provider and this one serves partners only. */
  readonly people: { readonly accounts: readonly Account[]; readonly portal: PortalClient } | undefined
  /** Apps of others that people may use, wherever these people sign in. */
  readonly apps: ReadonlyMap<string, AppClient>
  readonly appGrants: AppGrants
  readonly launches: Pick<AppLaunches, 'find'>
  readonly revocations: Revocations
  /** Where the provider keeps its state. */
  readonly models: (name: string) => Adapter
  readonly isFirstUse: AssertionChecks['isFirstUse']
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Renders a template by its path under `src`. */
  readonly render: (view: string, model: object) => string
  readonly noteRefused: NoteRefusedSignIn
  /** Told of each surprise inside the provider. It MUST NOT log what the request held. */
  readonly onError: (error: Error) => void
}
