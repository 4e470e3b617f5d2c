import { all, textAt } from '../../reading/element.js'
import { createAspect } from '../aspect.js'

/**
 * The order that a line of a medicine list says it is about: a practice sends each repeat as a plan, and again as a
 * statement of what is taken that is `basedOn` it.
 *
 * @see https://developer.nhs.uk/apis/gpconnect-1-6-0/accessrecord_structured_development_medication_resource_relationships.html
 */
export const toldOfOrder = createAspect<readonly string[]>({
  read({ type, reference, json }) {
    if (type === 'MedicationRequest') return [reference]
    const orders = all(json, 'basedOn').flatMap((one) => textAt(one, 'reference') ?? [])
    return orders.length === 0 ? undefined : orders
  },
  compare: (one, other) => (one.some((order) => other.includes(order)) ? 'same' : 'apart'),
  keys: (orders) => orders,
})
