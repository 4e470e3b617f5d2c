import { deliveredBy } from './delivered-dose.js'
import { remembered } from './remembered.js'

/**
 * Whether two strengths of `readMedicineName` are one. A number without a unit is one of milligrams or micrograms, as the
 * other says it: `Camcolit 400` is `400 mg`, and `100/6` is `100 mcg in 1 dose/6 mcg in 1 dose`. A percentage is so many
 * grams in 100 millilitres or grams: `0.5 %` is `5 mg/ml`.
 */
export function isSameStrength(one: string, other: string): boolean {
  return one === other || isOfOneStrength([one, other].sort().join('\n'))
}

/** Of a pair that is met again and again; which of the two comes first makes no difference. */
const isOfOneStrength = remembered((pair) => {
  const [one = '', other = ''] = pair.split('\n')
  return isTheSame(one, other)
})

function isTheSame(one: string, other: string): boolean {
  if (toComparable(one) === toComparable(other)) return true
  if (isDayOf(one, other) || isDayOf(other, one)) return true
  if (isSumOf(one, other) || isSumOf(other, one)) return true
  const delivered = deliveredBy(one)
  if (delivered !== undefined && delivered === deliveredBy(other)) return true
  return isBareOf(one, other) || isBareOf(other, one)
}

/** A mixture that is named by the first of its numbers: `Seretide 125` and `Seretide 125/25`. */
function isFirstOf(one: string, other: string): boolean {
  return isBareStrength(one) && isBareStrength(other) && other.startsWith(`${one}/`)
}

function isBareOf(bare: string, said: string): boolean {
  if (!isBareStrength(bare)) return false
  if (isFirstOf(bare, said)) return true
  const parts = said.split('/').map((part) => Number(/^([\d.]+) mcg\b/.exec(part)?.[1]))
  return bare
    .split('/')
    .every((number) =>
      [1, 1000].some((factor) => parts.some((part) => isEqual(part, Number(number) * factor))),
    )
}

/** A mixture may be named by all that is in it: `Augmentin 625mg` is 500 mg and 125 mg, `Madopar 125` 100 mg and 25 mg. */
function isSumOf(whole: string, mixture: string): boolean {
  const [, amount, unit] = /^([\d.]+)( mcg)?$/.exec(whole) ?? []
  const parts = mixture.split('/').map((part) => Number(/^([\d.]+) mcg$/.exec(part)?.[1]))
  if (amount === undefined || parts.length < 2 || parts.some(Number.isNaN)) return false
  const sum = parts.reduce((total, part) => total + part, 0)
  return isEqual(sum, Number(amount) * (unit === undefined ? 1000 : 1))
}

/** Patches are named by what they give in a day, or while one is awake: `Evorel 50`, `nicotine 15 mg`. */
const HOURS = [16, 24]

function isDayOf(told: string, byHour: string): boolean {
  const [, amount] = /^([\d.]+)(?: mcg)?$/.exec(told) ?? []
  const [, rate] = /^([\d.]+) mcg in 1 hour$/.exec(byHour) ?? []
  if (amount === undefined || rate === undefined) return false
  return HOURS.some((hours) => isEqual(Number(rate) * hours, Number(amount)))
}

function isEqual(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-6 * Math.max(one, other)
}

/** A number by itself, `125` or `100/6`. */
export function isBareStrength(strength: string): boolean {
  return /^[\d.]+(?:\/[\d.]+){0,2}$/.test(strength)
}

/** `20 microgram (800 unit)` of vitamin D is said twice. */
function saidOnce(strength: string): string {
  const [, mass, units] = /^([\d.]+) mcg\/([\d.]+) unit$/.exec(strength) ?? []
  return mass !== undefined && units !== undefined && isEqual(Number(mass) * 40, Number(units))
    ? `${units} unit`
    : strength
}

function toComparable(strength: string): string {
  return saidOnce(strength).split('/').map(toMass).sort().join('/')
}

/** Ten milligrams in a millilitre for each of a hundred; what is weighed by the gram is taken for the same, and so is a puff for what it holds. */
function toMass(part: string): string {
  const [, percent] = /^([\d.]+) %$/.exec(part) ?? []
  if (percent === undefined) return part.replace(/ in 1 g$/, ' in 1 ml').replace(/ in 1 dose$/, '')
  return `${Number((Number(percent) * 10_000).toPrecision(12))} mcg in 1 ml`
}

/** Whether it says how much there is in some of it: two such are two products, whatever is taken of each. */
export function isConcentration(strength: string): boolean {
  return / in 1 /.test(strength) || strength.includes('%')
}

/** The parts of a strength that are concentrations: that a tube holds 30 g is not how strong the cream is. */
export function concentrationIn(strength: string): string {
  return strength.split('/').filter(isConcentration).join('/')
}
