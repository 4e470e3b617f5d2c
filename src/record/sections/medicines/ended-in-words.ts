import { isFullDate, toClinicalDate } from '../../reading/clinical-date.js'
import { dayInWords } from '../../reading/day-in-words.js'
import { dosageWords } from '../../reading/dosage.js'
import { textAt } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'
import { notesOf } from '../../reading/section-item.js'
import type { Mark } from '../section.js'

/**
 * What a source has as active though its own words give a day, before today, on which the course ends: `Course ends
 * 24-Nov-2026`. It is asked and not believed, because a note may be of another course.
 */
export function endedInWords(resource: ReadResource, today: string): readonly Mark[] {
  if (textAt(resource.json, 'status') !== 'active') return []
  const ended = [...dosageWords(resource.json), ...notesOf(resource)]
    .flatMap((words) => words.split(/[;\n]|\.(?=\s|$)/))
    .flatMap((part) => endIn(part) ?? [])
    .sort()
    .at(-1)
  return ended !== undefined && ended < today
    ? [{ text: `ended ${toClinicalDate(ended).text}?`, tone: 'caution' }]
    : []
}

/** The day that stands right behind the word. What is held until a day goes on from then. */
function endIn(words: string): string | undefined {
  const [, behind = ''] = ENDS.exec(words) ?? []
  const day = dayInWords(behind)
  return day !== undefined && isFullDate(day) && !HELD.test(words) ? day : undefined
}

const ENDS =
  /\b(?:ends?|ending|finish(?:es|ing)?|until|till|to stop|stop|last (?:dose|day|tablets?)|completes?)\b:?\s*(?:on |at |by |after |is )?((?:\w+day,? )?\d{1,4}(?:st|nd|rd|th)?[- /.].{1,14})/i
const HELD =
  /\b(?:held|hold|withh\w+|paus\w+|suspend\w*|omit\w*|do not|not|restart\w*|resum\w*|review\w*|valid|awa(?:it|y)\w*)\b/i
