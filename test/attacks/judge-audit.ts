import type { AttackRow } from './attack-row.js'
import type { AuditEntry } from './target.js'

/**
 * What is wrong with what one request left in the log. It MUST be there once: as one event, or as one intent with the
 * outcomes that close it; with the true reason where something was refused, and with none where nothing was.
 */
export function faultsOfAudit(
  entries: readonly AuditEntry[],
  { reason, purpose }: Pick<AttackRow, 'reason' | 'purpose'>,
): readonly string[] {
  const kinds = entries.map(({ kind }) => kind)
  const reasons = [...new Set(entries.map((entry) => entry.reason ?? null))].filter((one) => one !== null)
  const isOnce = kinds.join() === 'event' || isIntentsWithOutcomes(kinds)
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

/** A search for people has one outcome a person who was found, and opens each of them as one intent more. */
function isIntentsWithOutcomes(kinds: readonly string[]): boolean {
  const intents = kinds.filter((kind) => kind === 'intent').length
  const outcomes = kinds.filter((kind) => kind === 'outcome').length
  return kinds[0] === 'intent' && intents + outcomes === kinds.length && intents <= outcomes
}
