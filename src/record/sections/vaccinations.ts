import { codedWords, readCoded } from '../reading/coded-text.js'
import { all, at, isTrueAt, textAt } from '../reading/element.js'
import { quantityText } from '../reading/quantity.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { joined, labelled, notesOf, toItem } from '../reading/section-item.js'
import { statusMarks } from '../reading/status-marks.js'
import { absenceIn } from './nothing/absences.js'
import { reactionsTo } from './allergies/vaccine-reactions.js'
import { placed, type SectionContent } from './section-content.js'
import type { Mark } from './section.js'

/** Vaccinations, latest first; those not given say so and why. */
export function toVaccinations(resources: readonly ReadResource[], view: RecordView): SectionContent {
  return placed(
    resources.map((resource) => {
      const { json } = resource
      const date = textAt(json, 'occurrenceDateTime')
      const absence = absenceIn(json['vaccineCode'])
      return {
        item: toItem(resource, {
          what: absence?.words('vaccinations') ?? readCoded(json['vaccineCode']),
          statesNone: absence?.kind,
          details: [
            labelled('when', textAt(json, 'occurrenceString')),
            labelled(
              'dose',
              textAt(json, 'protocolApplied', 'doseNumberPositiveInt') ??
                textAt(json, 'protocolApplied', 'doseNumberString'),
            ),
            quantityText(json['doseQuantity']),
            joined([codedWords(json['route']), codedWords(json['site'])]),
            labelled('batch', textAt(json, 'lotNumber')),
            labelled('made by', view.nameOf(json['manufacturer'], resource)),
            labelled(
              'by',
              joined(all(json, 'performer').map((one) => view.nameOf(at(one, 'actor'), resource))),
            ),
            labelled('told by', codedWords(json['reportOrigin'])),
            ...reactionsTo(resource, view).map((words) => labelled('reaction', words)),
            ...notesOf(resource),
          ],
          when: [
            ['on', date],
            ['recorded', textAt(json, 'recorded')],
          ],
          marks: [...givenMarks(resource), ...subpotentMarks(resource)],
        }),
        isPast: false,
        date: date ?? textAt(json, 'recorded'),
      }
    }),
  )
}

function subpotentMarks({ json }: ReadResource): readonly Mark[] {
  if (!isTrueAt(json, 'isSubpotent')) return []
  const reason = joined(all(json, 'subpotentReason').map((one) => codedWords(one)))
  return [{ text: joined(['dose may not protect', reason], ': ') ?? '', tone: 'caution' }]
}

function givenMarks({ json }: ReadResource): readonly Mark[] {
  if (textAt(json, 'status') !== 'not-done') return statusMarks(json)
  const reason = codedWords(json['statusReason'])
  return [{ text: reason === undefined ? 'not given' : `not given: ${reason}`, tone: 'warning' }]
}
