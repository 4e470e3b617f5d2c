import { all, at, isTrueAt, textAt, type Element } from '../../reading/element.js'
import { codesOf, wordsOf } from '../../reading/coded-text.js'
import type { ReadResource } from '../../reading/record-view.js'
import { cprSaidIn } from '../../sections/decisions/cpr-words.js'
import { createAspect } from '../aspect.js'
import { toPlainName } from '../words/plain-name.js'
import { gradeIn } from '../words/grade.js'
import { isOneEach, withoutTeam } from '../words/plans.js'
import { placesIn } from '../words/places.js'
import { readFindings } from '../words/findings.js'
import { isNegated } from '../words/negated.js'

/** What a resource says of one thing: two that say it and have nothing in common contradict each other. */
type Telling = (resource: Element) => readonly string[]

/**
 * Elements of which a reader who is shown one telling alone would be misled when the other says otherwise: whether it is to
 * be done, how high a risk, in which position, what the answers were.
 */
export const saidOtherwise = createAspect<ReadonlyMap<string, readonly string[]>>({
  read({ type, json }: ReadResource) {
    const told = Object.entries({ ...OF_ALL, ...OF_TYPE[type] })
      .map(([name, telling]) => [name, telling(json)] as const)
      .filter(([, said]) => said.length > 0)
    return new Map(told)
  },
  compare(one, other) {
    const isApart = [...one].some(([name, said]) => {
      const others = other.get(name)
      return others !== undefined && !said.some((text) => others.includes(text))
    })
    return isApart ? 'apart' : 'unknown'
  },
})

const OF_ALL: Readonly<Record<string, Telling>> = {
  doNotPerform: (json) => [isTrueAt(json, 'doNotPerform') ? 'not to be done' : 'to be done'],
}

const NOT_YET = ['draft', 'proposed', 'pending', 'waitlist', 'preparation', 'planned']
const HELD = ['on-hold', 'suspended']
const DONE = ['completed', 'fulfilled', 'finished']

/** Whether it is still to be agreed, goes on, rests or is over. */
function standing(key: string): Telling {
  return (json) => {
    const status = textAt(json, key)
    if (status === undefined || status === 'unknown') return []
    if (NOT_YET.includes(status)) return ['not yet']
    if (HELD.includes(status)) return ['held']
    return [DONE.includes(status) ? 'done' : 'goes on']
  }
}

/** An order, or what is no order yet. */
function intent(json: Element): readonly string[] {
  const said = textAt(json, 'intent')
  if (said === undefined) return []
  return [['proposal', 'plan', 'option'].includes(said) ? 'no order yet' : 'order']
}

function plainAt(...keys: readonly string[]): Telling {
  return (json) => {
    const text = textAt(json, ...keys)
    return text === undefined ? [] : [toPlainName(text)]
  }
}

function dayAt(...keys: readonly string[]): Telling {
  return (json) => keys.flatMap((key) => textAt(json, ...key.split('.'))?.slice(0, 10) ?? []).slice(0, 1)
}

function conceptsAt(path: string, key: string): Telling {
  return (json) =>
    all(json, path).flatMap((element) => {
      const concept = at(element, key)
      const words = wordsOf(concept)
      return [...codesOf(concept), ...(words === '' ? [] : [toPlainName(words)])]
    })
}

const POSITIONS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:lying|supine|recumbent)\b/i, 'lying'],
  [/\b(?:sitting|seated)\b/i, 'sitting'],
  [/\b(?:standing|erect|upright)\b/i, 'standing'],
]

/** In which position it was measured: blood pressure lying and standing are two. */
function position(json: Element): readonly string[] {
  const words = [
    ...['code', 'method', 'bodySite'].flatMap((key) => all(json, key).map((concept) => wordsOf(concept))),
    ...all(json, 'note').map((note) => textAt(note, 'text') ?? ''),
    ...all(json, 'extension').map((extension) => wordsOf(at(extension, 'valueCodeableConcept'))),
  ].join(' ')
  return POSITIONS.filter(([pattern]) => pattern.test(words)).map(([, name]) => name)
}

