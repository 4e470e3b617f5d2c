import type { PersonId } from '../fhir/person-id.js'
import type { Authentication } from './authentication.js'
import type { PersonClaims } from './claims.js'

/** What somebody approved for an app: as whom it acts, and for whom it was opened. */
export interface AppGrant extends Authentication {
  readonly clientId: string
  /** With the one role in which they approved. */
  readonly claims: PersonClaims
  /** The portal session in which they approved; what was given ends with it, unless it may outlive it. */
  readonly session: string
  readonly outlivesSession: boolean
  readonly patient?: PersonId | undefined
  readonly federated?: boolean | undefined
  /** Milliseconds since 1970. */
  readonly approvedAt: number
}

export interface AppGrants {
  /** `expiresAt` in seconds since 1970. */
  save(grantId: string, grant: AppGrant, expiresAt: number): Promise<void>
  find(grantId: string): Promise<AppGrant | undefined>
  /** Calls back what somebody approved in a role profile that they do not have any more. */
  keepRoles(person: string, roleProfileIds: readonly string[]): Promise<void>
}

/** An app that the portal opens for a person: the handle is given to the app, and is worth something to it alone. */
export interface AppLaunch {
  readonly clientId: string
  /** The portal session from which it was opened: nobody else can finish it. */
  readonly session: string
  readonly patient: PersonId
}

export interface AppLaunches {
  /** Gives the handle: random, for one use within five minutes. */
  create(launch: AppLaunch): Promise<string>
  find(handle: string): Promise<AppLaunch | undefined>
  /** Gives it to the first who asks, on whichever gateway, and to nobody after. */
  take(handle: string): Promise<AppLaunch | undefined>
}
