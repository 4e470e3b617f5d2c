import type { JsonObject } from '../../../fhir/json-value.js'
import type { OdsCode } from '../../../fhir/ods-code.js'
import { readObjects, readText } from '../../../fhir/read-element.js'
import type { CodeSets } from '../code-sets/code-sets.js'
import { INHERITANCE_RULES } from '../spreading/inheritance.js'
import { labelResource, strictestOf } from '../label-resource.js'
import { redact, type Change } from './redact.js'
import { eachObject, objectsAt, targetOf, targetsIn } from '../references.js'
import { PLAIN, isInlineLabel, readInlineLabels, type Strictness } from '../security-labels.js'

interface TakeRules {
  readonly controller: OdsCode
  readonly codeSets: CodeSets
}

/** What is left of a resource without its sensitive part, and how strict the part is. */
export interface PartTaken {
  readonly rest: JsonObject
  /** As strict as the strictest of them. */
  readonly part: Strictness
  /** How strict each of the pieces is that were taken out. */
  readonly pieces: readonly Strictness[]
}

/**
 * Takes out of a resource the elements that carry labels of their own and the contained resources that are sensitive.
 * Several parts count as one, as strict as the strictest. What the resource cannot do without stays in the rest, and makes
 * it as strict: a label on an element that turns the meaning round, that FHIR wants, or on what the whole resource is about,
 * is a label of the whole. `undefined` when nothing is taken out.
 *
 * @param isTaken which of the pieces to take out; all of them when left out
 */
export function takePart(
  resource: JsonObject,
  { controller, codeSets }: TakeRules,
  isTaken: (piece: Strictness) => boolean = () => true,
): PartTaken | undefined {
  if (!mayHavePart(resource)) return undefined
  const contained = new Map(
    [...sensitiveContained(resource, { controller, codeSets })].filter(([, piece]) => isTaken(piece)),
  )
  const kept = new Set<JsonObject>()

  for (;;) {
    const pieces: Strictness[] = [...contained.values()]

    function change(element: JsonObject, key: string): Change {
      if (kept.has(element)) return 'keep'
      if (key === 'contained') return contained.has(localId(element)) ? 'drop' : 'keep'
      if (contained.has(targetOf(element) ?? '')) return 'drop'
      const labels = readInlineLabels(element, codeSets)
      const piece = strictestOf(labels, controller)
      if (labels.length === 0 || !isTaken(piece)) return 'keep'
      pieces.push(piece)
      return 'drop'
    }

    const { json, isChanged, stuck } = redact(resource, change, 'stays')
    if (stuck.length === 0) {
      return isChanged ? { rest: json, part: strictestOf(pieces, controller), pieces } : undefined
    }
    for (const element of stuck) {
      kept.add(element)
      contained.delete(targetOf(element) ?? '')
    }
  }
}

/** Most resources have neither: they need not be copied to see that there is nothing to take out. */
function mayHavePart(resource: JsonObject): boolean {
  let isLabelled = 'contained' in resource
  eachObject(resource, (object) => {
    isLabelled ||= isInlineLabel(object)
  })
  return isLabelled
}

function localId(contained: JsonObject): string {
  return `#${readText(contained, 'id') ?? ''}`
}

/** Sensitive contained resources that the resource can do without, by `#id`. */
function sensitiveContained(
  resource: JsonObject,
  { controller, codeSets }: TakeRules,
): ReadonlyMap<string, Strictness> {
  const all = readObjects(resource, 'contained')
  const needed = new Set([...subjectMatterOf(resource), ...all.flatMap((one) => [...targetsIn(one)])])
  return new Map(
    all
      .filter((one) => !needed.has(localId(one)))
      .map((one) => {
        // What is taken out of it where it stands makes nothing more of it.
        const rest = takePart(one, { controller, codeSets })?.rest ?? one
        return [localId(one), labelResource(rest, { controller, codeSets, byDefault: PLAIN })] as const
      })
      .filter(([, { level, sensitivities }]) => level !== 'N' || sensitivities.length > 0),
  )
}

/** What a resource is about, among those that it contains: without that it is not itself. */
function subjectMatterOf(resource: JsonObject): readonly string[] {
  return INHERITANCE_RULES.filter(({ by }) => by === 'subject-matter' || by === 'gathered').flatMap(
    ({ paths }) =>
      paths.flatMap((path) => objectsAt(resource, path)).flatMap((element) => targetOf(element) ?? []),
  )
}
