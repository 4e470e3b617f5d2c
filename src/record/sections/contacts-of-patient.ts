import { isJsonObject, type JsonValue } from '../../fhir/json-value.js'
import { all, at } from '../reading/element.js'
import type { ReadResource } from '../reading/record-view.js'

/**
 * Those of the person's own people whom a source sends with who the person is, each read as a RelatedPerson is: most systems
 * have their next of kin there and nowhere else. What names nobody and no way of reaching them is none.
 */
export function contactsOf(patient: ReadResource): readonly ReadResource[] {
  const contained = patient.json['contained']
  return all(patient.json, 'contact').flatMap((contact) => {
    if (!isJsonObject(contact) || !SAYS_WHO.some((key) => isThere(contact[key]))) return []
    const { name, ...rest } = contact
    return [
      {
        ...patient,
        json: {
          ...rest,
          ...(name === undefined ? {} : { name: [name] }),
          ...(contained === undefined ? {} : { contained }),
        },
      },
    ]
  })
}

const SAYS_WHO = ['name', 'organization', 'telecom', 'address']

function isThere(value: JsonValue | undefined): boolean {
  return at(value) !== undefined && (!Array.isArray(value) || value.length > 0)
}
