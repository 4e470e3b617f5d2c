import { dayOf } from '../reading/clinical-date.js'
import { textAt } from '../reading/element.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { joined, toItem } from '../reading/section-item.js'
import { arrangementsOf, goingOnMarks, kindOf, reasonOf, stayDetailsOf, whereText } from './contacts.js'
import { placed, type SectionContent } from './section-content.js'

/** Admissions: the stay that goes on is current, those that have ended are past. */
export function toAdmissions(resources: readonly ReadResource[], view: RecordView): SectionContent {
  return placed(
    resources.map((resource) => {
      const start = textAt(resource.json, 'period', 'start')
      return {
        item: toItem(resource, {
          what: nameOfStay(resource, view),
          details: [
            whereText(resource, view),
            ...stayDetailsOf(resource, view),
            ...arrangementsOf(resource.json),
          ],
          when: [['admitted', start]],
          marks: goingOnMarks(resource),
        }),
        isPast: textAt(resource.json, 'period', 'end') !== undefined || isFinished(resource),
        date: start,
      }
    }),
  )
}

/** Discharges, latest first; those of the last year are current. */
export function toDischarges(resources: readonly ReadResource[], view: RecordView): SectionContent {
  const yearAgo = `${Number(view.today.slice(0, 4)) - 1}${view.today.slice(4)}`
  return placed(
    resources.map((resource) => {
      const end = textAt(resource.json, 'period', 'end')
      return {
        item: toItem(resource, {
          what: nameOfStay(resource, view),
          details: [whereText(resource, view), ...stayDetailsOf(resource, view)],
          when: [['discharged', end]],
          // A place is named to which somebody is to go, and they have not gone yet.
          marks: end === undefined ? goingOnMarks(resource) : [],
        }),
        isPast: end !== undefined && dayOf(end) < yearAgo,
        date: end,
      }
    }),
  )
}

function nameOfStay(resource: ReadResource, view: RecordView): string | undefined {
  return joined([kindOf(resource), reasonOf(resource, view)], ': ')
}

function isFinished({ json }: ReadResource): boolean {
  return ['finished', 'cancelled'].includes(textAt(json, 'status') ?? '')
}
