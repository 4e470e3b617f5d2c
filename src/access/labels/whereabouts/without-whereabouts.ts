import { confidentialityOf } from '../../../fhir/confidentiality.js'
import type { JsonObject } from '../../../fhir/json-value.js'
import { keepKeys } from '../../../fhir/keep-keys.js'
import { readObject, readObjects, readText } from '../../../fhir/read-element.js'
import { withoutKeys } from '../../../fhir/without-keys.js'
import { copyObject, isOfWhereabouts } from '../redaction/copy-element.js'
import { copyMeta } from '../redaction/copy-meta.js'
import { copyOwnName } from '../redaction/copy-own-name.js'
import { copyIdentifier } from '../redaction/copy-reference.js'
import { tellsPlace } from './place-words.js'
import { WHEREABOUTS_OF_TYPE, WHEREABOUTS_TYPES } from './whereabouts-rules.js'

/** Whether a Patient is at risk: PDS marks people whose whereabouts nobody may see as restricted or very restricted. */
export function isAtRisk(patient: JsonObject): boolean {
  return confidentialityOf(patient) !== 'N'
}

/**
 * A resource about a person at risk: of it only what is coded, dated, counted or measured, bare references, and the
 * person's own name, so that nothing tells where they live, are treated or can be reached, or who their kin are. No text
 * stays that people wrote but that name: of a code the words only where our own tables have them, of a number the unit
 * only where it is one. Callers MUST send out nothing else of such a person, on any path.
 *
 * - `absent`: it is nothing but a place or kin; nobody is told of it.
 * - `withheld`: it is a document, of a type that is not known here, or says in free text only what it is; nobody can
 *   tell what it says.
 *
 * Callers MUST label a resource as it came, and copy what is left for those who may see that: some of its labels are not
 * in the copy.
 *
 * @param isKnown whether a text names a place or kin that is known of this person: see `knownWhereabouts`
 * @param isThere whether what a reference names, as `Type/id`, is told in this record at all
 */
export function withoutWhereabouts(
  resource: JsonObject,
  isKnown: (text: string) => boolean = () => false,
  isThere: (reference: string) => boolean = () => true,
): JsonObject | 'withheld' | 'absent' {
  return copyResource(resource, { tells: (text) => tellsPlace(text) || isKnown(text), isThere })
}

interface Rules {
  readonly tells: (text: string) => boolean
  readonly isThere: (reference: string) => boolean
}

function copyResource(resource: JsonObject, rules: Rules): JsonObject | 'withheld' | 'absent' {
  const { tells, isThere } = rules
  const type = readText(resource, 'resourceType') ?? ''
  const outcome = WHEREABOUTS_TYPES.get(type) ?? 'withheld'
  if (outcome !== 'shown') return outcome
  if (isOfWhereabouts(resource)) return 'absent'

  const inside = copyContained(resource, rules)
  const elements = copyObject(resource, { isThere, contained: inside.names }, WHEREABOUTS_OF_TYPE.get(type))
  if (!elements || (type === 'Observation' && !('code' in elements))) return 'withheld'
  const identifier = readObjects(resource, 'identifier')
    .map(copyIdentifier)
    .filter((one) => one !== undefined)
  const name = type === 'Patient' ? readObjects(resource, 'name') : []
  const meta = copyMeta(readObject(resource, 'meta'))
  return {
    ...keepKeys(resource, ['resourceType', 'id']),
    ...(meta && { meta }),
    ...listed('contained', inside.copies),
    ...listed('identifier', identifier),
    ...listed(
      'name',
      name.map((one) => copyOwnName(one, tells)),
    ),
    ...elements,
  }
}

interface Inside {
  readonly copies: readonly JsonObject[]
  readonly names: ReadonlyMap<string, string>
}

/** What is contained is never the person themselves, and is called by its number: its id may be a word. */
function copyContained(resource: JsonObject, rules: Rules): Inside {
  const shown = readObjects(resource, 'contained').flatMap((one) => {
    const copy = copyResource(one, rules)
    return typeof copy === 'string' ? [] : [{ id: readText(one, 'id'), copy }]
  })
  return {
    copies: shown.map(({ copy }, index) => ({ ...withoutKeys(copy, ['id', 'name']), id: String(index + 1) })),
    names: new Map(
      shown.flatMap(({ id }, index) => (id === undefined ? [] : [[`#${id}`, `#${index + 1}`] as const])),
    ),
  }
}

function listed(key: string, items: readonly JsonObject[]): JsonObject {
  return items.length === 0 ? {} : { [key]: items }
}
