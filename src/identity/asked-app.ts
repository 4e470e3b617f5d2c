import type { AppGrant } from './app-grant.js'

/** What an app asks of whoever sits at this browser. */
export interface AskedApp {
  readonly clientId: string
  readonly name: string
  readonly scopes: readonly string[]
  /** The handle of the launch that it is part of. */
  readonly launch: string | undefined
  /** Whether a person has to be chosen for it. */
  readonly choosesPatient: boolean
  /** They must have shown who they are after this moment, if the app asked for that: milliseconds since 1970. */
  readonly signedInAfter: number | undefined
}

/** What somebody says yes to, as the page has it. */
export type Approval = Omit<AppGrant, 'clientId' | 'outlivesSession' | 'approvedAt'>
