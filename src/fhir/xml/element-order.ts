import { RESOURCE_TYPES } from '../resource-types.js'
import { ELEMENTS_A_TO_C } from './elements-a-to-c.js'
import { ELEMENTS_D_TO_H } from './elements-d-to-h.js'
import { ELEMENTS_I_TO_O } from './elements-i-to-o.js'
import { ELEMENTS_P_TO_Z } from './elements-p-to-z.js'

/** An element where it stands. */
export interface PlacedElement {
  readonly name: string
  /** Of which type it is, where elements stand within it. */
  readonly type: string | undefined
}

/**
 * Names of elements in the order in which FHIR R4 has them in a type. What the type does not have stands behind them, in
 * the order in which it came.
 *
 * @see http://hl7.org/fhir/R4/xml.html
 */
export function inOrder(type: string | undefined, names: readonly string[]): readonly PlacedElement[] {
  const order = orderOf(type ?? '')
  return names
    .map((name) => find(order, name) ?? { name, type: undefined, place: order.exact.size, isChoice: false })
    .sort((one, other) => one.place - other.place)
}

/**
 * The element of this name in a type of FHIR R4; `undefined` where the type has none. Its own type is one of R4's that has
 * elements within it, or none. Of a type that R4 does not know only extensions are known.
 */
export function findElement(type: string, name: string): Pick<PlacedElement, 'type'> | undefined {
  const { exact, choices } = orderOf(type)
  const known = exact.get(name)
  if (known && !known.isChoice) return known
  const choice = choices.find((one) => name.startsWith(one.name))
  const of = choice && name.slice(choice.name.length)
  return of !== undefined && isDataType(of) ? { type: of } : undefined
}

/** How a type of FHIR R4 spells a name: as it is, in other letters, or with the types that may stand behind it. */
export function spelling(type: string, name: string): string | undefined {
  const { exact, choices } = orderOf(type)
  if (choices.some((one) => one.name === name)) return `${name}[x]`
  const folded = name.toLowerCase()
  return [...exact.keys()].find((one) => one.toLowerCase() === folded)
}

/** Whether a type of FHIR R4 has elements that are known here. */
export function hasElements(type: string): boolean {
  return LINES.has(type)
}

interface Place extends PlacedElement {
  readonly place: number
  /** Whether it is written with its type behind its name, and never without. */
  readonly isChoice: boolean
}

interface Order {
  readonly exact: ReadonlyMap<string, Place>
  /** Elements that are written with their type behind their name. */
  readonly choices: readonly Place[]
}

function find({ exact, choices }: Order, name: string): Place | undefined {
  const known = exact.get(name)
  if (known) return known
  const choice = choices.find(
    (one) => name.startsWith(one.name) && /^[A-Z]/.test(name.slice(one.name.length)),
  )
  return choice && { ...choice, name, type: name.slice(choice.name.length) }
}

/**
 * A line for each type, and for each element that has elements of its own. `*` is a choice of types, `=Type` says of what
 * type an element is that has others within it, and `=.` that these have a line.
 */
const LINES: ReadonlyMap<string, string> = new Map(
  [ELEMENTS_A_TO_C, ELEMENTS_D_TO_H, ELEMENTS_I_TO_O, ELEMENTS_P_TO_Z]
    .flatMap((text) => text.trim().split('\n'))
    .map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
)

/** The primitive types as they stand behind the name of a choice. */
const PRIMITIVES: ReadonlySet<string> = new Set(
  (
    'Base64Binary Boolean Canonical Code Date DateTime Decimal Id Instant Integer Markdown Oid PositiveInt String Time ' +
    'UnsignedInt Uri Url Uuid'
  ).split(' '),
)

function isDataType(name: string): boolean {
  return PRIMITIVES.has(name) || (LINES.has(name) && !RESOURCE_TYPES.has(name))
}

const OF_ELEMENTS = 'extension=Extension modifierExtension=Extension'
const OF_RESOURCES = `id meta=Meta implicitRules language text=Narrative contained=Resource ${OF_ELEMENTS}`

const orders = new Map<string, Order>()

/** Of a type that R4 does not know only extensions have their place. */
function orderOf(type: string): Order {
  const made = orders.get(type)
  if (made) return made
  const line = LINES.get(type)
  if (line === undefined && type !== '') return orderOf('')
  const order = toOrder(type, line ?? '')
  orders.set(type, order)
  return order
}

function toOrder(type: string, line: string): Order {
  const words = `${RESOURCE_TYPES.has(type) ? OF_RESOURCES : OF_ELEMENTS} ${line}`.trim().split(/ +/)
  const places = words.map((word, place): Place => {
    const [name = '', of] = word.replace('*', '').split('=')
    return { name, type: of === '.' ? `${type}.${name}` : of, place, isChoice: word.endsWith('*') }
  })
  return {
    exact: new Map(places.map((place) => [place.name, place])),
    choices: places.filter(({ isChoice }) => isChoice),
  }
}
