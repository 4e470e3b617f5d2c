import { daysAfter } from '../reading/days-after.js'
import { dayOf, isFullDate, toClinicalDate } from '../reading/clinical-date.js'
import { codedWords } from '../reading/coded-text.js'
import { all, at, isTrueAt, textAt, type Element } from '../reading/element.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { labelled } from '../reading/section-item.js'
import { dueWords } from '../sections/due-words.js'
import { byWhom, isForWhenever } from '../sections/plan-steps.js'
import { isPlanInForce } from '../sections/plans.js'
import type { SectionItem } from '../sections/section.js'
import { planName, TO_BE_DONE } from './plan-loops.js'
import { stepDue } from './step-due.js'

/** How many days ahead a step of a plan is told among what is to be done. */
const SOON = 14

/**
 * Steps of plans in force that are due today or within a fortnight, the soonest first: each a part of its plan. Those whose day is
 * over are open loops.
 */
export function dueSteps(resources: readonly ReadResource[], view: RecordView): readonly SectionItem[] {
  const last = daysAfter(view.today, SOON)
  return resources
    .filter(
      ({ type, shared, isSafe, json }) =>
        type === 'CarePlan' && !shared && isSafe && isPlanInForce(json, view.today),
    )
    .flatMap((plan) => all(plan.json, 'activity').flatMap((activity) => toStep(activity, plan, view)))
    .filter(({ due }) => dayOf(due) >= view.today && dayOf(due) <= last)
    .sort((one, other) => (dayOf(one.due) < dayOf(other.due) ? -1 : 1))
}

type DueStep = SectionItem & { readonly due: string }

function toStep(activity: Element, plan: ReadResource, view: RecordView): readonly DueStep[] {
  const detail = at(activity, 'detail')
  const when = stepDue(detail)
  const what = codedWords(at(detail, 'code')) ?? textAt(detail, 'description')
  if (what === undefined || when?.outcome !== 'dated' || !isToDo(activity)) return []
  if (!isFullDate(dayOf(when.due))) return []
  const { due } = when
  return [
    {
      reference: plan.reference,
      what,
      details: [
        dueWords(due, view.today),
        labelled('in the plan', planName(plan)),
        codedWords(at(detail, 'code')) === undefined ? undefined : textAt(detail, 'description'),
        byWhom(all(detail, 'performer'), plan, view),
      ].filter((text) => text !== undefined),
      when: { label: 'due', date: toClinicalDate(due) },
      source: plan.source,
      marks: [],
      isPart: true,
      due,
    },
  ]
}

function isToDo(activity: Element): boolean {
  const detail = at(activity, 'detail')
  const isOpen = TO_BE_DONE.includes(textAt(detail, 'status') ?? '')
  return isOpen && !isTrueAt(detail, 'doNotPerform') && !isForWhenever(activity)
}
