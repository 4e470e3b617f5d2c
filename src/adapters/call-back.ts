import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { AccessEvent } from '../audit/access-event.js'
import type { Revocable } from '../identity/revocations.js'
import { openAuditLog } from './open-audit-log.js'
import type { Database } from './postgres/database.js'
import { createRevocations } from './postgres/sign-in/revocations.js'

export interface CallBackParts {
  readonly database: Database
  readonly dataDir: string
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly newId: () => string
  readonly report: (message: string) => void
}

/** What an operator does about access that was given, and who they say they are. */
export interface CallBack {
  readonly does: 'revoke' | 'reinstate'
  readonly what: Revocable
  readonly operator: { readonly id: string; readonly name: string }
}

/**
 * Calls back what a person, a role or a client has, or lets it in again, on every gateway of the database from that
 * moment. It is in the log, with the operator's name, before it is done; the log is one of its own beside the gateway's,
 * which a gateway that is running writes alone.
 */
export async function callBack(parts: CallBackParts, { does, what, operator }: CallBack): Promise<void> {
  const { database, dataDir, now, report } = parts
  const gateway = (await readFile(path.join(dataDir, 'gateway-id'), 'utf8')).trim()
  const log = await openAuditLog({ database, dataDir, gateway, writer: 'operator', now, report })
  const event: AccessEvent = {
    kind: 'event',
    recordedAt: now(),
    interaction: 'operation',
    actor: { kind: 'operator', ...operator, roleCode: '', organisation: '', session: '' },
    purpose: null,
    person: null,
    decision: null,
    basis: null,
    reason: null,
    query: `${does} --${what.kind} ${what.id}`,
    policyVersion: '',
    requestId: parts.newId(),
    intent: null,
    disclosed: null,
  }
  try {
    await log.appender.append(event)
    try {
      await createRevocations(database, now)[does](what)
    } catch (error) {
      await log.appender.append({ ...event, recordedAt: now(), reason: 'not-done' })
      throw error
    }
  } finally {
    await log.appender.close()
  }
}
