import { choiceText } from '../reading/choice-text.js'
import { codedWords, readCoded } from '../reading/coded-text.js'
import { all, at, textAt, type Element } from '../reading/element.js'
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
            labelled('by', joined(all(json, 'performer').map((one) => performerWords(one, resource, view)))),
            labelled('used', joined(usedIn(resource, view))),
            ...all(json, 'focalDevice').map((device) => deviceWords(device, resource, view)),
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

/** `Ada Okonkwo (anaesthetist, for Surrey Anaesthetics)`: in an operation it matters who did what. */
function performerWords(performer: Element, resource: ReadResource, view: RecordView): string | undefined {
  const name = view.nameOf(at(performer, 'actor'), resource)
  const does = codedWords(at(performer, 'function'))
  const onBehalf = view.nameOf(at(performer, 'onBehalfOf'), resource)
  const isTold = (words: string): boolean => name?.includes(words) === true
  const beside = joined([
    does !== undefined && isTold(does) ? undefined : does,
    onBehalf === undefined || isTold(onBehalf) ? undefined : `for ${onBehalf}`,
  ])
  return name === undefined || beside === undefined ? (name ?? beside) : `${name} (${beside})`
}

/** What was used and may have stayed: a clip, a mesh. */
function usedIn(resource: ReadResource, view: RecordView): readonly (string | undefined)[] {
  return [
    ...all(resource.json, 'usedCode').map((one) => codedWords(one)),
    ...all(resource.json, 'usedReference').map((one) => view.nameOf(one, resource)),
  ]
}

/** `device: Clip X, Implanted`. */
function deviceWords(device: Element, resource: ReadResource, view: RecordView): string | undefined {
  return labelled(
    'device',
    joined([view.nameOf(at(device, 'manipulated'), resource), codedWords(at(device, 'action'))]),
  )
}
