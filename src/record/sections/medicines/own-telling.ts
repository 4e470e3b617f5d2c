import { isOneStrength } from '../../duplicates/aspects/medicine.js'
import { all, textAt } from '../../reading/element.js'
import type { Medicine } from './medicine.js'
import { isSurelyLater } from './objected-on.js'
import { areOfOneProduct } from './two-full-doses.js'

/**
 * How the one, an order, and the other, what is taken, belong to each other on one list of one source: by the word of the source,
 * or because they are of one product; `undefined` where they do not.
 */
export function tellingOf(one: Medicine, other: Medicine): 'linked' | 'alike' | undefined {
  const [order, taken] = one.resource.type === 'MedicationRequest' ? [one, other] : [other, one]
  if (order.resource.type !== 'MedicationRequest' || taken.resource.type !== 'MedicationStatement')
    return undefined
  const orders = all(taken.resource.json, 'basedOn').map((based) => textAt(based, 'reference'))
  if (orders.includes(order.resource.reference)) return 'linked'
  if (orders.length > 0) return undefined
  return areAlike(order, taken) ? 'alike' : undefined
}

function areAlike({ told: one }: Medicine, { told: other }: Medicine): boolean {
  if (one === undefined || other === undefined) return false
  // `Warfarin: stopped` is said of every strength of it.
  if ([one, other].some(({ names }) => names.length > 0 && names.every(({ strength }) => strength === '')))
    return true
  return isOneStrength(one.names, other.names) || areOfOneProduct([...one.names, ...other.names])
}

/**
 * Whether what one list says against a medicine stands against the same list's having it: of what is linked, unless it is had
 * again since; of what is alike, only if it was surely said later, or it may have been of a course before.
 */
export function standsAgainst(objection: Medicine, medicine: Medicine): boolean {
  const telling = tellingOf(medicine, objection)
  if (telling === undefined) return isOfOneProductSince(objection, medicine)
  if (telling === 'alike') return isSurelyLater(objection.objectedOn, medicine.date)
  return !isSurelyLater(medicine.date, objection.objectedOn)
}

/** Whoever orders anew ends the order before within days. */
const DAYS_OF_CHANGE = 7
const DAY = 86_400_000

/**
 * An order of the same strength that was stopped weeks after the one that goes on was made: it may have been this one that was
 * to end.
 */
function isOfOneProductSince(objection: Medicine, medicine: Medicine): boolean {
  const { type, json } = objection.resource
  const isStopped = LISTS.includes(type) && textAt(json, 'status') === 'stopped'
  return isStopped && type === medicine.resource.type && isOneProduct(objection, medicine)
    ? isWeeksLater(objection.objectedOn, medicine.date)
    : false
}

function isOneProduct({ told: one }: Medicine, { told: other }: Medicine): boolean {
  return one !== undefined && other !== undefined && isOneStrength(one.names, other.names)
}

function isWeeksLater(at: string | undefined, begun: string | undefined): boolean {
  if (at === undefined || begun === undefined) return false
  return isSurelyLater(at, begun) && Date.parse(at) - Date.parse(begun) > DAYS_OF_CHANGE * DAY
}

const LISTS = ['MedicationRequest', 'MedicationStatement']
