import type { TargetKeys } from './target-keys.js'

/** One entry of the audit log, as an auditor reads it. */
export interface AuditEntry {
  readonly kind: string
  readonly decision: string | undefined
  readonly reason: string | undefined
  readonly purpose: string | undefined
}

/** A gateway that is attacked. */
export interface Target {
  readonly baseUrl: string
  /** An access token of an account, or of a partner as `partner:<client id>`; `gp/second` is another one of the same. */
  readonly tokenOf: (who: string) => Promise<string>
  /** The cookies of a new session of an account at the portal, in a role (part of its words) where there are several. */
  readonly signIn: (account: string, role?: string) => Promise<string>
  /** Its private keys, where they are at hand. */
  readonly keys?: TargetKeys
  /** Where a second gateway on the same database is, behind the same address. */
  readonly second?: () => Promise<string>
  /** What the application log has printed so far, where it can be read. */
  readonly printed?: () => string
  /** What no request can bring about, by name, about a person; on a gateway of our own alone. */
  readonly locally?: (what: string, person: string) => Promise<void>
}
