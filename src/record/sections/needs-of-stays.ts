import { dayOf, toClinicalDate } from '../reading/clinical-date.js'
import { codedWords } from '../reading/coded-text.js'
import { all, at, textAt } from '../reading/element.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { joined, toItem } from '../reading/section-item.js'
import { statusMarks } from '../reading/status-marks.js'
import { goingOnMarks, isGoingOn, kindOf, whereText } from './contacts.js'
import { placed, type PlacedItem, type SectionContent } from './section-content.js'

interface NeedOfStay {
  readonly title: string
  readonly words: string
}

/** What somebody is to eat where they are, and what is arranged for them there: a wheelchair, an interpreter, an attendant. */
export function needsOfStay(json: ReadResource['json']): readonly NeedOfStay[] {
  return KINDS.flatMap(({ key, title }) =>
    all(at(json, 'hospitalization'), key).flatMap((one) => {
      const words = codedWords(one)
      return words === undefined ? [] : [{ title, words }]
    }),
  )
}

const KINDS = [
  { key: 'dietPreference', title: 'Diet' },
  { key: 'specialArrangement', title: 'Arranged' },
] as const

/** Whether a stay says what somebody needs while they are there: that is looked for among their needs, whatever told it. */
export function tellsNeeds({ type, json }: Pick<ReadResource, 'type' | 'json'>): boolean {
  return type === 'Encounter' && needsOfStay(json).length > 0
}

/** Each need by itself, with the stay for which it is; one of a stay that is over is over with it. */
export function toNeedsOfStays(stays: readonly ReadResource[], view: RecordView): SectionContent {
  return placed(stays.flatMap((stay) => needsOfStay(stay.json).map((need) => toNeed(stay, need, view))))
}

function toNeed(stay: ReadResource, { title, words }: NeedOfStay, view: RecordView): PlacedItem {
  const { json } = stay
  const [start, end] = [textAt(json, 'period', 'start'), textAt(json, 'period', 'end')]
  const isPlanned = textAt(json, 'status') === 'planned'
  return {
    item: {
      ...toItem(stay, {
        what: `${title}: ${words}`,
        details: [joined([kindOf(stay), whereText(stay, view)])],
        when: [[isPlanned ? 'planned from' : 'from', start]],
        till: end === undefined ? undefined : `to ${toClinicalDate(end).text}`,
        marks: [...statusMarks(json), ...goingOnMarks(stay)],
      }),
      isPart: true,
    },
    isPast: isOver(json, view.today),
    date: start,
  }
}

/** A planned one is over when its last day has passed: whether anybody came is not known. */
function isOver(json: ReadResource['json'], today: string): boolean {
  const last = textAt(json, 'period', 'end') ?? textAt(json, 'period', 'start')
  if (textAt(json, 'status') === 'planned') return last !== undefined && dayOf(last) < today
  return !isGoingOn(json) || textAt(json, 'period', 'end') !== undefined
}
