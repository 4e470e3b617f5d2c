import type { CodeSets } from '../../access/labels/code-sets/code-sets.js'
import { labelResource } from '../../access/labels/label-resource.js'
import { targetsIn } from '../../access/labels/references.js'
import { unlabelledOf } from '../../access/labels/unlabelled.js'
import { isJsonObject, type JsonObject } from '../../fhir/json-value.js'
import type { OdsCode } from '../../fhir/ods-code.js'
import { parseJson } from '../../fhir/parse-json.js'
import type { SourceKind } from '../../fhir/source-kind.js'

/** An entry about somebody that was not taken. */
export interface LackingEntry {
  /** `Type/id` as it would have stood in the record. */
  readonly reference: string
  readonly text: string
  /** What it refers to, `Type/id`, as far as that is anything of ours; left out where that stands in its text. */
  readonly refersTo?: readonly string[]
}

export interface LackingRules {
  readonly codeSets: CodeSets
  readonly organisation: OdsCode
  readonly kind: SourceKind
}

/** So many are labelled of one submission; of those beyond nothing is said. */
const MOST_LABELLED = 2000

/** Who did something, and where, makes nothing more confidential: see how labels are inherited. */
const INHERITS_NOTHING = /^(?:Patient|Practitioner|PractitionerRole|Organization)\//

/**
 * Of which of these anybody may be told that they are lacking: what a labeller finds nothing in, and what refers to nothing
 * but such. What is held already may be confidential, so that what refers to it is not spoken of either; nor is what
 * cannot be read. That there is such a thing is itself not for everybody.
 */
export function maySayLacking(entries: readonly LackingEntry[], rules: LackingRules): readonly string[] {
  const plain = new Map(
    entries.slice(0, MOST_LABELLED).flatMap(({ reference, text, refersTo }) => {
      const resource = readPlain(text, rules)
      return resource ? [[reference, refersTo ?? [...targetsIn(resource)]] as const] : []
    }),
  )
  for (let before = -1; before !== plain.size;) {
    before = plain.size
    for (const [reference, refersTo] of plain)
      if (refersTo.some((target) => !INHERITS_NOTHING.test(target) && !plain.has(target)))
        plain.delete(reference)
  }
  return [...plain.keys()]
}

/** The resource, where a labeller finds nothing in it. */
function readPlain(text: string, { codeSets, organisation, kind }: LackingRules): JsonObject | undefined {
  const parsed = parseJson(text)
  if (parsed.outcome !== 'parsed' || !isJsonObject(parsed.value)) return undefined
  const { level, sensitivities } = labelResource(parsed.value, {
    controller: organisation,
    codeSets,
    byDefault: unlabelledOf(kind),
  })
  return level === 'N' && sensitivities.length === 0 ? parsed.value : undefined
}
