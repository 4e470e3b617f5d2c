import { dayOf } from '../reading/clinical-date.js'
import { codedWords, codesOf, wordsOf } from '../reading/coded-text.js'
import { all, textAt, type Element } from '../reading/element.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { endInWords } from '../sections/decisions/consents.js'
import { provisionsOf } from '../sections/decisions/provisions.js'
import { isAboutCprAlone } from '../sections/decisions/read-decisions.js'

/** What a Consent says of one treatment. */
interface Consented {
  readonly about: string
  readonly says: 'permit' | 'deny'
  /** Whether it is one of the treatments that have several names. */
  readonly isKnown: boolean
}

/** What a Consent in force agrees to or refuses, by code or by words. Of resuscitation another rule speaks. */
export function consentedTo(resource: ReadResource, { today }: RecordView): readonly Consented[] {
  const { json } = resource
  if (!isInForce(json, today) || isAboutCprAlone(resource)) return []
  return provisionsOf(json).flatMap(({ says, about }) => {
    if (about.length > 0) return says === undefined ? [] : about.flatMap((one) => toConsented(one, says))
    return all(json, 'category').flatMap((one) => saidByName(one, says))
  })
}

/** That an advance decision in force refuses, or agrees: to what, if it is known. */
export function advanceDecisionOf(resource: ReadResource, { today }: RecordView): readonly Consented[] {
  const { json } = resource
  const isOne = all(json, 'category').some((one) => ADVANCE_DECISION.test(wordsOf(one)))
  if (!isOne || !isInForce(json, today) || isAboutCprAlone(resource)) return []
  return provisionsOf(json).flatMap(({ says, about }) =>
    says === undefined
      ? []
      : (about.length > 0 ? about : all(json, 'category'))
          .filter((one) => !isOfCpr(one))
          .map((one) => ({ about: 'advance decision', says, isKnown: treatmentIn(one) !== undefined })),
  )
}

const ADVANCE_DECISION = /\badrt\b|\badvance (?:decision|directive)|\bliving will\b/i

function isInForce(json: ReadResource['json'], today: string): boolean {
  const start = textAt(json, 'provision', 'period', 'start')
  const end = textAt(json, 'provision', 'period', 'end')
  if (textAt(json, 'status') !== 'active' || endInWords(json) === 'over') return false
  return !(start !== undefined && dayOf(start) > today) && !(end !== undefined && dayOf(end) < today)
}

function toConsented(concept: Element, says: Consented['says']): readonly Consented[] {
  const name = (codedWords(concept) ?? '').trim().toLowerCase()
  if (name === '' || isOfCpr(concept)) return []
  const treatment = treatmentIn(concept)
  return [{ about: treatment ?? name, says, isKnown: treatment !== undefined }]
}

/** `Refuses blood transfusion`, as the name of the whole. One that agrees to what it is called a refusal of says nothing here. */
function saidByName(category: Element, says: Consented['says'] | undefined): readonly Consented[] {
  const about = treatmentIn(category)
  if (about === undefined) return []
  const isRefusal = /\brefus|\bno\b|\bnot\b|\bdeclin|\bwithout\b/i.test(wordsOf(category))
  if (isRefusal) return says === 'permit' ? [] : [{ about, says: 'deny', isKnown: true }]
  return says === undefined ? [] : [{ about, says, isKnown: true }]
}

function isOfCpr(concept: Element): boolean {
  return (
    codesOf(concept).includes('http://snomed.info/sct|89666000') ||
    /resuscitat|\bcpr\b|dna-?\s?cpr|\bdnar\b/i.test(wordsOf(concept))
  )
}

/** The treatment that is meant, by one name for each; `undefined` for what is none of these, or is of two. */
function treatmentIn(concept: Element): string | undefined {
  const [codes, words] = [codesOf(concept), wordsOf(concept)]
  const [only, ...others] = TREATMENTS.filter(
    (one) =>
      codes.some((code) => one.codes.some((known) => code === `http://snomed.info/sct|${known}`)) ||
      (one.words.test(words) && !one.butNot?.test(words)),
  )
  return others.length === 0 ? only?.name : undefined
}

interface Treatment {
  readonly name: string
  /** SNOMED CT. */
  readonly codes: readonly string[]
  readonly words: RegExp
  readonly butNot?: RegExp
}

/** Treatments that sources call by several names. A part of one, which many agree to who refuses the whole, is another. */
const TREATMENTS: readonly Treatment[] = [
  {
    name: 'blood',
    codes: ['116859006', '33389009', '5447007'],
    words: /\bblood\b|transfus|\bplatelets\b|\bred cells\b/i,
    butNot:
      /\b(?:tests?|samples?|pressure|sugar|glucose|cultures?|thinn\w*|albumin|fractions?|salvage|autologous|own|recombinant|donat\w*)\b/i,
  },
  {
    name: 'dialysis',
    codes: ['108241001', '302497006', '71192002'],
    words: /dialysis|renal replacement|ha?emofiltration/i,
  },
  {
    name: 'tube feeding',
    codes: ['61420007', '229912004'],
    words:
      /\btube feed|\bpeg\b|gastrostomy|(?:artificial|assisted) nutrition|\bcanh\b|nasogastric feed|enteral feed/i,
  },
  {
    name: 'ventilation',
    codes: ['40617009', '243147009', '112798008'],
    words: /ventilat|intubat|breathing machine/i,
    butNot: /non-?\s?invasive|\bniv\b|\bcpap\b|\bbipap\b|mask/i,
  },
  {
    name: 'non-invasive ventilation',
    codes: ['428311008'],
    words: /non-?\s?invasive ventilation|\bniv\b|\bbipap\b/i,
  },
  { name: 'antibiotics', codes: [], words: /antibiotic|antimicrobial/i },
  { name: 'chemotherapy', codes: ['367336001'], words: /chemotherapy/i },
  { name: 'electroconvulsive therapy', codes: ['23835007'], words: /electro-?convulsive|\bect\b/i },
  { name: 'intensive care', codes: [], words: /\bintensive care\b|\b(?:icu|itu)\b|critical care/i },
  {
    name: 'hospital admission',
    codes: ['32485007'],
    words: /\b(?:hospital admission|admission to hospital|transfer to hospital|going (?:in)?to hospital)\b/i,
  },
]
