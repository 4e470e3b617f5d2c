import { codedWords } from '../../reading/coded-text.js'
import { dosagesOf } from '../../reading/dosage.js'
import { at, isTrueAt, textAt } from '../../reading/element.js'
import type { ReadResource, RecordView } from '../../reading/record-view.js'
import { arePartsEqual, dosesDiffer, type Dose } from '../../sections/medicines/dose.js'
import { toMedicineDosage } from '../../sections/medicines/medicine-dosage.js'
import { areEqual, type Range } from '../../sections/results/range.js'
import { medicineOf } from '../../sections/allergies/same-substance.js'
import { isOneStrength, readMedicine } from './medicine.js'
import { createAspect, sameText, type Agreement } from '../aspect.js'
import type { MedicineName } from '../words/medicine-name.js'
import { isConcentration } from '../words/same-strength.js'

/** How much at a time and how often, however it is worded. Where two can be compared and are not equal, they contradict. */
export const dose = createAspect<readonly Dose[]>({
  read(resource, view) {
    const { doses } = toMedicineDosage(resource, nameOf(resource, view))
    const said = doses.filter(({ amounts, rate }) => amounts.size > 0 || rate !== undefined)
    if (said.length === 0 || !hasDosage(resource)) return undefined
    return isWhenNeeded(resource) ? said.map(atTheMost) : said
  },
  compare: (one, other) => best(one.flatMap((told) => other.map((others) => compareDoses(told, others)))),
})

/** What is taken when needed is taken so often at the most: `QDS PRN` is `up to four times a day when required`. */
function atTheMost(dose: Dose): Dose {
  return dose.rate === undefined ? dose : { ...dose, rate: { least: 0, most: dose.rate.most } }
}

interface Taken {
  readonly doses: readonly Dose[]
  readonly names: readonly MedicineName[]
}

/**
 * Two strengths are one medicine only where the amounts say so: two of 5 mg are one of 10 mg. How many puffs or drops are
 * taken says nothing of what is in them, and two concentrations are two bottles whatever is drawn from each.
 */
export const strengthTaken = createAspect<Taken>({
  read(resource, view) {
    const names = readMedicine(resource, view)?.names ?? []
    const told = names.filter(({ strength }) => strength !== '')
    const { doses } = toMedicineDosage(resource, nameOf(resource, view))
    return told.length === 0 ? undefined : { doses, names: told }
  },
  compare(one, other) {
    if (isOneStrength(one.names, other.names)) return 'same'
    if ([...one.names, ...other.names].some(({ strength }) => isConcentration(strength))) return 'apart'
    if (isBelied(one) || isBelied(other)) return 'apart'
    const agreement = best(
      one.doses.flatMap((told) =>
        other.doses.map((others) => compareAmounts(weighed(told), weighed(others))),
      ),
    )
    return agreement === 'same' ? 'near' : 'apart'
  },
})

/** Whether so many of its strength are not what is said to be taken: then the words tell of more than this item. */
function isBelied({ doses, names }: Taken): boolean {
  const strengths = names.flatMap(({ strength }) => /^([\d.]+) mcg$/.exec(strength)?.[1] ?? []).map(Number)
  return doses.some(({ amounts }) => {
    const [count, mass] = [amounts.get('count'), amounts.get('microgram')]
    if (count === undefined || mass === undefined || strengths.length === 0) return false
    return !strengths.some((strength) =>
      areEqual(mass, { least: strength * count.least, most: strength * count.most }),
    )
  })
}

/** A dose by its mass alone. */
function weighed(dose: Dose): Dose {
  return { ...dose, amounts: new Map([...dose.amounts].filter(([unit]) => unit === 'microgram')) }
}

/** A source that says its dose in two ways that differ agrees with nobody. */
function best(agreements: readonly Agreement[]): Agreement {
  return (['apart', 'same', 'near'] as const).find((one) => agreements.includes(one)) ?? 'unknown'
}

function compareDoses(one: Dose, other: Dose): Agreement {
  return one.byPart || other.byPart ? compareByPart(one, other) : comparePlain(one, other)
}

/** Amounts of which one at the least is not the same at all parts of the day. */
function compareByPart(one: Dose, other: Dose): Agreement {
  if (dosesDiffer(one, other)) return 'apart'
  return one.byPart && other.byPart && arePartsEqual(one.byPart, other.byPart) ? 'same' : 'unknown'
}

