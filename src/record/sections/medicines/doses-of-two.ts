import { isWhenNeeded, routesOf } from '../../duplicates/aspects/dose.js'
import { releaseOf } from '../../duplicates/aspects/released.js'
import { wordsOf } from '../../reading/coded-text.js'
import { readOnce } from '../../reading/read-once.js'
import { amountsIn, countIn } from './dose-amount.js'
import { dosesDiffer } from './dose.js'
import type { Medicine } from './medicine.js'
import { objectionOf } from './medicine-objection.js'
import { areOfOneProduct } from './two-full-doses.js'
import { sitesOf, waysOf } from './ways-of-taking.js'

/** What is not given at all has no dose to differ in. */
export const hasDose = readOnce((medicine: Medicine): boolean => {
  const objection = objectionOf(medicine.resource)
  return !medicine.isPast && objection !== 'not-to-be-given' && objection !== 'not-taken'
})

/** What could be given for the other, and of which no dose is said that differs: that would be told already. */
export function isOneProduct(one: Medicine, other: Medicine): boolean {
  const isApart =
    areTakenTogether(one, other) || areBesideEachOther(one, other) || releaseIn(one) !== releaseIn(other)
  return !isApart && !isDirectedElsewhere(one) && !isDirectedElsewhere(other) && !doDosesDiffer(one, other)
}

/** Where a source says its dose in two ways, either may be the one that is followed. */
export function doDosesDiffer(one: Medicine, other: Medicine): boolean {
  if (areTakenTogether(one, other) || isDirectedElsewhere(one) || isDirectedElsewhere(other)) return false
  if (areBesideEachOther(one, other)) return false
  return one.dosage.doses.some((dose) => other.dosage.doses.some((told) => dosesDiffer(dose, told)))
}

/** By two routes, or into two places: what is injected is not what is swallowed, nor the ear's bottle the eye's. */
export function areBesideEachOther(one: Medicine, other: Medicine): boolean {
  return [routesIn, waysIn, sitesIn].some((placesOf) => {
    const [own, others] = [placesOf(one), placesOf(other)]
    return own.length > 0 && others.length > 0 && !own.some((way) => others.includes(way))
  })
}

/**
 * Two of which nobody would say that the one is the other twice: each is meant to be had beside the other, is given by another way or is
 * measured out elsewhere. Of what nobody has two, tablets and an injection of it are twice all the same: weekly methotrexate.
 */
export function areMeantTogether(one: Medicine, other: Medicine): boolean {
  if (areTakenTogether(one, other)) return true
  if (isDirectedElsewhere(one) && isDirectedElsewhere(other)) return true
  const names = [...(one.told?.names ?? []), ...(other.told?.names ?? [])]
  return areBesideEachOther(one, other) && !areOfOneProduct(names)
}

const routesIn = readOnce(({ resource }: Medicine) => routesOf(resource))

const waysIn = readOnce((medicine: Medicine): readonly string[] => {
  const { told, dosage } = medicine
  return waysOf({
    forms: (told?.names ?? []).flatMap(({ form }) => form ?? []),
    words: [...routesIn(medicine), wordsOfMedicine(medicine), dosage.words ?? ''].join(' · '),
  })
})

/** Of what is rubbed in: a patch is one dose wherever it is put. */
const sitesIn = readOnce(({ told, dosage }: Medicine): readonly string[] => {
  const isRubbedIn = told?.names.some(({ form }) => form === 'skin') === true
  return isRubbedIn ? sitesOf(dosage.words ?? '') : []
})

function wordsOfMedicine({ resource: { json } }: Medicine): string {
  return wordsOf(json['medicationCodeableConcept'])
}

export const releaseIn = readOnce(
  ({ told }: Medicine): ReturnType<typeof releaseOf> => told && releaseOf(told.names),
)

/** One is taken when needed and the other always. */
export function isOneWhenNeeded(one: Medicine, other: Medicine): boolean {
  return isHadWhenNeeded(one) !== isHadWhenNeeded(other)
}

const isHadWhenNeeded = readOnce(({ resource }: Medicine) => isWhenNeeded(resource))

/**
 * Two products that are meant to be had side by side: a tablet of 25 that is taken with that of 100, an inhaler and what goes
 * into a nebuliser, slow relief always and quick relief when needed.
 */
function areTakenTogether(one: Medicine, other: Medicine): boolean {
  const nebulised = [isNebulised(one), isNebulised(other)]
  if (nebulised.includes(true) && nebulised.includes(false)) return true
  if (isOneWhenNeeded(one, other) && (isByDriver(one) || isByDriver(other))) return true
  const isModified = [one, other].filter((told) => releaseIn(told) === 'modified').length === 1
  return (
    (isModified && isOneWhenNeeded(one, other)) || namesStrengthOf(one, other) || namesStrengthOf(other, one)
  )
}

/** A syringe driver runs all day; what is given when needed comes on top of it. */
const isByDriver = readOnce((medicine: Medicine): boolean =>
  BY_DRIVER.test(`${wordsOfMedicine(medicine)} ${medicine.dosage.words ?? ''}`),
)

const BY_DRIVER =
  /\bsyringe (?:driver|pump)\b|\bcsci\b|\bcontinuous (?:sub-?cutaneous|s\/?c) infusion\b|\bover 24 ?h(?:ou)?rs?\b/i

/** Nothing where its name says no form. */
const isNebulised = readOnce(({ told }: Medicine): boolean | undefined => {
  const forms = (told?.names ?? []).flatMap(({ form }) => form ?? [])
  return forms.length === 0 ? undefined : forms.includes('nebuliser')
})

/** How much is decided elsewhere: a tablet of 1 mg, taken as directed, is no dose of 1 mg. */
const isDirectedElsewhere = readOnce(
  ({ dosage: { words = '' } }: Medicine): boolean =>
    AS_DIRECTED.test(words) && amountsIn(words).size === 0 && countIn(words) === undefined,
)

const AS_DIRECTED =
  /\bas (?:directed|instructed|advised)\b|\baccording to\b|\bvariable dose\b|\byellow book\b|\bby inr\b/i

/** `One daily with the 25`: the other strength, by its number. */
function namesStrengthOf(one: Medicine, { told }: Medicine): boolean {
  const named = strengthNamedIn(one)
  return (
    named !== undefined && (told?.names ?? []).some(({ strength }) => parseFloat(strength) === Number(named))
  )
}

const strengthNamedIn = readOnce(
  ({ dosage }: Medicine): string | undefined =>
    /\b(?:with|plus|in addition to|as well as)\s+(?:the\s+)?(?:other\s+)?(\d+(?:\.\d+)?)/i.exec(
      dosage.words ?? '',
    )?.[1],
)
