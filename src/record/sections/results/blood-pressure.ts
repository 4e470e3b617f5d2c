import { hasCode } from '../../reading/coded-text.js'
import { all, at, type Element } from '../../reading/element.js'
import { observedValue, type ObservedValue } from './observed-value.js'
import type { ValuePart } from '../section.js'

const BLOOD_PRESSURE = ['85354-9', '55284-4', '75367002']

/** The two values of a blood pressure, in the order in which they are said. */
const PARTS = [
  { name: 'Systolic', codes: ['8480-6', '271649006', '72313002'] },
  { name: 'Diastolic', codes: ['8462-4', '271650006', '1091811000000102'] },
] as const

/** What is said of each of the two values, with its name: `systolic high`. */
export function saidOfEach(json: Element, words: (component: Element) => string): string {
  const components = all(json, 'component')
  return PARTS.flatMap(({ name, codes }) => {
    const said = words(components.find((one) => hasCode(at(one, 'code'), codes)))
    return said === '' ? [] : [`${name.toLowerCase()} ${said}`]
  }).join(', ')
}

/** `125/82` of a blood pressure whose two values are there in the same unit; `undefined` for anything else. */
export function bloodPressure(json: Element): ObservedValue | undefined {
  const components = all(json, 'component')
  if (!hasCode(at(json, 'code'), BLOOD_PRESSURE) || components.length !== 2) return undefined
  const read = PARTS.flatMap(({ name, codes }) => {
    const component = components.find((one) => hasCode(at(one, 'code'), codes))
    const value = component === undefined ? undefined : observedValue(component)
    return value ? [{ name, ...value }] : []
  })
  const [systolic, diastolic] = read
  if (!systolic || !diastolic || systolic.unit !== diastolic.unit) return undefined
  const parts = read.flatMap(({ name, value, number }): readonly ValuePart[] =>
    number === undefined ? [] : [{ name, value, number }],
  )
  return {
    value: `${systolic.value}/${diastolic.value}`,
    number: undefined,
    unit: systolic.unit,
    ...(parts.length === PARTS.length && { parts }),
  }
}
