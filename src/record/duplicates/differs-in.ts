import { dayOf, toClinicalDate } from '../reading/clinical-date.js'
import { hasCode, namesOf, wordsOf } from '../reading/coded-text.js'
import { all, at, textAt, type Element } from '../reading/element.js'
import { quantityText } from '../reading/quantity.js'
import type { ReadResource } from '../reading/record-view.js'
import type { Mark } from '../sections/section.js'
import { unitKey } from './aspects/unit-key.js'
import { callsADayIn } from './words/calls-a-day.js'
import { strengthOfOne } from './words/strength-of-one.js'
import { telephoneDigits } from './words/telephone-digits.js'

/** What a telling says of something in which two tellings of one thing may differ. */
interface Said {
  readonly words: string
  /** Fit to be compared; a prefix of another says the same, less exactly. */
  readonly key: string
}

interface Difference {
  readonly types: readonly string[]
  readonly name: string
  /** Set where it is no difference of what is meant. */
  readonly isSame?: true
  readonly read: (json: Element) => Said | undefined
}

/**
 * The mark of a line that stands for several tellings which are of one thing and do not say the same of it: the batch of a
 * vaccine, the end of a plan, how urgent a referral is. What each says is written out, so that nobody takes one for both.
 */
export function marksOfDifference(tellings: readonly ReadResource[]): readonly Mark[] {
  const [first] = tellings
  if (!first) return []
  return DIFFERENCES.filter(({ types }) => types.includes(first.type)).flatMap(
    ({ name, read, isSame }): Mark[] => {
      const said = tellings.flatMap(({ json }) => read(json) ?? [])
      const [one] = said
      const others = said.filter((told) => one !== undefined && !isOneTelling(one, told))
      if (one === undefined || others.length === 0) return []
      const words = [...new Set([one, ...others].map((told) => told.words))]
      return isSame
        ? [{ text: `${name} ${words.join(' / ')}`, tone: 'plain' }]
        : [{ text: `sources differ: ${name} ${words.join(' / ')}`, tone: 'caution' }]
    },
  )
}

function isOneTelling({ key }: Said, { key: other }: Said): boolean {
  return key.startsWith(other) || other.startsWith(key)
}

function date(...paths: readonly string[]): Difference['read'] {
  return (json) => {
    const iso = paths.map((path) => textAt(json, ...path.split('.'))).find((one) => one !== undefined)
    return iso === undefined
      ? undefined
      : { words: toClinicalDate(iso).text, key: iso.length < 10 ? iso : dayOf(iso) }
  }
}

function text(read: (json: Element) => string | undefined): Difference['read'] {
  return (json) => {
    const words = read(json)
    return words === undefined ? undefined : { words, key: `${words};` }
  }
}

function endOf(json: Element): Said | undefined {
  return date('period.end')(json) ?? { words: 'no end', key: 'no end' }
}

function yearOfOnset(json: Element): Said | undefined {
  const iso = textAt(json, 'onsetDateTime') ?? textAt(json, 'onsetPeriod', 'start')
  const year = iso?.slice(0, 4)
  return year === undefined ? undefined : { words: year, key: year }
}

function certaintyOf(json: Element): string | undefined {
  const status = at(json, 'verificationStatus')
  return ['confirmed', 'provisional', 'unconfirmed'].find((code) => hasCode(status, [code]))
}

function numberOf(json: Element): Said | undefined {
  const numbers = all(json, 'telecom')
    .filter((one) => textAt(one, 'system') !== 'email')
    .flatMap((one) => textAt(one, 'value') ?? [])
  const digits = numbers.map(telephoneDigits).sort()
  return numbers.length === 0 ? undefined : { words: numbers.join(', '), key: `${digits.join()};` }
}

function batchOf(json: Element): Said | undefined {
  const batch = textAt(json, 'lotNumber')
  return batch === undefined
    ? undefined
    : { words: batch, key: `${batch.toUpperCase().replace(/[^A-Z0-9]/g, '')};` }
}

function doseNumberOf(json: Element): string | undefined {
  const [protocol] = all(json, 'protocolApplied')
  return textAt(protocol, 'doseNumberPositiveInt') ?? textAt(protocol, 'doseNumberString')
}

function remissionOf(json: Element): string | undefined {
  return /\bin (?:full |partial |complete )?remission\b/i.test(wordsOf(at(json, 'code')))
    ? 'in remission'
    : 'not said to be in remission'
}

/** Said by a practice of what is over, by a letter of everything that somebody has: a reader is told which of the two it was. */
function historyOf(json: Element): string | undefined {
  const words = wordsOf(at(json, 'code'))
  if (words === '') return undefined
  return /^\s*(?:pmhx?\b|h\/o\b|hx of\b|(?:past )?(?:medical )?history of\b)/i.test(words)
    ? 'a history of it'
    : 'not as a history'
}

