import type { CodeSets } from '../../access/labels/code-sets/code-sets.js'
import {
  labelRecord,
  labelWithVersions,
  type LabelledVersions,
  type UnlabelledResource,
} from '../../access/labels/label-record.js'
import { splitRiskFlags } from '../../access/labels/redaction/open-part.js'
import { PLAIN } from '../../access/labels/security-labels.js'
import { toSharedVariants } from '../../access/labels/spreading/shared-labels.js'
import type { LabelledVariant } from '../../access/labels/whereabouts/to-variants.js'
import { unlabelledOf } from '../../access/labels/unlabelled.js'
import { isAtRisk } from '../../access/labels/whereabouts/without-whereabouts.js'
import { readObject, readObjects } from '../../fhir/read-element.js'
import { writeJson } from '../../fhir/write-json.js'
import type { OrganisationDirectory } from '../../identity/organisation.js'
import { heldBackBy, type HeldBack } from '../wrong-person/held-back.js'
import { withoutSharedTargets } from './without-shared-targets.js'
import type { ReadResource } from '../reading/record-view.js'
import { withoutPlaces } from './without-places.js'

/** What a Binary holds says nothing about itself: it is seen with what holds it, and with nothing it is not there. */
function isContent({ reference }: Pick<ReadResource, 'reference'>): boolean {
  return reference.startsWith('Binary/')
}

export interface LabellingRules {
  readonly codeSets: CodeSets
  /** What organisations are called that a record gives by code: the practice of somebody at risk is known by its name. */
  readonly directory: OrganisationDirectory
  readonly atRisk?: boolean
  /** What was reported as another person's; nothing when left out. */
  readonly heldBack?: readonly HeldBack[]
}

/**
 * The resources of one person's record under the label classes that decisions go by; one of which a part is confidential
 * stands there twice. Of somebody at risk nothing is left that tells where they are, whether a source says that they are
 * or `atRisk` does. All is labelled as it came: being at risk takes no protection away.
 */
export function toLabelledResources(
  recorded: readonly ReadResource[],
  rules: LabellingRules,
): readonly ReadResource[] {
  return labelRecorded(recorded, rules).labelled
}

export interface LabelledRecord extends Pick<LabelledVersions, 'withoutLocked'> {
  readonly labelled: readonly ReadResource[]
  /** Whether the person is at risk: nothing but `labelled` has then been freed of what tells where they are. */
  readonly atRisk: boolean
}

/** As {@link toLabelledResources}, for whoever has earlier versions too. */
export function labelRecorded(
  recorded: readonly ReadResource[],
  { codeSets, directory, atRisk: isFlagged = false, heldBack = [] }: LabellingRules,
): LabelledRecord {
  const resources = withoutSharedTargets(recorded)
  const atRisk = isFlagged || resources.some(({ type, json }) => type === 'Patient' && isAtRisk(json))
  const isHeldBack = heldBackBy(heldBack)
  const { variants, bare, withoutLocked } = labelWithVersions(
    resources.map((one) => ({ ...toUnlabelled(one, atRisk), isHeldBack: isHeldBack(one) })),
    { codeSets, byDefault: PLAIN },
  )
  const shared = toSharedVariants(
    resources.map(({ reference, shared: isShared }) => ({
      reference,
      shared: isShared || isContent({ reference }),
      variants: variants.get(reference) ?? [],
    })),
  )
  const labelled = resources.flatMap((one) => {
    const own = one.shared || isContent(one) ? shared.get(one.reference) : variants.get(one.reference)
    const others = (bare.get(one.reference) ?? []).map((variant) => asVariant(one, variant, atRisk))
    return [
      ...(own ?? []).map((variant) => asVariant(one, variant, atRisk)),
      ...others.map((other): ReadResource => ({ ...other, isBare: true })),
    ]
  })
  return {
    labelled: atRisk ? withoutPlaces(labelled, { resources, directory }) : labelled,
    atRisk,
    withoutLocked,
  }
}

/**
 * The Patients of one person under the label classes that decisions go by, with their places: to compare with what is
 * searched for. They MUST NOT go out.
 */
export function toLabelledPatients(
  patients: readonly ReadResource[],
  { codeSets, heldBack }: Pick<LabellingRules, 'codeSets'> & { readonly heldBack: readonly HeldBack[] },
): readonly LabelledVariant[] {
  const isHeldBack = heldBackBy(heldBack)
  const labelled = labelRecord(
    patients.map((one) => ({ ...toUnlabelled(one, isAtRisk(one.json)), isHeldBack: isHeldBack(one) })),
    { codeSets, byDefault: PLAIN },
  )
  return [...labelled.values()].flat()
}

/**
 * A Patient that is labelled because the person is at risk is shown, what the label is for has been taken out of it: so
 * it is judged without that label, and by all others that it has.
 */
function toUnlabelled(resource: ReadResource, atRisk: boolean): UnlabelledResource {
  const { type, reference, json, text, shared, labelClass, source } = resource
  const isOfPersonAtRisk = atRisk && type === 'Patient'
  return {
    type,
    reference,
    json: isOfPersonAtRisk ? splitRiskFlags(json).unflagged : json,
    text,
    controller: source.organisation,
    shared,
    storedLevel: isOfPersonAtRisk && labelClass === 'R' ? undefined : labelClass,
    byDefault: unlabelledOf(source.kind),
  }
}

/** What was taken off to judge a Patient goes out with it all the same: who reads it must know that it is sensitive. */
function asVariant(resource: ReadResource, variant: LabelledVariant, atRisk: boolean): ReadResource {
  const { labelClass } = variant
  const { flags } = atRisk && resource.type === 'Patient' ? splitRiskFlags(resource.json) : NO_FLAGS
  if (flags.length === 0) return { ...resource, labelClass, json: variant.json, text: variant.text }
  const meta = readObject(variant.json, 'meta')
  const security = [...flags, ...readObjects(meta, 'security')]
  const json = { ...variant.json, meta: { ...meta, security } }
  return { ...resource, labelClass, json, text: writeJson(json) }
}

const NO_FLAGS = { flags: [] }
