import { choiceText } from '../reading/choice-text.js'
import { codedWords } from '../reading/coded-text.js'
import { all, at, textAt } from '../reading/element.js'
import type { ReadResource } from '../reading/record-view.js'
import { joined, labelled, notesOf, toItem } from '../reading/section-item.js'
import { statusMarks } from '../reading/status-marks.js'
import { placed, type SectionContent } from './section-content.js'

/** What runs in the family: who, and what they have or had. */
export function toFamilyHistory(resources: readonly ReadResource[]): SectionContent {
  return placed(
    resources.map((resource) => {
      const { json } = resource
      const conditions = all(json, 'condition').map((condition) =>
        joined([
          codedWords(at(condition, 'code')),
          labelled('from', choiceText(condition as ReadResource['json'], 'onset')),
          codedWords(at(condition, 'outcome')),
          ...all(condition, 'note').map((note) => textAt(note, 'text')),
        ]),
      )
      const relative = codedWords(json['relationship']) ?? 'Relative not named'
      return {
        item: toItem(resource, {
          what: joined([relative, joined(conditions, '; ')], ': '),
          details: [
            labelled('name', textAt(json, 'name')),
            labelled('age', choiceText(json, 'age')),
            labelled('died', deathText(json)),
            labelled('for', joined(all(json, 'reasonCode').map((reason) => codedWords(reason)))),
            ...notesOf(resource),
          ],
          when: [['recorded', textAt(json, 'date')]],
          marks: [
            ...(textAt(json, 'status') === 'health-unknown'
              ? [{ text: 'health not known', tone: 'caution' } as const]
              : []),
            ...statusMarks(json),
          ],
        }),
        isPast: false,
        date: textAt(json, 'date'),
      }
    }),
  )
}

function deathText(json: ReadResource['json']): string | undefined {
  if (at(json, 'deceasedBoolean') === true) return 'yes'
  return at(json, 'deceasedBoolean') === false ? undefined : choiceText(json, 'deceased')
}
