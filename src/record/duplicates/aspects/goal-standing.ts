import { codesOf } from '../../reading/coded-text.js'
import { at, textAt } from '../../reading/element.js'
import { createAspect, sameText } from '../aspect.js'

const STANDING: Readonly<Record<string, string>> = {
  accepted: 'open',
  active: 'open',
  planned: 'open',
  'on-hold': 'on hold',
  completed: 'reached',
  cancelled: 'given up',
  rejected: 'given up',
}

/** Whether a goal is worked at, reached or given up. */
export const goalStanding = createAspect<string>({
  read({ json }) {
    const achieved = codesOf(at(json, 'achievementStatus')).map((code) => code.slice(code.indexOf('|') + 1))
    if (achieved.includes('achieved')) return 'reached'
    return STANDING[textAt(json, 'lifecycleStatus') ?? '']
  },
  compare: sameText,
})
