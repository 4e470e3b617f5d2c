import type { JsonObject } from '../../fhir/json-value.js'
import { keepKeys } from '../../fhir/keep-keys.js'
import type { OdsCode } from '../../fhir/ods-code.js'
import { readText } from '../../fhir/read-element.js'
import { toBarePatients } from './bare-patients.js'
import { createFindTargets } from './find-targets.js'
import { HELD_BACK } from './held-back.js'
import { NATURE } from './spreading/inheritance.js'
import { labelResource, strictestOf, type LabelRules } from './label-resource.js'
import { inherit, isSecret, LABEL_LEVELS, type LabelLevel } from './label.js'
import { createLeadsNowhere } from './redaction/leads-nowhere.js'
import { targetsIn } from './references.js'
import { PLAIN, readSecurity } from './security-labels.js'
import { joinedByFlows } from './spreading/joined-by-flows.js'
import { spreadGathered } from './spreading/spread-gathered.js'
import type { Labelled } from './spreading/spread-labels.js'
import { takePart, type PartTaken } from './redaction/take-part.js'
import { toFlows } from './spreading/to-flows.js'
import {
  toVariants,
  withoutLocked,
  type LabelledVariant,
  type WithoutLocked,
} from './whereabouts/to-variants.js'

/** A resource of a record, before it is labelled. */
export interface UnlabelledResource {
  readonly type: string
  /** `Type/id`. */
  readonly reference: string
  readonly json: JsonObject
  /** As it is stored; what goes out where nothing is left out. */
  readonly text: string
  readonly controller: OdsCode
  /** Whether it is about nobody. */
  readonly shared: boolean
  /** The level under which it was stored on the way in: the label is no less strict. */
  readonly storedLevel?: string | undefined
  /** Whether somebody reported it as another person's. */
  readonly isHeldBack?: boolean | undefined
  /** What it counts as where nothing says anything of it; the rules' own when left out. */
  readonly byDefault?: LabelRules['byDefault'] | undefined
}

/**
 * Labels all resources of one person's record, by `Type/id`. Each has one variant, or two where only a part of it is
 * confidential: whole, and without the part; four where of its parts some are sealed and locked and others are not. A part is an element with a label of its own, a sensitive contained
 * resource that the whole can do without, or what a reference says of a resource that is stricter than this one, or of
 * nothing that is in the record.
 *
 * Labels follow references as the rules of inheritance say. Callers MUST give the whole record: a reason that is not
 * among the resources labels nothing. Takes time linear in the size of the record.
 */
export function labelRecord(
  resources: readonly UnlabelledResource[],
  rules: LabelRules,
): ReadonlyMap<string, readonly LabelledVariant[]> {
  return labelWithVersions(resources, rules).variants
}

/** The labels of a record, and by them what its earlier versions say. */
export interface LabelledVersions {
  readonly variants: ReadonlyMap<string, readonly LabelledVariant[]>
  /** What else stands in the place of a Patient that is sealed and locked whole. See `toBarePatients`. */
  readonly bare: ReadonlyMap<string, readonly LabelledVariant[]>
  /** An earlier version of the resource of this reference, as if what is sealed and locked had never been in it. */
  readonly withoutLocked: (reference: string, json: JsonObject) => WithoutLocked
}

/** As {@link labelRecord}, for whoever has earlier versions too: these label nothing. */
export function labelWithVersions(
  resources: readonly UnlabelledResource[],
  rules: LabelRules,
): LabelledVersions {
  const labels = spreadRecord(resources, rules)
  const findTargets = createFindTargets(resources)
  const leadsNowhere = createLeadsNowhere(labels, findTargets)
  const among = { labels, findTargets, leadsNowhere, codeSets: rules.codeSets }
  const variants = new Map(
    [...labels].map(([reference, one]) => [reference, toVariants(one, among)] as const),
  )
  return {
    variants,
    bare: toBarePatients(resources, variants),
    withoutLocked(reference, json) {
      const one = labels.get(reference)
      return one ? withoutLocked(json, one, among) : { json, locked: undefined }
    },
  }
}

/** A resource of a record with what it, and whatever it tells of, makes it count as. */
interface SpreadResource extends Labelled {
  readonly resource: UnlabelledResource
  readonly taken: PartTaken | undefined
}

