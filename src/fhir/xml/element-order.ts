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
    .map((name) => find(order, name) ?? { name, type: undefined, place: order.exact.size })
    .sort((one, other) => one.place - other.place)
}

interface Place extends PlacedElement {
  readonly place: number
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
  return choice && { name, type: name.slice(choice.name.length), place: choice.place }
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

const OF_ELEMENTS = 'extension=Extension modifierExtension=Extension'
const OF_RESOURCES = `id meta=Meta implicitRules language text=Narrative contained=Resource ${OF_ELEMENTS}`

const orders = new Map<string, Order>()

/** Of a type that R4 does not know only extensions have their place. */
function orderOf(type: string): Order {
  const line = LINES.get(type)
  const known = line === undefined ? '' : type
  const order = orders.get(known) ?? toOrder(known, line ?? '')
  orders.set(known, order)
  return order
}

function toOrder(type: string, line: string): Order {
  const words = `${RESOURCE_TYPES.has(type) ? OF_RESOURCES : OF_ELEMENTS} ${line}`.trim().split(/ +/)
  const places = words.map((word, place): Place & { readonly isChoice: boolean } => {
    const [name = '', of] = word.replace('*', '').split('=')
    return { name, type: of === '.' ? `${type}.${name}` : of, place, isChoice: word.endsWith('*') }
  })
  return {
    exact: new Map(places.map((place) => [place.name, place])),
    choices: places.filter(({ isChoice }) => isChoice),
  }
}
