import { dayOf } from '../reading/clinical-date.js'
import { hasCode } from '../reading/coded-text.js'
import { choiceAt, textAt } from '../reading/element.js'
import type { ReadResource } from '../reading/record-view.js'

/** Whether a problem is over, or was ruled out. */
export function isPastProblem({ json }: Pick<ReadResource, 'json'>, today: string): boolean {
  return hasCode(json['verificationStatus'], ['refuted']) || isOver(json, today)
}

function isOver(json: ReadResource['json'], today: string): boolean {
  if (hasCode(json['clinicalStatus'], ['resolved', 'inactive', 'remission'])) return true
  if (hasCode(json['clinicalStatus'], ['active', 'recurrence', 'relapse'])) return false
  const abatement = choiceAt(json, 'abatement')
  if (abatement === undefined) return false
  const end = textAt(json, 'abatementDateTime') ?? textAt(json, 'abatementPeriod', 'end')
  return end === undefined || dayOf(end) <= today
}
