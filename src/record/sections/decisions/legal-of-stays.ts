import { dayOf, toInstant } from '../../reading/clinical-date.js'
import { codedWords } from '../../reading/coded-text.js'
import { all, at, textAt, type Element } from '../../reading/element.js'
import { groupBy } from '../../reading/group-by.js'
import type { ReadResource, RecordView } from '../../reading/record-view.js'
import { joined, toItem } from '../../reading/section-item.js'
import { statusMarks } from '../../reading/status-marks.js'
import { goingOnMarks, kindOf, whereText } from '../contacts.js'
import type { PlacedItem } from '../section-content.js'
import type { Mark } from '../section.js'

/** What a stay says of legal status, as UK Core has it: how somebody came, or how they went. */
interface LegalOfStay {
  readonly words: string
  /** `Legal Status on Discharge`. */
  readonly context: string | undefined
  readonly isOnDischarge: boolean
}

/** @see https://simplifier.net/guide/uk-core-implementation-guide (Extension-UKCore-LegalStatus) */
export function legalOf(json: Element): readonly LegalOfStay[] {
  return all(json, 'extension')
    .filter((one) => /UKCore-LegalStatus$/.test(textAt(one, 'url') ?? ''))
    .flatMap((one) => {
      const words = codedWords(partOf(one, 'legalStatusClassification') ?? at(one, 'valueCodeableConcept'))
      const context = codedWords(partOf(one, 'legalStatusContext'))
      if (words === undefined) return []
      return [{ words, context, isOnDischarge: /discharge/i.test(context ?? '') }]
    })
}

function partOf(extension: Element, name: string): Element | undefined {
  const part = all(extension, 'extension').find((one) => textAt(one, 'url') === name)
  return part === undefined ? undefined : at(part, 'valueCodeableConcept')
}

/** Whether a contact says under which law somebody was there: that is asked for under legal status, whatever told it. */
export function tellsLegalStatus({ type, json }: Pick<ReadResource, 'type' | 'json'>): boolean {
  return type === 'Encounter' && textAt(json, 'status') !== 'planned' && legalOf(json).length > 0
}

/**
 * What stays say of legal status: of one that goes on, and of how somebody went from the newest stay of a source in the last
 * year; all else is of the past. None of it is said to be in force: it was so when somebody came or went.
 */
export function legalOfStays(stays: readonly ReadResource[], view: RecordView): readonly PlacedItem[] {
  const newest = new Set(
    [...groupBy(stays, ({ source }) => source.organisation).values()].map((ofSource) => latest(ofSource)),
  )
  return stays.flatMap((stay) =>
    legalOf(stay.json).map((told) => toLine(stay, told, { view, isNewest: newest.has(stay) })),
  )
}

function latest(stays: readonly ReadResource[]): ReadResource | undefined {
  const startOf = ({ json }: ReadResource): number => toInstant(textAt(json, 'period', 'start')) ?? 0
  return stays.toSorted((one, other) => startOf(other) - startOf(one))[0]
}

interface OfStay {
  readonly view: RecordView
  readonly isNewest: boolean
}

function toLine(stay: ReadResource, told: LegalOfStay, { view, isNewest }: OfStay): PlacedItem {
  const { json } = stay
  const [start, end] = [textAt(json, 'period', 'start'), textAt(json, 'period', 'end')]
  const isOver = hasEnded(json)
  const isOfLate = told.isOnDischarge && isNewest && isSince(end, yearBefore(view.today))
  const date = told.isOnDischarge ? (end ?? start) : start
  return {
    item: {
      ...toItem(stay, {
        what: told.words,
        details: [told.context, joined([kindOf(stay), whereText(stay, view)], ', ')],
        when: [[told.isOnDischarge ? 'discharged' : 'admitted', date]],
        marks: [...statusMarks(json), ...(isOver ? [OF_A_STAY] : goingOnMarks(stay))],
      }),
      isPart: true,
    },
    isPast: isOver && !isOfLate,
    date,
  }
}

function hasEnded(json: Element): boolean {
  const isDone = ['finished', 'cancelled'].includes(textAt(json, 'status') ?? '')
  return isDone || textAt(json, 'period', 'end') !== undefined
}

function isSince(end: string | undefined, day: string): boolean {
  return end !== undefined && dayOf(end) >= day
}

const OF_A_STAY: Mark = { text: 'the stay has ended: ask whether it still holds', tone: 'caution' }

function yearBefore(today: string): string {
  return `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`
}