/** SNOMED CT. */
const DEGREES: Readonly<Record<string, string>> = {
  '255604002': 'mild',
  '6736007': 'moderate',
  '24484000': 'severe',
}

/** How bad a problem is, in a field of its own or in its name. */
function degreeOf(json: Element): string | undefined {
  const severity = at(json, 'severity')
  const codes = all(severity, 'coding').flatMap((coding) => textAt(coding, 'code') ?? [])
  const words = /\b(?:mild|moderate|severe)\b(?: to (?:moderate|severe)\b)?/i
  return (
    codes.map((code) => DEGREES[code]).find((known) => known !== undefined) ??
    words.exec(`${wordsOf(severity)} ${wordsOf(at(json, 'code'))}`)?.[0].toLowerCase()
  )
}

/** One amount in two units: which of them was measured is for the reader to know. */
function unitOf(json: Element): Said | undefined {
  const quantity = at(json, 'valueQuantity')
  const unit = textAt(quantity, 'code') ?? textAt(quantity, 'unit')
  const words = quantityText(quantity)
  return unit === undefined || words === undefined ? undefined : { words, key: `${unitKey(unit)};` }
}

/** A value as exact as it was sent, where it has decimals; in another unit it has other ones. */
function decimalsOf(json: Element): Said | undefined {
  const quantity = at(json, 'valueQuantity')
  const [value, words] = [textAt(quantity, 'value'), quantityText(quantity)]
  const unit = unitKey(textAt(quantity, 'code') ?? textAt(quantity, 'unit') ?? '')
  if (value === undefined || words === undefined || !value.includes('.')) return undefined
  return { words, key: `${unit} ${Number(value)}` }
}

/** The worst of the reactions that one source tells of. */
function severityOf(json: Element): string | undefined {
  const told = all(json, 'reaction').flatMap((reaction) => textAt(reaction, 'severity') ?? [])
  return ['severe', 'moderate', 'mild'].find((one) => told.includes(one))
}

/** How it went, where a source says it. */
function outcomeOf(json: Element): string | undefined {
  return wordsOf(at(json, 'outcome')) || undefined
}

/** The side of the body alone: one source names the muscle, another the limb. */
function siteOf(json: Element): string | undefined {
  return /\b(?:left|right)\b/i.exec(wordsOf(at(json, 'site')))?.[0].toLowerCase()
}

/** Two of 50 are one of 100: which box is at hand is for the reader to know. */
function strengthOf(json: Element): Said | undefined {
  const strength = strengthOfOne(namesOf(at(json, 'medicationCodeableConcept'))[0] ?? '')
  return strength && { words: strength.words, key: `${strength.micrograms};` }
}

const DIFFERENCES: readonly Difference[] = [
  {
    types: ['MedicationRequest', 'MedicationStatement'],
    name: 'one dose in strengths of',
    read: strengthOf,
    isSame: true,
  },
  { types: ['AllergyIntolerance'], name: 'how severe:', read: text(severityOf) },
  { types: ['Observation'], name: 'told in two units:', read: unitOf, isSame: true },
  { types: ['Observation'], name: 'rounded by one source:', read: decimalsOf, isSame: true },
  { types: ['Immunization'], name: 'batch', read: batchOf },
  { types: ['Immunization'], name: 'given in', read: text(siteOf) },
  { types: ['Immunization'], name: 'given on', read: date('occurrenceDateTime') },
  { types: ['Immunization'], name: 'dose number', read: text(doseNumberOf) },
  { types: ['CarePlan', 'Flag'], name: 'ends', read: endOf },
  { types: ['Encounter'], name: 'left on', read: date('period.end') },
  { types: ['Procedure'], name: 'done on', read: date('performedDateTime', 'performedPeriod.start') },
  { types: ['Procedure'], name: 'outcome:', read: text(outcomeOf) },
  { types: ['Condition'], name: 'since', read: yearOfOnset },
  { types: ['Condition'], name: 'how sure:', read: text(certaintyOf) },
  { types: ['Condition'], name: 'told as', read: text(remissionOf) },
  { types: ['Condition'], name: 'told as', read: text(historyOf) },
  { types: ['Condition'], name: 'how severe:', read: text(degreeOf) },
  { types: ['RelatedPerson'], name: 'telephone', read: numberOf },
  {
    types: ['ServiceRequest', 'DeviceRequest'],
    name: 'priority',
    read: text((json) => textAt(json, 'priority')),
  },
  {
    types: ['ServiceRequest'],
    name: 'how much:',
    read: text((json) => quantityText(at(json, 'quantityQuantity'))),
  },
  { types: ['ServiceRequest', 'CarePlan'], name: 'calls a day:', read: text(callsADayIn) },
]
