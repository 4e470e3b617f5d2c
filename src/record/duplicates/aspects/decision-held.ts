import { dayOf } from '../../reading/clinical-date.js'
import { textAt, type Element } from '../../reading/element.js'
import { isOver } from '../../sections/due-marks.js'
import { readDecisions } from '../../sections/decisions/read-decisions.js'
import { createAspect } from '../aspect.js'

interface Held {
  /** Of which kind, and what it comes to. */
  readonly of: string
  readonly isInForce: boolean
  /** The first and the last day; empty where none was sent. */
  readonly from: string
  readonly until: string
}

const ENDED = ['inactive', 'revoked', 'completed', 'rejected']

/**
 * That a decision is in force at one source and over at another: the same one, as far as the days tell. What was decided later and is
 * over, as that of a stay in hospital, was another decision.
 */
export const decisionHeld = createAspect<Held>({
  read(resource, { today }) {
    const { json } = resource
    const [decision] = readDecisions(resource, today).filter(
      ({ isBeside, isToCome }) => !isBeside && !isToCome,
    )
    if (decision === undefined) return undefined
    const end = endOf(json)
    const isEnded = ENDED.includes(textAt(json, 'status') ?? '') || (end !== undefined && isOver(end, today))
    if (!decision.isValid && !isEnded) return undefined
    return {
      of: `${decision.kind} ${decision.verdict ?? ''}`,
      isInForce: decision.isValid,
      from: decision.date === undefined ? '' : dayOf(decision.date),
      until: end === undefined ? '' : dayOf(end),
    }
  },
  compare(one, other) {
    if (one.of !== other.of || one.isInForce === other.isInForce) return 'unknown'
    const [held, over] = one.isInForce ? [one, other] : [other, one]
    const isOne = over.from === '' || held.from === '' || over.from <= held.from
    return isOne && (over.until === '' || over.until >= held.from) ? 'apart' : 'unknown'
  },
  keys: ({ of }) => [of],
})

function endOf(json: Element): string | undefined {
  return textAt(json, 'period', 'end') ?? textAt(json, 'provision', 'period', 'end')
}
