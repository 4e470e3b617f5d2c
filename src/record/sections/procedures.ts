import { choiceText } from '../reading/choice-text.js'
import { codedWords, readCoded } from '../reading/coded-text.js'
import { all, at, textAt } from '../reading/element.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { joined, labelled, notesOf, toItem } from '../reading/section-item.js'
import { statusMarks } from '../reading/status-marks.js'
import { nameAndSiteMarks } from './name-and-site.js'
import { absenceIn } from './nothing/absences.js'
import { placed, type SectionContent } from './section-content.js'

/** Procedures and therapies, latest first; those not done say so. */
export function toProcedures(resources: readonly ReadResource[], view: RecordView): SectionContent {
  return placed(
    resources.map((resource) => {
      const { json } = resource
      const date = textAt(json, 'performedDateTime') ?? textAt(json, 'performedPeriod', 'start')
      const status = textAt(json, 'status')
      const absence = absenceIn(json['code'])
      return {
        item: toItem(resource, {
          what: absence?.words('procedures') ?? readCoded(json['code']),
          statesNone: absence?.kind,
          details: [
            labelled('when', date === undefined ? choiceText(json, 'performed') : undefined),
            joined(all(json, 'bodySite').map((site) => codedWords(site))),
            labelled('for', joined(all(json, 'reasonCode').map((reason) => codedWords(reason)))),
            labelled(
              'for',
              joined(all(json, 'reasonReference').map((reason) => view.nameOf(reason, resource))),
            ),
            labelled('outcome', codedWords(json['outcome'])),
            labelled('complication', joined(all(json, 'complication').map((one) => codedWords(one)))),
            labelled(
              'by',
              joined(all(json, 'performer').map((one) => view.nameOf(at(one, 'actor'), resource))),
            ),
            ...notesOf(resource),
          ],
          when: [['on', date]],
          marks: [
            ...nameAndSiteMarks(json),
            ...statusMarks(json),
            ...(status === 'preparation' || status === 'in-progress'
              ? [{ text: status === 'preparation' ? 'planned' : 'going on', tone: 'plain' } as const]
              : []),
          ],
        }),
        isPast: false,
        date,
      }
    }),
  )
}
