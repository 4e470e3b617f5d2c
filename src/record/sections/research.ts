import { dayOf } from '../reading/clinical-date.js'
import { textAt } from '../reading/element.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { labelled, toItem, untilText } from '../reading/section-item.js'
import { placed, type SectionContent } from './section-content.js'

const OVER = ['ineligible', 'not-registered', 'off-study', 'withdrawn']

/** Studies in which the person takes part, or took part. */
export function toResearch(resources: readonly ReadResource[], view: RecordView): SectionContent {
  return placed(
    resources.map((resource) => {
      const { json } = resource
      const end = textAt(json, 'period', 'end')
      const start = textAt(json, 'period', 'start')
      return {
        item: toItem(resource, {
          what: view.nameOf(json['study'], resource),
          details: [
            labelled('status', textAt(json, 'status')?.replaceAll('-', ' ')),
            labelled('number in the study', textAt(json, 'identifier', 'value')),
            labelled('arm', textAt(json, 'actualArm') ?? textAt(json, 'assignedArm')),
          ],
          when: [['from', start]],
          till: untilText(end),
        }),
        isPast: OVER.includes(textAt(json, 'status') ?? '') || (end !== undefined && dayOf(end) < view.today),
        date: start,
      }
    }),
  )
}
