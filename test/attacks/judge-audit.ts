import type { AttackRow } from './attack-row.js'
import type { AuditEntry } from './target.js'

/**
 * What is wrong with what one request left in the log. It MUST be there once: as one event, or as one intent with the
 * outcomes that close it; with the true reason where something was refused, and with none where nothing was. A denial
 * that is answered like what does not exist has an entry behind it that says so, and counts once with it.
 */
export function faultsOfAudit(
  all: readonly AuditEntry[],
  { reason, purpose }: Pick<AttackRow, 'reason' | 'purpose'>,
): readonly string[] {
  const entries = all.filter((entry, index) => index === 0 || !saysNotFound(entry))
  const kinds = entries.map(({ kind }) => kind)
  const reasons = [...new Set(entries.map((entry) => entry.reason ?? null))].filter((one) => one !== null)
  const isOnce =
    kinds.join() === 'event' ||
    (kinds[0] === 'intent' && kinds.length > 1 && kinds.slice(1).every((kind) => kind === 'outcome'))
  return [
    ...(isOnce ? [] : [`the log has it as [${kinds.join(', ')}], not once`]),
    ...(reasons.join() === (reason ?? '')
      ? []
      : [`the log says [${reasons.join(', ')}], not ${reason ?? 'nothing'}`]),
    ...(purpose === undefined || entries.every((entry) => entry.purpose === purpose)
      ? []
      : [
          `the log says purpose [${entries.map((entry) => entry.purpose ?? 'none').join(', ')}], not ${purpose}`,
        ]),
  ]
}

function saysNotFound({ kind, decision, reason }: AuditEntry): boolean {
  return kind === 'event' && decision === undefined && reason === 'not-found'
}
