import { dayOf } from '../reading/clinical-date.js'
import { hasCode } from '../reading/coded-text.js'
import { choiceAt, textAt } from '../reading/element.js'
import { problemSaidIn } from '../duplicates/aspects/problem-said.js'
import type { ReadResource } from '../reading/record-view.js'
import { isVerifiedAs } from '../reading/verified-as.js'

/** Whether a problem is over, was ruled out, or is denied by its own name. */
export function isPastProblem({ json }: Pick<ReadResource, 'json'>, today: string): boolean {
  return isVerifiedAs(json, ['refuted']) || denialIn(json) !== undefined || isOver(json, today)
}

/**
 * What the name of a problem says against its being one: `Epilepsy excluded`, `MRSA cleared`. Where its status says that it came
 * back, or that its source is not sure, neither is believed alone: it stands as a problem, by all its words.
 */
export function denialIn(json: ReadResource['json']): 'not so' | 'cleared' | undefined {
  const said = problemSaidIn(json['code'])?.says
  if (said !== 'not so' && said !== 'cleared') return undefined
  const isUnsure =
    hasCode(json['clinicalStatus'], ['recurrence', 'relapse']) ||
    isVerifiedAs(json, ['provisional', 'differential', 'unconfirmed', 'refuted'])
  return isUnsure ? undefined : said
}

function isOver(json: ReadResource['json'], today: string): boolean {
  if (hasCode(json['clinicalStatus'], ['resolved', 'inactive', 'remission'])) return true
  if (hasCode(json['clinicalStatus'], ['active', 'recurrence', 'relapse'])) return false
  const abatement = choiceAt(json, 'abatement')
  if (abatement === undefined) return false
  const end = textAt(json, 'abatementDateTime') ?? textAt(json, 'abatementPeriod', 'end')
  return end === undefined || dayOf(end) <= today
}