const GIVEN: readonly (readonly [RegExp, string])[] = [
  [/\bon (?:room )?air\b|\broom air\b/i, 'air'],
  [/\bon (?:\d+ ?(?:l|litres?)\b|(?:supplemental )?(?:oxygen|o2)\b)/i, 'oxygen'],
]

/** What was breathed when a saturation was read: one on air and one on oxygen are two. */
function breathed(json: Element): readonly string[] {
  const words = wordsOf(at(json, 'code'))
  return GIVEN.filter(([pattern]) => pattern.test(words)).map(([, name]) => name)
}

const DRAWN: readonly (readonly [RegExp, string])[] = [
  [/\bcapillary\b|\bfinger[- ]?prick\b|\bcbg\b|\bbm\b/i, 'capillary'],
  [/\bplasma\b|\bserum\b|\bvenous\b/i, 'vein'],
]

/** Of which blood, where its name says it: a finger prick is no sample for the laboratory. */
function drawnFrom(json: Element): readonly string[] {
  const words = wordsOf(at(json, 'code'))
  return DRAWN.filter(([pattern]) => pattern.test(words)).map(([, name]) => name)
}

/** At which hour of several, where its name says it: a troponin on arrival is not that of three hours later. */
function hourOfSeries(json: Element): readonly string[] {
  return [...wordsOf(at(json, 'code')).matchAll(/\b(\d{1,2}) ?(?:h|hrs?|hours?)\b(?!ly)/gi)].map(
    ([, hour = '']) => hour,
  )
}

/** Whether it is as it should be; beyond that two scales of flags are not compared. */
function interpretation(json: Element): readonly string[] {
  const codes = all(json, 'interpretation')
    .flatMap((one) => all(one, 'coding'))
    .flatMap((coding) => textAt(coding, 'code') ?? [])
  return codes.length === 0 ? [] : [codes.some((code) => code === 'N') ? 'normal' : 'not normal']
}

const DIED = /\b(?:died|dead|death|deceased|r\.?i\.?p)\b/i

/** How a stay ended, as far as two tellings cannot both be so. */
function leaving(json: Element): readonly string[] {
  const words = wordsOf(at(json, 'hospitalization', 'dischargeDisposition'))
  return words === '' ? [] : [DIED.test(words) ? 'died' : 'alive']
}

/** Whether what was looked for is there: `No pulmonary embolism` is no telling of `Pulmonary embolism`. */
function finding(json: Element): readonly string[] {
  const text = textAt(json, 'conclusion')
  return text === undefined ? [] : [isNotThere(text) ? 'not there' : 'there']
}

function isNotThere(text: string): boolean {
  return isNegated(text) || readFindings(text).isNothing || NEGATIVE.test(text)
}

/** `HPV negative`: said behind what was looked for. */
const NEGATIVE = /^[^.;,\n]*\b(?:negative|not detected|not isolated|absent)\s*(?:[.;,\n]|$)/i

/** Of what it is one part: `Wound care plan - sacrum`. */
function partOfPlan(json: Element): readonly string[] {
  const [, part] =
    /plan(?:\s+[-–:]\s+|\s*\(|:\s+)([^)]+)/i.exec(withoutTeam(textAt(json, 'title') ?? '')) ?? []
  return part === undefined || placesIn(part).length > 0 ? [] : [toPlainName(part)]
}

/** Of which place of the body a plan is: one for a heel is none for a sacrum. */
function placesOfPlan(json: Element): readonly string[] {
  return placesIn([textAt(json, 'title'), textAt(json, 'description')].join(' '))
}

