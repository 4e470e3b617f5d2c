import { isOneStrength } from '../../duplicates/aspects/medicine.js'
import { readOnce } from '../../reading/read-once.js'
import { remembered } from '../../duplicates/words/remembered.js'
import { amountsIn, countIn } from './dose-amount.js'
import { doDosesDiffer } from './doses-of-two.js'
import type { Medicine } from './medicine.js'

/**
 * Whether one of two says no more than who gives, or who says how much of, what the other orders: insulin that nurses give, warfarin by
 * the clinic. Of what kills when it is had twice this is never taken for granted.
 */
export function isOrderedAndGiven(one: Medicine, other: Medicine): boolean {
  if (!haveOneName(one, other) || isGrave(one) || isGrave(other)) return false
  if (isDosedByClinic(one) || isDosedByClinic(other)) return true
  return isGivenByNurses(one) !== isGivenByNurses(other) && isOneDose(one, other)
}

/** Whether a list has one medicine in several strengths, and the other line is nothing but its name. */
export function isNameOfScheme(list: readonly Medicine[], other: Medicine): boolean {
  if (!isNameAlone(other) || isGrave(other)) return false
  const [first, ...more] = list.filter((one) => haveOneName(one, other))
  return first !== undefined && more.some((one) => areOfTwoStrengths(first, one))
}

/** Vitamin D beside calcium that holds some: the one loads, the other keeps. Two with calcium are two of one. */
export function isVitaminBesideCalcium(one: Medicine, other: Medicine): boolean {
  return (isVitaminD(one) && isCalciumWithD(other)) || (isCalciumWithD(one) && isVitaminD(other))
}

function haveOneName(one: Medicine, other: Medicine): boolean {
  const others = new Set(substancesOf(other))
  return substancesOf(one).some((substance) => others.has(substance))
}

const substancesOf = readOnce(({ told }: Medicine): readonly string[] =>
  (told?.names ?? []).map(({ substance }) => substance),
)

function isGrave(medicine: Medicine): boolean {
  return substancesOf(medicine).some(isGraveSubstance)
}

const isGraveSubstance = remembered((substance) =>
  /\b(?:methotrexate|fentanyl|buprenorphine|\w*morphine|oxycodone|\w*morphone|methadone|tapentadol)\b/.test(
    substance,
  ),
)

function isVitaminD(medicine: Medicine): boolean {
  return substancesOf(medicine).some((name) => VITAMIN_D.test(name)) && !isCalciumWithD(medicine)
}

function isCalciumWithD(medicine: Medicine): boolean {
  return substancesOf(medicine).some((name) => name.includes('calcium') && name.includes('calciferol'))
}

const VITAMIN_D = /^(?:chole|cole|ergo)calciferol$/

const isGivenByNurses = readOnce(
  ({ dosage: { words = '' } }: Medicine): boolean => GIVEN.test(words) && !NOT_SO.test(words),
)

const GIVEN =
  /\b(?:given|administered|injected) by (?:the )?(?:(?:community|district|practice|visiting) )?nurs(?:es?|ing)\b/i
/** Not by them after all, or besides what somebody else gives. */
const NOT_SO = /\b(?:not|never|no longer|until|previously|also|extra|additional|as well|top[- ]up)\b/i

/** Nothing of how much or how strong: that is the clinic's to say. */
const isDosedByClinic = readOnce(
  (medicine: Medicine): boolean => BY_CLINIC.test(medicine.dosage.words ?? '') && saysNoAmount(medicine),
)

const BY_CLINIC =
  /\bdos(?:e|es|ed|ing|age)\s+(?:is |as )?(?:(?:set|told|managed|decided|advised) )?(?:by|per|from|in|at)\s+(?:the )?(?:\w+ ){0,2}clinic\b/i

function isNameAlone(medicine: Medicine): boolean {
  return medicine.dosage.doses.length === 0 && saysNoAmount(medicine)
}

function saysNoAmount({ told, dosage: { words = '' } }: Medicine): boolean {
  const isOfNoStrength = (told?.names ?? []).every(({ strength }) => strength === '')
  return isOfNoStrength && amountsIn(words).size === 0 && countIn(words) === undefined
}

function areOfTwoStrengths(one: Medicine, other: Medicine): boolean {
  const [own, others] = [one, other].map(({ told }) =>
    (told?.names ?? []).filter(({ strength }) => strength !== ''),
  )
  return Boolean(own?.length && others?.length && !isOneStrength(own, others))
}

/** At one dose, as far as both say it, and not by day here and by night there. */
function isOneDose(one: Medicine, other: Medicine): boolean {
  if (areOfTwoStrengths(one, other) || doDosesDiffer(one, other)) return false
  const [half, otherHalf] = [halfOfDay(one), halfOfDay(other)]
  return half === undefined || otherHalf === undefined || half === otherHalf
}

const halfOfDay = readOnce(({ dosage: { words = '' } }: Medicine): string | undefined => {
  const hour = /\b([01]?\d|2[0-3]):[0-5]\d\b/.exec(words)?.[1]
  if (hour !== undefined) return Number(hour) < 12 ? 'first' : 'second'
  if (/\b(?:mornings?|mane|breakfast|am)\b/i.test(words)) return 'first'
  return /\b(?:nights?|nocte|evenings?|bed ?time|pm)\b/i.test(words) ? 'second' : undefined
})
