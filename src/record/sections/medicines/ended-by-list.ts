import { readCoded } from '../../reading/coded-text.js'
import { textAt } from '../../reading/element.js'
import type { ReadResource, RecordView } from '../../reading/record-view.js'
import { takenOff } from '../lists/taken-off.js'

/**
 * Medicines as they are told; of a list of changes each that it takes off, as what its source says is no longer taken, under
 * the reference of the list.
 */
export function withEndsOfLists(
  resources: readonly ReadResource[],
  view: RecordView,
): readonly ReadResource[] {
  return resources.flatMap((resource) => (resource.type === 'List' ? endsOf(resource, view) : [resource]))
}

function endsOf(list: ReadResource, view: RecordView): readonly ReadResource[] {
  return takenOff(list).map(({ item, on, flag }): ReadResource => {
    const named = view.resolve(item, list)
    const name = view.nameOf(item, list)
    const based = textAt(item, 'reference')
    return {
      ...list,
      type: 'MedicationStatement',
      json: {
        resourceType: 'MedicationStatement',
        // Another entry may have it at another dose: that it was stopped is said by nothing but that word.
        status: flag !== undefined && /\bstop|\bceas|\bdiscontinu/i.test(flag) ? 'stopped' : 'completed',
        medicationCodeableConcept: named?.['medicationCodeableConcept'] ?? { text: name ?? UNNAMED },
        ...(on === undefined ? {} : { effectivePeriod: { end: on } }),
        ...(based === undefined ? {} : { basedOn: [{ reference: based }] }),
        note: [{ text: `Taken off a list of changes${flag === undefined ? '' : `: ${flag}`}` }],
      },
    }
  })
}

const UNNAMED = 'A medicine without a name'

/** Whether it was made of an entry of a list, of which others are made too. */
export function isEndOfList({ type, reference }: ReadResource): boolean {
  return type !== 'List' && reference.startsWith('List/')
}

/** What one that was made of an entry of a list is called. */
export function nameOfEnd({ json }: ReadResource): ReturnType<typeof readCoded> {
  return readCoded(json['medicationCodeableConcept'])
}