function comparePlain(one: Dose, other: Dose): Agreement {
  const amount = compareAmounts(one, other)
  const rate = compareRates(one.rate, other.rate)
  if (amount === 'apart' || rate === 'apart') return 'apart'
  if (amount === 'same') return rate === 'same' ? 'same' : 'near'
  // Two amounts that nobody can compare are no agreement, however often they are taken.
  const isAmountOpen = one.amounts.size === 0 || other.amounts.size === 0
  return rate !== 'unknown' && isAmountOpen ? 'near' : 'unknown'
}

function compareRates(one: Range | undefined, other: Range | undefined): Agreement {
  if (one === undefined || other === undefined) return 'unknown'
  const agreement = compareRanges(one, other)
  return agreement === 'apart' && isSeldom(one, other) ? 'near' : agreement
}

/** What is due every three months or less often: twelve weeks are three months, as months are not of one length. */
function isSeldom(one: Range, other: Range): boolean {
  const doesOverlap = one.least <= other.most + 1e-9 && other.least <= one.most + 1e-9
  return doesOverlap && Math.max(one.most, other.most) < 1 / 80
}

function compareAmounts(one: Dose, other: Dose): Agreement {
  const units = [...one.amounts.keys()].filter((unit) => other.amounts.has(unit))
  const measured = units.filter((unit) => unit !== 'count')
  const compared = (measured.length > 0 ? measured : units).map((unit): Agreement => {
    const [own, others] = [one.amounts.get(unit), other.amounts.get(unit)]
    return own && others ? compareRanges(own, others) : 'unknown'
  })
  if (compared.includes('apart')) return 'apart'
  return compared.length > 0 ? 'same' : 'unknown'
}

function compareRanges(one: Range, other: Range): Agreement {
  return areEqual(one, other) ? 'same' : 'apart'
}

function nameOf(resource: ReadResource, view: RecordView): string {
  return (
    codedWords(medicineOf(resource, view)) ??
    view.nameOf(resource.json['medicationReference'], resource) ??
    ''
  )
}

function hasDosage(resource: ReadResource): boolean {
  return dosagesOf(resource.json).length > 0
}

const AS_NEEDED =
  /\bp\.?r\.?n\b|\bsos\b|\bfor anaphylaxis\b|\banticipatory\b|\bjust in case\b|\b(?:when|if|as) (?:required|needed|necessary)\b|(?<!\b(?:stop|call|ring|seek help|see a doctor|not) )\bif (?:in |there is |very |still )?(?:agitat|anxi|pain|breathless|wheez|chest|nause|sick|vomit|constipat|itch|distress|unable to sleep|migraine|headache|cramp|spasm|seizure|fitting|angina|indigestion|symptom)/i

/** Whether a source says that it is taken when needed. */
export function isWhenNeeded(resource: ReadResource): boolean {
  return dosagesOf(resource.json).some(
    (dosage) =>
      isTrueAt(dosage, 'asNeededBoolean') ||
      at(dosage, 'asNeededCodeableConcept') !== undefined ||
      AS_NEEDED.test(textAt(dosage, 'text') ?? ''),
  )
}

/** Whether it is taken when needed, or always. Only where both say it, one in so many words. */
export const asNeeded = createAspect<'when needed' | 'always'>({
  read(resource) {
    const dosages = dosagesOf(resource.json)
    if (dosages.length === 0) return undefined
    if (isWhenNeeded(resource)) return 'when needed'
    return dosages.some((dosage) => textAt(dosage, 'text') !== undefined) ? 'always' : undefined
  },
  compare: sameText,
})

const ROUTES: readonly (readonly [RegExp, string])[] = [
  [/intravenous|\biv\b/i, 'intravenous'],
  [/intramuscular|\bim\b/i, 'intramuscular'],
  [/subcutaneous|\bsc\b|s\/c/i, 'subcutaneous'],
  [/sublingual|buccal/i, 'in the mouth'],
  [/\boral|\bpo\b|by mouth/i, 'oral'],
  [/inhal/i, 'inhaled'],
  [/topical|cutaneous|skin/i, 'skin'],
  [/rectal/i, 'rectal'],
  [/transdermal/i, 'transdermal'],
]

/** By which route. */
export const route = createAspect<readonly string[]>({
  read(resource) {
    const found = routesOf(resource)
    return found.length === 0 ? undefined : found
  },
  compare: (one, other) => (one.some((name) => other.includes(name)) ? 'same' : 'apart'),
})

/** The routes that its dosages name in a code. */
export function routesOf({ json }: ReadResource): readonly string[] {
  const words = dosagesOf(json)
    .flatMap((dosage) => [codedWords(at(dosage, 'route')), codedWords(at(dosage, 'site'))])
    .filter((text) => text !== undefined)
    .join(' ')
  return ROUTES.filter(([pattern]) => pattern.test(words)).map(([, name]) => name)
}
