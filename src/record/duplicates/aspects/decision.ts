import { cprDecisionOf, isAboutCprAlone } from '../../sections/decisions/read-decisions.js'
import { textAt } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'
import { createAspect } from '../aspect.js'
import { compareWhen, keysOf, toWhen, type When } from './when.js'

const ONE_DAY = { days: 0, coarse: false }

interface Decision {
  readonly verdict: string
  readonly on: When
}

/** A decision about resuscitation, by what it says and the day on which it was made. */
export const cprDecision = createAspect<Decision>({
  read(resource) {
    if (resource.type === 'Consent' && !isTellingOnce(resource)) return undefined
    const decision = cprDecisionOf(resource)
    const on = toWhen(decision?.date)
    return decision && on && { verdict: decision.verdict, on }
  },
  compare: (one, other) => (one.verdict === other.verdict ? compareWhen(one.on, other.on, ONE_DAY) : 'apart'),
  keys: ({ verdict, on }) => keysOf(on, ONE_DAY).map((key) => `${verdict} ${key}`),
})

/** A Consent that is a draft or over tells no decision a second time, nor does one that decides more. */
function isTellingOnce(consent: ReadResource): boolean {
  return textAt(consent.json, 'status') === 'active' && isAboutCprAlone(consent)
}