/** Where somebody wishes to die or to be cared for: a plan for a hospice is none for home. */
function whereInPlan(json: Element): readonly string[] {
  const said = [textAt(json, 'title'), textAt(json, 'description')].join('. ')
  if (!/\b(?:die|dying|death|preferred place|cared for)\b/i.test(said)) return []
  return WISHED.filter(([pattern]) => pattern.test(said)).map(([, place]) => place)
}

const WISHED: readonly (readonly [RegExp, string])[] = [
  [/(?<!care |nursing )\bhospice\b/i, 'hospice'],
  [/(?<!care |nursing )\bhospital\b/i, 'hospital'],
  [/(?<!care |nursing )\bcare home\b/i, 'care home'],
  [/(?<!care |nursing )\bnursing home\b/i, 'nursing home'],
  [/(?<!care |nursing )\bhome\b/i, 'home'],
]

/**
 * What a plan says: of one that decides on resuscitation what it decides, in whatever words, of any other its words, because
 * who would read one of two crisis plans alone must not be led by it.
 */
function whatPlanSays(json: Element): readonly string[] {
  const description = textAt(json, 'description')
  if (description === undefined) return []
  const said = cprSaidIn(description)
  if (said === 'for' || said === 'not for') return [`${said} resuscitation`]
  return isOneEach(textAt(json, 'title') ?? '') ? [] : [toPlainName(description)]
}

/** Which stage, grade or category: in a field of its own or in the name. */
function grade(json: Element): readonly string[] {
  const fields = all(json, 'stage').map((stage) => wordsOf(at(stage, 'summary')))
  const told = [...fields.map((words) => gradeIn(`stage ${words}`)), gradeIn(wordsOf(at(json, 'code')))]
  return told.filter((one) => one !== undefined)
}

/** Where on the body, in a field of its own; what a name says of it is a part of the name. */
function placesOf(json: Element): readonly string[] {
  const fields = all(json, 'bodySite').map((site) => wordsOf(site))
  return placesIn([...fields, wordsOf(at(json, 'code'))].join(' '))
}

/** What a decision permits or refuses: of one that refuses more the other is no second telling. */
function provisionOf(json: Element): readonly string[] {
  const told = all(json, 'provision').flatMap((provision) => [
    textAt(provision, 'type') ?? '',
    ...all(provision, 'code').map((code) => toPlainName(wordsOf(code))),
  ])
  return told.length === 0 ? [] : [told.sort().join(' · ')]
}

const OF_TYPE: Readonly<Record<string, Readonly<Record<string, Telling>>>> = {
  ServiceRequest: { standing: standing('status'), intent },
  DeviceRequest: { standing: standing('status'), intent },
  Condition: { grade, place: placesOf },
  Appointment: { standing: standing('status') },
  Procedure: { standing: standing('status'), place: placesOf },
  CarePlan: {
    standing: standing('status'),
    part: partOfPlan,
    place: placesOfPlan,
    where: whereInPlan,
    description: whatPlanSays,
  },
  Goal: {
    standing: standing('lifecycleStatus'),
    achievement: (json) => codesOf(at(json, 'achievementStatus')),
  },
  RiskAssessment: {
    day: dayAt('occurrenceDateTime', 'occurrencePeriod.start'),
    risk: conceptsAt('prediction', 'qualitativeRisk'),
    probability: (json) => all(json, 'prediction').flatMap((one) => textAt(one, 'probabilityDecimal') ?? []),
  },
  Immunization: {
    isSubpotent: (json) => [isTrueAt(json, 'isSubpotent') ? 'subpotent' : 'whole'],
  },
  Observation: { position, breathed, drawnFrom, hourOfSeries, interpretation },
  DiagnosticReport: { finding },
  DocumentReference: {
    version: (json) => {
      const status = textAt(json, 'docStatus')
      return status === undefined ? [] : [status]
    },
  },
  Encounter: { leaving },
  Consent: { status: plainAt('status'), decides: provisionOf },
  FamilyMemberHistory: { name: plainAt('name') },
}
