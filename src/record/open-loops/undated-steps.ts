import { toPlainName } from '../duplicates/words/plain-name.js'
import { groupsWith } from '../duplicates/groups-with.js'
import type { DuplicateGroup } from '../duplicates/to-groups.js'
import { codedWords } from '../reading/coded-text.js'
import { all, at, isTrueAt, textAt, type Element } from '../reading/element.js'
import { groupBy } from '../reading/group-by.js'
import type { ReadResource } from '../reading/record-view.js'
import { isForWhenever } from '../sections/plan-steps.js'
import { isPlanInForce } from '../sections/plans.js'
import { TO_BE_DONE } from './plan-loops.js'
import { stepDue } from './step-due.js'

/**
 * How many steps of plans in force are to be done and have no day by which they are due: of none can be said that it is late. A step
 * that several tellings of one plan have is one.
 */
export function undatedSteps(
  resources: readonly ReadResource[],
  today: string,
  groups: readonly DuplicateGroup[],
): number {
  const plans = resources.filter(
    ({ type, shared, isSafe, json }) =>
      type === 'CarePlan' && !shared && isSafe && isPlanInForce(json, today),
  )
  const tellings = groupBy(plans, (plan) => groupsWith(groups, plan)[0]?.id ?? plan.reference)
  return [...tellings.values()].reduce((sum, told) => sum + stepsTold(told), 0)
}

/** The steps of one plan: of one name so many as the telling that has most of it. */
function stepsTold(told: readonly ReadResource[]): number {
  const most = new Map<string, number>()
  for (const { json } of told)
    for (const [name, steps] of groupBy(all(json, 'activity').filter(isUndated), nameOf))
      most.set(name, Math.max(most.get(name) ?? 0, steps.length))
  return [...most.values()].reduce((sum, count) => sum + count, 0)
}

function isUndated(activity: Element): boolean {
  const detail = at(activity, 'detail')
  const isToDo = TO_BE_DONE.includes(textAt(detail, 'status') ?? '') && !isTrueAt(detail, 'doNotPerform')
  return isToDo && !isForWhenever(activity) && stepDue(detail) === undefined
}

function nameOf(activity: Element): string {
  const detail = at(activity, 'detail')
  return toPlainName(codedWords(at(detail, 'code')) ?? textAt(detail, 'description') ?? '')
}