function spreadRecord(
  resources: readonly UnlabelledResource[],
  rules: LabelRules,
  flows = toFlows(resources),
): ReadonlyMap<string, SpreadResource> {
  // The nature of others is asked by nobody.
  const withNature = new Set(flows.filter(({ takes }) => takes === 'nature').map(({ from }) => from))
  const spokenFor = contentSpokenFor(resources, rules.codeSets)
  const own = new Map(
    resources.map((resource) => {
      const taken = takePart(resource.json, { ...rules, ...resource })
      const hasNature = withNature.has(resource.reference)
      return [
        resource.reference,
        {
          resource,
          taken,
          ...toOwn(resource, { ...rules, taken, hasNature, isSpokenFor: spokenFor.has(resource.reference) }),
        },
      ] as const
    }),
  )
  return spreadGathered(own, flows)
}

/**
 * What of each resource others than its source may know of, by `Type/id`: the whole, or what is left without a part that
 * is sealed, sealed and locked, or kept by law; what is itself one of these is left out. Callers MUST give the whole record,
 * and all of it that is one of these by itself or by a part, by `Type/id`: nothing else is labelled than what may come to be
 * one by them.
 */
export function knownToOthers(
  resources: readonly UnlabelledResource[],
  rules: LabelRules,
  secret: ReadonlySet<string>,
): ReadonlyMap<string, JsonObject> {
  const known = new Map(resources.map(({ reference, json }) => [reference, json]))
  if (!resources.some(({ reference }) => secret.has(reference))) return known

  const flows = toFlows(resources)
  const near = joinedByFlows(secret, flows)
  const mayBe = resources.filter(({ reference }) => near.has(reference))
  for (const [reference, { taken, whole, rest }] of spreadRecord(mayBe, rules, flows)) {
    if (isSecret(rest)) known.delete(reference)
    else if (taken && isSecret(whole)) known.set(reference, taken.rest)
  }
  return known
}

interface OwnRules extends LabelRules {
  readonly taken: PartTaken | undefined
  /** Whether anything asks for the label of its nature. */
  readonly hasNature: boolean
  readonly isSpokenFor: boolean
}

/** The Binaries of which something that holds them says how confidential they are. */
function contentSpokenFor(
  resources: readonly UnlabelledResource[],
  codeSets: LabelRules['codeSets'],
): ReadonlySet<string> {
  if (!resources.some(({ type }) => type === 'Binary')) return NONE
  return new Set(
    resources
      .filter(({ type, json }) => type !== 'Provenance' && readSecurity(json, codeSets).length > 0)
      .flatMap(({ json }) => [...targetsIn(json)])
      .filter((target) => target.startsWith('Binary/')),
  )
}

const NONE: ReadonlySet<string> = new Set()

/** The labels of a resource by what it says itself. What is about nobody is plain unless it says otherwise. */
function toOwn(
  { type, json, controller, shared, storedLevel, isHeldBack, byDefault: ofSource }: UnlabelledResource,
  { codeSets, byDefault, taken, hasNature, isSpokenFor }: OwnRules,
): Labelled {
  const rules = { controller, codeSets, isSpokenFor, byDefault: shared ? PLAIN : (ofSource ?? byDefault) }
  const least = {
    level: leastLevel(type, json, storedLevel),
    sensitivities: isHeldBack ? [HELD_BACK] : [],
  }
  const whole = inherit(labelResource(json, rules), least)
  const rest = taken ? inherit(labelResource(taken.rest, rules), least) : whole
  const open = taken?.pieces.filter(({ level }) => level !== 'locked') ?? []
  return {
    whole,
    told: taken ? inherit(rest, strictestOf(open, controller)) : whole,
    rest,
    nature: hasNature ? labelResource(natureOf(type, json), { ...rules, byDefault: PLAIN }) : whole,
  }
}

/** What cannot be read, or was stored under a level that is not known, counts as very restricted. */
function leastLevel(type: string, json: JsonObject, storedLevel: string | undefined): LabelLevel {
  if (readText(json, 'resourceType') !== type) return 'V'
  if (storedLevel === undefined) return 'N'
  return LABEL_LEVELS.find((level) => level === storedLevel) ?? 'V'
}

/** A resource with no more than says what it is; all of it where that is not known of its type. */
function natureOf(type: string, json: JsonObject): JsonObject {
  const keys = NATURE.get(type)
  if (!keys) return json
  return keepKeys(json, ['resourceType', 'meta', ...keys])
}
