import { codedWords, readCoded, wordsOf } from '../../reading/coded-text.js'
import { all, at, textAt } from '../../reading/element.js'
import type { ReadResource, RecordView } from '../../reading/record-view.js'
import { joined, labelled, toItem } from '../../reading/section-item.js'
import { ownDate } from '../own-date.js'
import { placed, type SectionContent } from '../section-content.js'

const REACTION =
  /\banaphyla|\ballerg|\breaction|\bhypersensitiv|\bangio-?o?edema|\burticaria|\brash\b|\bside effects?\b/i
const MEDICINE = /^(?:Medication|Immunization|Substance)/

/**
 * Whether an event that went wrong may have been a reaction of the person to something: by its words, or because a medicine or a vaccine is
 * suspected. A fall is none.
 */
export function tellsReaction({ type, json }: Pick<ReadResource, 'type' | 'json'>): boolean {
  if (type !== 'AdverseEvent' || textAt(json, 'actuality') === 'potential') return false
  const words = [json['event'], ...all(json, 'category')].map((one) => wordsOf(one)).join(' ')
  return REACTION.test(words) || suspects(json).some((one) => MEDICINE.test(textAt(one, 'reference') ?? ''))
}

function suspects(json: ReadResource['json']): readonly ReturnType<typeof at>[] {
  return all(json, 'suspectEntity').map((one) => at(one, 'instance'))
}

/** Among the allergies, behind them, as what it was told: nobody has said that the person is allergic. */
export function toAdverseEvents(resources: readonly ReadResource[], view: RecordView): SectionContent {
  return placed(
    resources.map((event) => {
      const { json } = event
      const date = ownDate(event)
      const outcome = codedWords(json['outcome'])
      return {
        item: toItem(event, {
          what: readCoded(json['event']) ?? 'Adverse event',
          details: [
            labelled('seriousness', codedWords(json['seriousness'])),
            labelled('severity', codedWords(json['severity'])),
            labelled('suspected', joined(suspects(json).map((one) => view.nameOf(one, event)))),
            labelled('outcome', outcome),
          ],
          when: date === undefined ? [] : [date],
          marks: [{ text: 'told as an adverse event', tone: 'caution' }],
        }),
        isPast: false,
        date: date?.[1],
      }
    }),
  )
}
