import { all, textAt } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'
import type { Mark } from '../section.js'

/**
 * What a source says in words, beside a medicine that it has, of its not being taken by this person: that they give it away, or do
 * not take it. Nothing is decided by it: the medicine stays where it is, and says so.
 */
export function notTakenWords(json: ReadResource['json']): string | undefined {
  return [
    ...all(json, 'note').map((note) => textAt(note, 'text')),
    textAt(json, 'informationSource', 'display'),
    ...all(json, 'statusReason').map((reason) => textAt(reason, 'text')),
  ].find((words) => words !== undefined && saysNotTaken(words))
}

/** On a line that is not over, with the words of its source. */
export function notTakenMarks(json: ReadResource['json']): readonly Mark[] {
  const words = notTakenWords(json)
  return words === undefined ? [] : [{ text: `may not be taken by this person: “${words}”`, tone: 'warning' }]
}

/** Of each sentence: one that denies it, or says what to do if it were so, says nothing. */
function saysNotTaken(words: string): boolean {
  return words
    .split(/[.;\n]/)
    .some((sentence) => !DENIED.test(sentence) && SAYS_SO.some((pattern) => pattern.test(sentence)))
}

const DENIED =
  /\b(?:denies|denied|no evidence|never (?:gives|shares|sells)|does not (?:give|share|sell)|if|when|unless|do not|don['’]t|should not|must not|not to be)\b/i

const WHOM = String.raw`(?:(?:her|his|their|a|an|the)\s+)?(?:\w+\s+)?(?:sons?|daughters?|husband|wife|partner|friends?|brother|sister|mother|father|neighbours?|others|someone|somebody|people|family|dog|cat)\b`

/** Who gives it is the person, and not who cares for them. */
const GIVEN_AWAY = String.raw`(?<!\b(?:daughter|son|wife|husband|carers?|nurses?|mother|father|partner|friend|pharmacy|pharmacist|family|staff)\s+(?:\w+\s+)?)\b(?:gives?|giving|gave|passes|passing|passed|sells?|selling|sold|shares?|sharing|shared|diverts?|diverting)\s+(?:(?:these|them|it|this|some|all|most|her|his|their|the)\s+){0,2}(?:(?:tablets|medicines?|medication|meds|capsules|patches|doses|supply)\s+)?`

const SAYS_SO: readonly RegExp[] = [
  new RegExp(String.raw`${GIVEN_AWAY}(?:(?:on )?to|with)\s+${WHOM}`, 'i'),
  /\b(?:diverts|diverting|sells|selling)\s+(?:these|them|it|this|(?:her|his|their|the)\s+(?:tablets|medicines?|medication|meds|capsules|patches))\b/i,
  /\b(?:not|never|no longer|stopped|refuses|refusing|declines|declining|isn['’]t|doesn['’]t|hasn['’]t been)\s+(?:been\s+|actually\s+|currently\s+)?(?:taking|taken|take|takes|using|used|uses)\b(?!\s+(?:with|more|until|on (?:the )?day|before|after|within|as|any more than|other|alcohol|together))/i,
]
