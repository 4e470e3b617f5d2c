import { copyMeta } from '../../access/labels/redaction/copy-meta.js'
import { keepKeys } from '../../fhir/keep-keys.js'
import { knownWhereabouts } from '../../access/labels/whereabouts/known-whereabouts.js'
import { alternativesOf, readLabelClass, toLabelClass } from '../../access/labels/label-class.js'
import { targetOf } from '../../access/labels/references.js'
import { withoutWhereabouts } from '../../access/labels/whereabouts/without-whereabouts.js'
import type { JsonObject } from '../../fhir/json-value.js'
import { parseOdsCode, type OdsCode } from '../../fhir/ods-code.js'
import { parsePersonId } from '../../fhir/person-id.js'
import { readObject } from '../../fhir/read-element.js'
import { writeJson } from '../../fhir/write-json.js'
import type { OrganisationDirectory } from '../../identity/organisation.js'
import type { ReadResource } from '../reading/record-view.js'
import { SOURCE_KIND_WORDS } from '../freshness/source-kind-words.js'

/** Nobody's organisation: what it controls is shown to nobody. */
const NOBODYS = parseOdsCode('000') as OdsCode

const WITHHELD = toLabelClass({ level: 'legal', sensitivities: [], controller: NOBODYS })

export interface PlacesOf {
  /** The record as it came, to know its places by. */
  readonly resources: readonly ReadResource[]
  readonly directory: OrganisationDirectory
}

/**
 * The labelled resources of somebody at risk without what tells where they are, each under the class that it had. What is
 * about nobody is left out: under the same id it stands in other records, with names and places. Of that only what a
 * medicine is called is told, by what refers to it. What is withheld is withheld once, and named by nothing.
 */
export function withoutPlaces(
  labelled: readonly ReadResource[],
  { resources, directory }: PlacesOf,
): readonly ReadResource[] {
  const isKnown = knownWhereabouts(
    resources.map(({ json }) => json),
    directory,
  )
  const medicines = new Map(
    resources.filter(({ type }) => type === 'Medication').map(({ reference, json }) => [reference, json]),
  )
  const own = labelled
    .filter(({ shared }) => !shared)
    .map((one) => ({ one, json: withMedicine(one.json, medicines) }))
  const gone = new Set(resources.filter(({ shared }) => shared).map(({ reference }) => reference))
  const known = new Set(resources.map(({ reference }) => reference))

  function copyAll(): readonly Copied[] {
    return own.map(({ one, json }) => ({ one, copy: withoutWhereabouts(json, isKnown, isTold) }))
  }

  /** An id that is none of this record's was given by whoever wrote it, and may be a word. */
  function isTold(reference: string): boolean {
    return !gone.has(reference) && (known.has(reference) || isPerson(reference))
  }

  let copies = copyAll()
  for (let before = -1; before < gone.size; copies = copyAll()) {
    before = gone.size
    // Without what it refers to the one that refers may say nothing either.
    for (const { one, copy } of copies) if (typeof copy === 'string') gone.add(one.reference)
  }

  const told = new Set<string>()
  return copies.flatMap(({ one, copy }): readonly ReadResource[] => {
    const source = { ...one.source, name: SOURCE_KIND_WORDS[one.source.kind] }
    if (!gone.has(one.reference) && typeof copy !== 'string')
      return [{ ...one, source, json: copy, text: writeJson(copy) }]
    // Of what is sealed and locked nobody is told that it is there, nor of a place.
    if (copy === 'absent' || isLocked(one) || told.has(one.reference)) return []
    told.add(one.reference)
    const bare = withoutContent(one.json)
    return [{ ...one, source, labelClass: WITHHELD, json: bare, text: writeJson(bare) }]
  })
}

/** The person of a record, whom everything in it is about. */
function isPerson(reference: string): boolean {
  const [type, id = ''] = reference.split('/')
  return type === 'Patient' && parsePersonId(id) !== undefined
}

/** Of what is withheld nothing is kept but that it is there. */
function withoutContent(json: JsonObject): JsonObject {
  const meta = copyMeta(readObject(json, 'meta'))
  return { ...keepKeys(json, ['resourceType', 'id']), ...(meta && { meta }) }
}

interface Copied {
  readonly one: ReadResource
  readonly copy: JsonObject | 'withheld' | 'absent'
}

function isLocked({ labelClass }: ReadResource): boolean {
  return alternativesOf(labelClass).every((one) => readLabelClass(one).rest.level === 'locked')
}

/** What says by reference which medicine it is says it itself: it is as confidential as the medicine already. */
function withMedicine(json: JsonObject, medicines: ReadonlyMap<string, JsonObject>): JsonObject {
  const medicine = medicines.get(targetOf(readObject(json, 'medicationReference') ?? {}) ?? '')
  const code = readObject(medicine, 'code')
  if (!code) return json
  const rest = Object.entries(json).filter(([key]) => key !== 'medicationReference')
  return { ...Object.fromEntries(rest), medicationCodeableConcept: code }
}
