import { dayOf, isFullDate, toInstant } from '../reading/clinical-date.js'
import { wordsOf } from '../reading/coded-text.js'
import { all, textAt } from '../reading/element.js'
import type { ReadResource } from '../reading/record-view.js'

/**
 * Whether one of these organisations has recorded a contact with the person after a discharge. A call that nobody answered is
 * none, nor is one of which it is not certain that it came after.
 */
export function hasContactSince(
  left: string,
  organisations: readonly string[],
  among: readonly ReadResource[],
): boolean {
  return among.some(
    (one) =>
      one.type === 'Encounter' &&
      organisations.includes(one.source.organisation) &&
      ['in-progress', 'finished'].includes(textAt(one.json, 'status') ?? '') &&
      isAfter(textAt(one.json, 'period', 'start'), left) &&
      !isUnanswered(one),
  )
}

const UNANSWERED =
  /\b(?:no (?:answer|reply|response|access|contact|show)|not (?:in|at home|seen|answered|attended)|did not (?:attend|answer|arrive)|unanswered|(?:unable|failed|attempted) to (?:contact|reach|see)|(?:left|leaving) (?:a )?(?:message|voicemail)|(?:message|voicemail) left|dna|was not brought)\b/i

function isUnanswered({ json }: ReadResource): boolean {
  const concepts = [...all(json, 'type'), ...all(json, 'reasonCode')]
  return concepts.some((concept) => UNANSWERED.test(wordsOf(concept)))
}

/** Surely after: of days alone, a later day. */
function isAfter(start: string | undefined, left: string): boolean {
  if (start === undefined) return false
  const [one, other] = [toInstant(start), toInstant(left)]
  if (one === undefined || other === undefined) return false
  const isTimed = !isFullDate(start) && !isFullDate(left)
  return isTimed && start.length > 10 && left.length > 10 ? one > other : dayOf(start) > dayOf(left)
}
