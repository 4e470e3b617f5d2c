import { isJsonNumber, LEXEME, type JsonValue } from '../../../fhir/json-value.js'
import { all, at, choiceAt, textAt, type Element } from '../../reading/element.js'
import { readQuantity } from '../../reading/quantity.js'
import type { ReadResource } from '../../reading/record-view.js'
import { createAspect, worst, type Agreement } from '../aspect.js'
import { toPlainName } from '../words/plain-name.js'
import { findingTold, FINDINGS_TOLD } from '../words/findings-told.js'
import { toOrganismName } from '../words/organisms.js'
import { TESTS } from '../words/tests.js'
import { inOneUnit, inPerCent } from './same-quantity.js'
import { unitKey } from './unit-key.js'
import { compareConcepts, readConcept, type Concept } from './concept.js'

/** What was observed: one value, or several components by what they are of. */
interface Observed {
  /** Fit to be compared; `undefined` when there is none. */
  readonly value: string | undefined
  readonly components: readonly { readonly of: Concept | undefined; readonly value: string | undefined }[]
}

/** The value, to its last digit: in its own unit, or in one that differs by a power of ten. HbA1c has two units of its own. */
export const observed = createAspect<Observed>({
  read({ json }: ReadResource) {
    const written = bloodPressureOf(json)
    if (written) return written
    const value = valueOf(json)
    const components = all(json, 'component').map((component) => ({
      of: readConcept([at(component, 'code')], TESTS),
      value: valueOf(component),
    }))
    return value === undefined && components.length === 0 ? undefined : { value, components }
  },
  compare(one, other) {
    if (!isOneValue(one.value, other.value) || one.components.length !== other.components.length)
      return 'apart'
    return worst(['same', ...one.components.map((component) => compareComponent(component, other))])
  },
  keys: ({ value, components }) =>
    [...new Set([value, inPerCent(value ?? ''), withoutUnit(value ?? '')])]
      .filter((told, index) => index === 0 || (told !== undefined && told !== ''))
      .map((told) => [told ?? '', ...components.map((component) => component.value ?? '').sort()].join(' ')),
})

function isOneValue(one: string | undefined, other: string | undefined): boolean {
  if (one === other) return true
  if (one === undefined || other === undefined) return false
  return inPerCent(one) === other || inPerCent(other) === one || isOneWithoutUnit(one, other)
}

/** `40` of a scale in per cent is `40 %`, and a weight of `71` is `71 kg`: who leaves out the unit says no other number. */
function isOneWithoutUnit(one: string, other: string): boolean {
  return withoutUnit(one) === other || withoutUnit(other) === one
}

function withoutUnit(value: string): string {
  return value.replace(/^([<>]?=?-?\d+(?:\.\d+)?) \S.*$/, '$1')
}

/** `126/70 mmHg` in words is a blood pressure of two components. */
function bloodPressureOf(json: Element): Observed | undefined {
  const [, systolic, diastolic] =
    /^\s*(\d{2,3})\s*\/\s*(\d{2,3})(?:\s*mm\s*\[?hg\]?)?\s*$/i.exec(textAt(json, 'valueString') ?? '') ?? []
  if (systolic === undefined || diastolic === undefined) return undefined
  if (readConcept([at(json, 'code')], TESTS)?.meanings.includes('blood pressure') !== true) return undefined
  const component = (name: string, amount: string): Observed['components'][number] => ({
    of: readConcept([{ text: name }], TESTS),
    value: joinQuantity({ comparator: '', amount, unit: 'mm[Hg]' }, () => name),
  })
  return {
    value: undefined,
    components: [
      component('systolic blood pressure', systolic),
      component('diastolic blood pressure', diastolic),
    ],
  }
}

function compareComponent(component: Observed['components'][number], { components }: Observed): Agreement {
  const found = components.some(
    ({ of, value }) =>
      value === component.value &&
      of !== undefined &&
      component.of !== undefined &&
      ['same', 'near'].includes(compareConcepts(of, component.of)),
  )
  return found ? 'same' : 'apart'
}

/** Of what it is: asked only where a unit says nothing without it. */
type NameTest = () => string

type ToKey = (value: JsonValue, nameTest: NameTest) => string | undefined

const KEYS: Readonly<Record<string, ToKey>> = {
  Quantity: quantityKey,
  CodeableConcept: conceptKey,
  Ratio: (value, nameTest) =>
    ['numerator', 'denominator'].map((key) => quantityKey(at(value, key), nameTest) ?? '').join(':'),
  Range: (value, nameTest) =>
    ['low', 'high'].map((key) => quantityKey(at(value, key), nameTest) ?? '').join('-'),
  Period: (value) => ['start', 'end'].map((key) => textAt(value, key) ?? '').join('/'),
  Boolean: (value) => (value === true ? 'yes' : 'no'),
  Integer: (value) => (isJsonNumber(value) ? decimalKey(value[LEXEME]) : undefined),
}

function valueOf(element: Element): string | undefined {
  const choice = choiceAt(element, 'value')
  if (choice === undefined) return undefined
  const toKey = Object.hasOwn(KEYS, choice.type) ? KEYS[choice.type] : undefined
  const nameTest = (): string => testNamed(element)
  return toKey ? toKey(choice.value, nameTest) : stringKey(textAt(choice.value), nameTest)
}

function testNamed(element: Element): string {
  const told = readConcept([at(element, 'code')], TESTS)
  return [...(told?.meanings ?? []), ...(told?.names ?? [])].join(' ')
}

/** A result sent as text, `4.9 mmol/L`, is what it would be as a quantity. */
function stringKey(text: string | undefined, nameTest: NameTest): string | undefined {
  const [, comparator = '', amount, unit = ''] =
    /^\s*([<>]=?)?\s*(-?\d+(?:\.\d+)?)\s*(\S{0,16})\s*$/.exec(text ?? '') ?? []
  if (amount !== undefined) return joinQuantity({ comparator, amount, unit }, nameTest)
  return text === undefined ? undefined : (findingTold(text) ?? toPlainName(text))
}

function conceptKey(value: Element): string | undefined {
  const concept = readConcept([value], FINDINGS_TOLD, toOrganismName)
  return concept?.meanings[0] ?? concept?.names[0] ?? concept?.codes[0]
}

function quantityKey(quantity: Element, nameTest: NameTest): string | undefined {
  const amount = textAt(quantity, 'value')
  if (amount === undefined) return undefined
  // What has a code of another unit than its words is like none that has either of them alone.
  const said = readQuantity(quantity)?.unit ?? ''
  const unit = said.includes('(coded ') ? said : (textAt(quantity, 'code') ?? textAt(quantity, 'unit') ?? '')
  return joinQuantity({ comparator: textAt(quantity, 'comparator') ?? '', amount, unit }, nameTest)
}

interface Quantity {
  readonly comparator: string
  readonly amount: string
  readonly unit: string
}

function joinQuantity({ comparator, amount, unit }: Quantity, nameTest: NameTest): string {
  const [told, inUnit] = inOneUnit(decimalKey(amount), unitKey(unit), nameTest)
  return `${comparator}${told} ${inUnit}`.trim()
}

/** `4.90` is `4.9`, and nothing else is: a decimal is not made a binary number to be compared. */
function decimalKey(lexeme: string): string {
  const [, sign = '', whole = '0', fraction = '', exponent] =
    /^([+-]?)0*(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(lexeme) ?? []
  if (exponent !== undefined) return String(Number(lexeme))
  const rest = fraction.replace(/0+$/, '')
  const number = rest === '' ? whole : `${whole}.${rest}`
  return sign === '-' && number !== '0' ? `-${number}` : number
}
