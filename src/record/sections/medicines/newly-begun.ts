import { dayOf, isFullDate } from '../../reading/clinical-date.js'
import { hasCode, wordsOf } from '../../reading/coded-text.js'
import { all, at, textAt } from '../../reading/element.js'
import { isInpatient } from '../../reading/inpatient.js'
import type { ReadResource, RecordView } from '../../reading/record-view.js'
import { notesOf } from '../../reading/section-item.js'
import { ofOneSubstance } from '../allergies/of-one-substance.js'
import type { Mark } from '../section.js'
import type { Medicine } from './medicine.js'
import { whyChanged } from './why-changed.js'

export const NEWLY_BEGUN: Mark = { text: 'new', tone: 'caution' }

/** For how many days after somebody left a hospital what it began is new to whoever goes on with it. */
const LATELY = 14
/** What a hospital told of this long before belongs to no stay that has just ended. */
const OF_THE_STAY = 60

/**
 * The medicines that a hospital began and that somebody was sent home with in the last fortnight: of which it says so itself,
 * or of which nobody else who has a list told before that. Where a source says that it goes on as before or was changed, it is
 * not new; and where nobody else has sent a list, nobody can tell.
 */
export function newlyBegun(medicines: readonly Medicine[], view: RecordView): ReadonlySet<Medicine> {
  const ofDischarge = medicines.filter((one) => !one.isPast && isOfDischarge(one.resource, view))
  if (ofDischarge.length === 0) return new Set()
  const alikeTo = ofOneSubstance(medicines)
  return new Set(
    ofDischarge.filter((medicine) => {
      const said = [...notesOf(medicine.resource), ...whyChanged(medicine.resource, undefined)]
      if (said.some((words) => SAYS_NEW.test(words))) return true
      return (
        !said.some((words) => SAYS_OLD.test(words)) &&
        medicines.some((other) => isElsewhere(other, medicine)) &&
        !alikeTo(medicine.substance).some((other) => isToldBefore(other, medicine))
      )
    }),
  )
}

const SAYS_NEW =
  /^(?:new(?! (?:dose|strength|brand|form)\b)|newly|started|commenced|initiated|added|begun)\b/i

const SAYS_OLD =
  /\b(?:unchanged|no change|continu\w*|as before|restart\w*|resum\w*|re-?commenc\w*|increased|reduced|lowered|raised|changed|switched|new (?:dose|strength|brand|form))\b/i

/** Ordered on leaving hospital, as its kind says or the stay that it belongs to, in the last fortnight. */
function isOfDischarge(resource: ReadResource, view: RecordView): boolean {
  const { json } = resource
  const isOrder = resource.type === 'MedicationRequest' || resource.type === 'MedicationStatement'
  const isToGoHome = all(json, 'category').some(
    (category) => hasCode(category, ['discharge']) || /\bdischarge\b/i.test(wordsOf(category)),
  )
  return isOrder && (isToGoHome ? isLately(toldOn(json), view.today) : isOfEndedStay(resource, view))
}

function isOfEndedStay(resource: ReadResource, view: RecordView): boolean {
  const stay = view.resolve(resource.json['encounter'] ?? resource.json['context'], resource)
  const end = textAt(at(stay, 'period'), 'end')
  const told = toldOn(resource.json)
  return (
    stay !== undefined &&
    isInpatient(stay) &&
    isLately(end, view.today) &&
    told !== undefined &&
    dayOf(told) === dayOf(end ?? '')
  )
}

function toldOn(json: ReadResource['json']): string | undefined {
  return textAt(json, 'authoredOn') ?? textAt(json, 'dateAsserted')
}

function isLately(date: string | undefined, today: string): boolean {
  const day = dayOf(date ?? '')
  return isFullDate(day) && day <= today && daysBetween(day, today) <= LATELY
}

function daysBetween(one: string, other: string): number {
  return (Date.parse(other) - Date.parse(one)) / 86_400_000
}

/** Told by somebody else before it was, or without a date; or by the same hospital long before. */
function isToldBefore(other: Medicine, medicine: Medicine): boolean {
  const day = dayOf(toldOn(medicine.resource.json) ?? '')
  const told = other.date === undefined ? undefined : dayOf(other.date)
  if (isElsewhere(other, medicine)) return told === undefined || told < day
  return told !== undefined && isFullDate(told) && daysBetween(told, day) > OF_THE_STAY
}

function isElsewhere(one: Medicine, other: Medicine): boolean {
  return one.resource.source.organisation !== other.resource.source.organisation
}
