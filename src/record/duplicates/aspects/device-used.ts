import { codesOf } from '../../reading/coded-text.js'
import { all, at, textAt, type Element } from '../../reading/element.js'
import type { ReadResource, RecordView } from '../../reading/record-view.js'
import { createAspect } from '../aspect.js'
import { toEquipmentName, type EquipmentName } from '../words/equipment-name.js'

interface Used {
  readonly codes: readonly string[]
  readonly names: readonly EquipmentName[]
}

/** What is in use, asked for or supplied, by the device that is named, contained or referred to. */
export const deviceUsed = createAspect<Used>({
  read(resource: ReadResource, view: RecordView) {
    const { json } = resource
    const reference = json['device'] ?? json['codeReference'] ?? json['itemReference']
    const device = view.resolve(reference, resource)
    const concepts: readonly Element[] = [
      at(device, 'type'),
      at(reference, 'concept'),
      json['codeCodeableConcept'],
      json['itemCodeableConcept'],
      at(json['suppliedItem'], 'itemCodeableConcept'),
    ]
    const names = [
      textAt(reference, 'display'),
      ...all(device, 'deviceName').map((name) => textAt(name, 'name')),
      ...concepts.flatMap((concept) => [
        textAt(concept, 'text'),
        ...all(concept, 'coding').map((coding) => textAt(coding, 'display')),
      ]),
    ]
      .flatMap((text) => (text === undefined ? [] : [toEquipmentName(text)]))
      .filter(({ name }) => name !== '')
    const codes = concepts.flatMap((concept) => codesOf(concept))
    return codes.length + names.length === 0 ? undefined : { codes, names }
  },
  compare(one, other) {
    if (one.codes.some((code) => other.codes.includes(code))) return 'same'
    const isOne = one.names.some((name) => other.names.some((others) => isOneName(name, others)))
    return isOne ? 'near' : 'unknown'
  },
  keys: ({ codes, names }) => [
    ...codes,
    ...new Set(names.flatMap(({ name, kind }) => [`name ${name}`, `name ${kind}`])),
  ],
})

/** One name, or one that names the kind alone: two that say which one it is and differ in it are two. */
function isOneName(one: EquipmentName, other: EquipmentName): boolean {
  return one.name === other.name || one.kind === other.name || one.name === other.kind
}
