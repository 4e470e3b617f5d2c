import { toClinicalDate } from '../../reading/clinical-date.js'
import { codedWords, readCoded } from '../../reading/coded-text.js'
import { all, at, isTrueAt, textAt } from '../../reading/element.js'
import type { ReadResource, RecordView } from '../../reading/record-view.js'
import { joined, labelled, toItem } from '../../reading/section-item.js'
import { placed, type SectionContent } from '../section-content.js'

/** Whether a vaccination tells of what came after it. */
export function tellsVaccineReaction({ type, json }: Pick<ReadResource, 'type' | 'json'>): boolean {
  return type === 'Immunization' && all(json, 'reaction').length > 0
}

/** What came after a vaccination, each in words with its day; that something came of which nothing was sent is told as well. */
export function reactionsTo(vaccination: ReadResource, view: RecordView): readonly string[] {
  return all(vaccination.json, 'reaction').map((reaction) => {
    const detail = at(reaction, 'detail')
    const finding = view.resolve(detail, vaccination)
    const date = textAt(reaction, 'date')
    const words = joined([
      codedWords(finding?.['valueCodeableConcept']) ??
        textAt(finding, 'valueString') ??
        view.nameOf(detail, vaccination) ??
        'not said which',
      date === undefined ? undefined : toClinicalDate(date).text,
      isTrueAt(reaction, 'reported') ? 'told by the person or their family' : undefined,
    ])
    return words ?? 'not said which'
  })
}

/** Among the allergies, as what it was told: nobody has said that the person is allergic to the vaccine. */
export function toVaccineReactions(resources: readonly ReadResource[], view: RecordView): SectionContent {
  return placed(
    resources.map((vaccination) => {
      const { json } = vaccination
      const date = textAt(json, 'occurrenceDateTime') ?? textAt(json, 'recorded')
      return {
        item: toItem(vaccination, {
          what: readCoded(json['vaccineCode']) ?? 'Vaccine',
          details: reactionsTo(vaccination, view).map((words) => labelled('reaction', words)),
          when: [['given', date]],
          marks: [{ text: 'told as a reaction to a vaccination', tone: 'caution' }],
        }),
        isPast: false,
        date,
      }
    }),
  )
}
