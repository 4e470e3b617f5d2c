import { codedWords, namesOf } from '../../reading/coded-text.js'
import { dosagesOf, dosageWords } from '../../reading/dosage.js'
import { all, isTrueAt, textAt } from '../../reading/element.js'
import { readOnce } from '../../reading/read-once.js'
import type { ReadResource } from '../../reading/record-view.js'
import type { Mark } from '../section.js'
import type { Medicine } from './medicine.js'
import { noteSaysStopped, saysStopped } from './stopped-in-words.js'

/** What a telling says against a medicine being taken now. */
export type Objection = 'not-to-be-given' | 'not-taken' | 'held' | 'stopped' | 'cancelled' | 'ended'

const BY_STATUS: Readonly<Record<string, Objection>> = {
  'on-hold': 'held',
  'not-taken': 'not-taken',
  cancelled: 'cancelled',
}

/** Orders that are over: one not to give that is over forbids nothing. */
const OVER = ['stopped', 'cancelled', 'completed', 'draft']

/** Orders and lists object. A supply that was not made says nothing about whether the medicine is taken. */
export const objectionOf = readOnce(
  ({ type, json }: Pick<ReadResource, 'type' | 'json'>): Objection | undefined => {
    const status = textAt(json, 'status') ?? ''
    if (isTrueAt(json, 'doNotPerform')) return OVER.includes(status) ? undefined : 'not-to-be-given'
    if (status === 'stopped') return 'stopped'
    if (type !== 'MedicationRequest' && type !== 'MedicationStatement') return undefined
    return Object.hasOwn(BY_STATUS, status) ? BY_STATUS[status] : objectionInWords(json)
  },
)

/** Words of a telling that say that it is not taken now, whatever its status says. */
interface ObjectingWords {
  readonly objection: 'held' | 'stopped'
  readonly words: string
}

function objectionInWords(json: ReadResource['json']): Objection | undefined {
  return objectingWords(json)?.objection
}

/**
 * What its dosages, the instructions beside them or its notes say against its being taken. Nobody is told here to take it
 * `until stopped`, or not with food.
 */
export function objectingWords(json: ReadResource['json']): ObjectingWords | undefined {
  const dosages = [
    ...dosageWords(json),
    ...dosagesOf(json).flatMap((dosage) =>
      all(dosage, 'additionalInstruction').flatMap((instruction) => codedWords(instruction) ?? []),
    ),
  ]
  const notes = all(json, 'note').flatMap((note) => textAt(note, 'text') ?? [])
  const reasons = all(json, 'statusReason').flatMap((reason) => codedWords(reason) ?? [])
  const names = namesIn(json)
  const held = dosages.find((text) => HELD.test(text))
  if (held !== undefined) return { objection: 'held', words: held }
  const stopped = [...dosages, ...names].find(saysStopped) ?? [...notes, ...reasons].find(noteSaysStopped)
  return stopped === undefined ? undefined : { objection: 'stopped', words: stopped }
}

/** What the medicine is called: `Ramipril 5 mg capsules - STOPPED 25/11/26`. */
function namesIn(json: ReadResource['json']): readonly string[] {
  return [...namesOf(json['medicationCodeableConcept']), textAt(json, 'medicationReference', 'display') ?? '']
}

/** A condition under which it is not to be given holds nothing: `Withhold if the pulse is below 60`. */
const HELD =
  /^\W*(?:currently |temporarily )?(?:on hold|held|hold|withheld|withhold|suspended|suspend|paused|omit|omitted)\b(?!\s+(?:(?:the |this |a |next )?(?:dose|tablet|it)\s+)?(?:if|when|unless)\b)/i

const WORDS: Readonly<Record<Objection, string>> = {
  'not-to-be-given': 'not to be given, says',
  'not-taken': 'not taken, says',
  held: 'on hold at',
  stopped: 'stopped by',
  cancelled: 'cancelled by',
  ended: 'ended, says',
}

/** `stopped by Wey Valley Hospital, day not told`. */
export function objectionWords(
  objection: Objection,
  { resource, isStopUndated }: Pick<Medicine, 'resource' | 'isStopUndated'>,
): string {
  const words = `${WORDS[objection]} ${resource.source.name}`
  return isStopUndated ? `${words}, day not told` : words
}

/**
 * On a line that its source has as active: that its own name, dose or notes say that it may be stopped or on hold. It stays, because
 * nobody here reads words surely, and is to be read. Where its words give the day of its end, which is `asked` about already, nothing
 * more is said.
 */
export function ownWordsMarks(
  { type, json }: Pick<ReadResource, 'type' | 'json'>,
  asked: readonly Mark[],
): readonly Mark[] {
  if (!['MedicationRequest', 'MedicationStatement'].includes(type) || textAt(json, 'status') !== 'active')
    return []
  if (asked.some(({ text }) => ENDED.test(text))) return []
  const against = objectingWords(json)
  if (against === undefined) return []
  const may = against.objection === 'held' ? 'on hold' : 'stopped'
  return [{ text: `may be ${may}: its own words say “${against.words}”`, tone: 'warning' }]
}

const ENDED = /^ended .*\?$/
