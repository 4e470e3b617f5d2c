import type { AccessEvent } from './access-event.js'

/** The only way into the log. Held by the gate alone. */
export interface AuditAppender {
  /**
   * Resolves with the entry's index once the entry is durable: it survives the process ending at that moment.
   * Callers MUST NOT release data before then. Rejects with {@link LogUnavailable} when durability cannot be had;
   * callers MUST then release nothing.
   */
  append(event: AccessEvent): Promise<number>
}

/** The log cannot take entries now: nothing may be served. */
export class LogUnavailable extends Error {
  override readonly name = 'LogUnavailable'
}
