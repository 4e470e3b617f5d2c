import { dayOf, toClinicalDate } from '../../reading/clinical-date.js'
import { codedWords, hasCode } from '../../reading/coded-text.js'
import { all, at, textAt } from '../../reading/element.js'
import { quantityText } from '../../reading/quantity.js'
import type { ReadResource, RecordView } from '../../reading/record-view.js'
import { joined, labelled, notesOf, untilText } from '../../reading/section-item.js'
import { lastIssuedOf } from './last-issued.js'
import { kindText } from './medicine-status.js'
import { courseWords, toldOn } from './supply-words.js'

/** In the order in which they are asked for: what it is for, what is noted, what was supplied. */
export function detailsOf(resource: ReadResource, view: RecordView): readonly (string | undefined)[] {
  const { json } = resource
  return [
    labelled('for', joined(all(json, 'reasonCode').map((reason) => codedWords(reason)))),
    kindText(resource),
    courseWords(json['courseOfTherapyType']),
    ...notesOf(resource),
    quantityText(json['quantity']) ?? quantityText(at(json, 'dispenseRequest', 'quantity')),
    labelled('last issued', dayText(lastIssuedOf(resource))),
    labelled('by', view.nameOf(at(json, 'performer', 'actor'), resource)),
    labelled('told on', toldOn(json)),
  ]
}

/** Who ordered or told it, last of all: nobody gives another dose for it. */
export function whoOf(resource: ReadResource, view: RecordView): readonly (string | undefined)[] {
  const { json } = resource
  return [
    labelled('told by', view.nameOf(json['informationSource'], resource)),
    labelled('told on', toldOn(json)),
    labelled('prescribed by', view.nameOf(json['requester'], resource)),
  ]
}

function dayText(iso: string | undefined): string | undefined {
  return iso === undefined ? undefined : toClinicalDate(iso).text
}

export function datesOf({ json }: ReadResource): readonly (readonly [string, string | undefined])[] {
  return [
    ['prescribed', textAt(json, 'authoredOn')],
    ['supplied', textAt(json, 'whenHandedOver')],
    ['prepared', textAt(json, 'whenPrepared')],
    [startWord(json), textAt(json, 'effectivePeriod', 'start')],
    ['on', textAt(json, 'effectiveDateTime')],
    ['recorded', textAt(json, 'dateAsserted')],
  ]
}

interface Ends {
  /** Behind the date, where it is one on which it began. */
  readonly till: string | undefined
  /** Behind the dose. */
  readonly shown: readonly string[]
  /** Of a supply that goes on for long, or is renewed: behind everything else. */
  readonly ofSupply: string | undefined
}

/** Until when it is taken, and for how long its supply is: where that is soon over it belongs to the dose. */
export function endsOf(resource: ReadResource, today: string): Ends {
  const { json } = resource
  const taken = isNotGiven(json) ? undefined : untilText(textAt(json, 'effectivePeriod', 'end'))
  const label = datesOf(resource).find(([, iso]) => iso !== undefined)?.[0]
  const isBehindDate = label === 'since' || label === 'from'
  const supplied = textAt(json, 'dispenseRequest', 'validityPeriod', 'end')
  const ofSupply = labelled('supply valid', untilText(supplied))
  const isSoon =
    supplied !== undefined &&
    !(hasCode(json['courseOfTherapyType'], ['continuous']) && isFar(supplied, today))
  return {
    till: isBehindDate ? taken : undefined,
    shown: [isBehindDate ? undefined : taken, isSoon ? ofSupply : undefined].filter(
      (one) => one !== undefined,
    ),
    ofSupply: isSoon ? undefined : ofSupply,
  }
}

const DAY = 86_400_000
const SOON_DAYS = 28

function isFar(end: string, today: string): boolean {
  return Date.parse(dayOf(end)) - Date.parse(today) > SOON_DAYS * DAY
}

function startWord(json: ReadResource['json']): string {
  if (isNotGiven(json)) return 'not given'
  return textAt(json, 'status') === 'intended' ? 'from' : 'since'
}

/** Of a dose that was not given no time is one in which it was given. */
function isNotGiven(json: ReadResource['json']): boolean {
  return textAt(json, 'status') === 'not-done'
}
