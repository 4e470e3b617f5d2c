import type { JsonObject } from '../../fhir/json-value.js'
import { codedWords } from './coded-text.js'
import { all, at, isTrueAt, textAt, type Element } from './element.js'
import { isNothing, quantityText, rangeText, ratioText, readQuantity } from './quantity.js'
import { joined, labelled } from './section-item.js'
import { timeUnit } from './time-unit.js'
import { daysText, howLongText, howOftenText, whenText } from './timing.js'

/** All that a dosage says: a source may put the dose in words, in structure, or in both, and they may differ. */
export interface ReadDosage {
  /** The source's own words. */
  readonly text: string | undefined
  /** What the patient was told. */
  readonly patientInstruction: string | undefined
  /** How much and how often as the structure says it: `7.5 mg, once a week`. */
  readonly structure: string | undefined
  /** On which days and when: `on Monday, before meals`. */
  readonly schedule: string | undefined
  /** What no wording of the dose replaces: for how long, if needed, how, what else to do, at most how much. */
  readonly rest: readonly string[]
}

/** Every dosage of an order, a list of what is taken or a supply. */
export function dosagesOf(json: JsonObject): readonly Element[] {
  return ['dosageInstruction', 'dosage'].flatMap((key) => all(json, key))
}

/** The words in which a medicine's dosages are said, to whoever gives it and to the patient. */
export function dosageWords(json: JsonObject): readonly string[] {
  return dosagesOf(json).flatMap((dosage) =>
    [textAt(dosage, 'text'), textAt(dosage, 'patientInstruction')].filter((text) => text !== undefined),
  )
}

export function readDosage(dosage: Element): ReadDosage {
  const timing = at(dosage, 'timing')
  const repeat = at(timing, 'repeat')
  return {
    text: textAt(dosage, 'text'),
    patientInstruction: textAt(dosage, 'patientInstruction'),
    structure: joined([doseText(dosage), howOftenText(timing)]),
    schedule: joined([daysText(repeat), whenText(repeat)]),
    rest: [
      howLongText(timing),
      asNeeded(dosage),
      codedWords(at(dosage, 'route')),
      codedWords(at(dosage, 'site')),
      codedWords(at(dosage, 'method')),
      ...all(dosage, 'additionalInstruction')
        .map((instruction) => codedWords(instruction))
        .filter((words) => !isSaidIn(dosage, words)),
      labelled('at most', perPeriodText(at(dosage, 'maxDosePerPeriod'))),
      labelled('at most at a time', quantityText(at(dosage, 'maxDosePerAdministration'))),
      labelled('at most in a lifetime', quantityText(at(dosage, 'maxDosePerLifetime'))),
    ].filter((words) => words !== undefined),
  }
}

/** Whether the words of a dosage say a sentence already that stands apart from them too. */
function isSaidIn(dosage: Element, sentence: string | undefined): boolean {
  const [told, ...written] = [sentence, textAt(dosage, 'text'), textAt(dosage, 'patientInstruction')].map(
    (words = '') =>
      words
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
  )
  return told !== undefined && told !== '' && written.includes(told)
}

/** The doses of the structure, as ordered or as given. */
function doseText(dosage: Element): string | undefined {
  return joined(
    [...all(dosage, 'doseAndRate'), dosage].map((dose) =>
      joined(
        [
          quantityText(at(dose, 'doseQuantity')) ??
            rangeText(at(dose, 'doseRange')) ??
            quantityText(at(dose, 'dose')),
          rateText(at(dose, 'rateQuantity')) ??
            rangeText(at(dose, 'rateRange')) ??
            rateRatioText(at(dose, 'rateRatio')),
        ],
        ' at ',
      ),
    ),
  )
}

/** A rate of nothing is a drip or pump that does not run. */
function rateText(rate: Element): string | undefined {
  const text = quantityText(rate)
  return text !== undefined && isNothing(rate) ? `${text} ${NOT_RUNNING}` : text
}

/** Nothing in a time is such a rate; something in no time is none, and says so. */
function rateRatioText(ratio: Element): string | undefined {
  const text = ratioText(ratio)
  const [amount, time] = [at(ratio, 'numerator'), at(ratio, 'denominator')]
  return text !== undefined && isNothing(amount) && !isNothing(time) ? `${text} ${NOT_RUNNING}` : text
}

const NOT_RUNNING = '(not running)'

/** `40 mg in 1 day`. */
function perPeriodText(ratio: Element): string | undefined {
  const amount = quantityText(at(ratio, 'numerator'))
  const period = readQuantity(at(ratio, 'denominator'))
  if (amount === undefined || period === undefined || isNothing(at(ratio, 'denominator')))
    return ratioText(ratio)
  return `${amount} in ${period.value} ${timeUnit(period.unit, period.value)}`
}

function asNeeded(dosage: Element): string | undefined {
  const reason = codedWords(at(dosage, 'asNeededCodeableConcept'))
  if (reason !== undefined) return `as needed for ${reason}`
  return isTrueAt(dosage, 'asNeededBoolean') ? 'as needed' : undefined
}
