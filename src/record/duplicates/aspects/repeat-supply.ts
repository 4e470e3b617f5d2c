import { dayOf } from '../../reading/clinical-date.js'
import { textAt } from '../../reading/element.js'
import { isPastMedicine } from '../../sections/medicines/medicine-currency.js'
import { createAspect } from '../aspect.js'

interface Told {
  /** Of an authorisation since when it is in force; of a supply when it was handed over. */
  readonly on: string
  readonly isSupply: boolean
}

/**
 * Whether a supply is one of a repeat that is still in force: handed over since it was authorised, however long ago. A
 * prescription that is over has no supplies any more that could be of it.
 */
export const repeatSupply = createAspect<Told>({
  read(resource, { today }) {
    const { type, json } = resource
    const isSupply = type === 'MedicationDispense'
    const on = isSupply ? textAt(json, 'whenHandedOver') : textAt(json, 'authoredOn')
    if (on === undefined || (!isSupply && isPastMedicine(resource, today))) return undefined
    return { on: dayOf(on), isSupply }
  },
  compare(one, other) {
    if (one.isSupply === other.isSupply) return 'apart'
    const [supply, authorised] = one.isSupply ? [one, other] : [other, one]
    return authorised.on <= supply.on ? 'near' : 'apart'
  },
})
