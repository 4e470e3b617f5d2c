import { isReceived } from '../../../fhir/is-received.js'
import type { JsonObject } from '../../../fhir/json-value.js'
import { writeJson } from '../../../fhir/write-json.js'
import type { CodeSets } from '../code-sets/code-sets.js'
import type { FindTargets } from '../find-targets.js'
import { gatheredIn, withoutRepeated } from '../spreading/gathered.js'
import {
  toLabelClass,
  withoutPart,
  withPart,
  writeLabelClass,
  type LabelClassKey,
  type PartOfClass,
} from '../label-class.js'
import { strictestOf } from '../label-resource.js'
import type { Label } from '../label.js'
import type { LeadsNowhere } from '../redaction/leads-nowhere.js'
import { isNowhere, nowhereOf } from '../redaction/nowhere.js'
import { asRedacted, redact, withoutTraces } from '../redaction/redact.js'
import { eachObject } from '../references.js'
import type { Strictness } from '../security-labels.js'
import { covers, type Labelled } from '../spreading/spread-labels.js'
import { takePart, type PartTaken } from '../redaction/take-part.js'
import { whoOrWhereIn } from '../redaction/who-or-where.js'

/** A resource as it goes out to those who may see a label class. */
export interface LabelledVariant {
  readonly labelClass: LabelClassKey
  readonly json: JsonObject
  readonly text: string
}

interface LabelledOne extends Labelled {
  readonly resource: { readonly json: JsonObject; readonly text: string }
  readonly taken: PartTaken | undefined
}

interface InRecord {
  readonly labels: ReadonlyMap<string, Labelled>
  readonly findTargets: FindTargets
  readonly leadsNowhere: LeadsNowhere
  readonly codeSets: CodeSets
}

/** The variants in which a resource goes out whose label is known, and those of all others of the record. */
export function toVariants(one: LabelledOne, among: InRecord): readonly LabelledVariant[] {
  const { resource, taken, rest } = one
  const { json, text } = resource
  const whole = { json, text }
  // What the record itself says of one submission is parted by what it names, and hides nothing here.
  if (isReceived(json)) return [{ labelClass: toLabelClass(rest), ...whole }]
  const { json: shown, hidden } = withoutHidden(taken?.rest ?? json, among, { rest })
  const pieces = [...(taken?.pieces ?? []), ...hidden]
  const part = strictestOf(pieces, rest.controller)
  if (covers(rest, part)) return [{ labelClass: toLabelClass(rest), ...whole }]

  const open = strictestOf(
    pieces.filter((piece) => !isLocked(piece)),
    rest.controller,
  )
  if (isLocked(part) && !covers(rest, open)) {
    const locked = strictestOf(pieces.filter(isLocked), rest.controller)
    return inFour(one, { among, whole, shown, open, locked })
  }
  // Of what is sealed and locked nobody is told that it is there.
  const redacted = isLocked(part) ? withoutTraces(shown) : asRedacted(shown)
  return [
    { labelClass: withPart(rest, part), ...whole },
    { labelClass: withoutPart(rest, part), ...written(redacted) },
  ]
}

interface BothParts {
  readonly among: InRecord
  readonly whole: Omit<LabelledVariant, 'labelClass'>
  /** Without either. */
  readonly shown: JsonObject
  readonly open: Label
  readonly locked: Label
}

/**
 * Who may see neither is told of the part that is not locked, as where it is alone; who may see that part sees it, and is
 * not told that there is another.
 */
function inFour(
  one: LabelledOne,
  { among, whole, shown, open, locked }: BothParts,
): readonly LabelledVariant[] {
  const classOf = (isOpenThere: boolean, isLockedThere: boolean): LabelClassKey => {
    const parts: readonly PartOfClass[] = [
      { label: open, isThere: isOpenThere },
      { label: locked, isThere: isLockedThere },
    ]
    return writeLabelClass({ rest: one.rest, parts })
  }
  const unlocked = withoutPieces(one, among, isLocked)
  const closed = withoutPieces(one, among, (piece) => !isLocked(piece))
  return [
    { labelClass: classOf(true, true), ...whole },
    { labelClass: classOf(true, false), ...written(withoutTraces(unlocked)) },
    { labelClass: classOf(false, true), ...written(asRedacted(closed)) },
    { labelClass: classOf(false, false), ...written(asRedacted(shown)) },
  ]
}

/** What an earlier version of a resource says to whoever is not told what of it is sealed and locked. */
export interface WithoutLocked {
  readonly json: JsonObject
  /** The label of what was left out; `undefined` where nothing was. */
  readonly locked: Label | undefined
}

/** An earlier version of a resource as if what is sealed and locked had never been in it, by the labels of now. */
export function withoutLocked(
  json: JsonObject,
  { rest }: Pick<LabelledOne, 'rest'>,
  among: InRecord,
): WithoutLocked {
  const { controller } = rest
  const taken = takePart(json, { controller, codeSets: among.codeSets }, isLocked)
  const { json: shown, hidden } = withoutHidden(taken?.rest ?? json, among, { rest, isTaken: isLocked })
  const pieces = [...(taken?.pieces ?? []), ...hidden]
  if (pieces.length === 0 || isLocked(rest)) return { json, locked: undefined }
  const locked = pieces.every(isNowhere) ? undefined : strictestOf(pieces, controller)
  return { json: withoutTraces(shown), locked }
}

function written(json: JsonObject): Omit<LabelledVariant, 'labelClass'> {
  return { json, text: writeJson(json) }
}

function isLocked({ level }: Strictness): boolean {
  return level === 'locked'
}

/** A resource without some of its pieces: elements, what it contains, and what references say of others. */
function withoutPieces(one: LabelledOne, among: InRecord, isTaken: IsTaken): JsonObject {
  const { json } = one.resource
  const rules = { controller: one.rest.controller, codeSets: among.codeSets }
  const rest = takePart(json, rules, isTaken)?.rest ?? json
  return withoutHidden(rest, among, { rest: one.rest, isTaken }).json
}

type IsTaken = (piece: Strictness) => boolean

interface HiddenReferences {
  readonly json: JsonObject
  /** The labels of what would have been told; none when nothing was taken away. */
  readonly hidden: readonly Label[]
}

/** A resource without its references to what is stricter than it, and without those that lead nowhere. */
function withoutHidden(
  json: JsonObject,
  among: InRecord,
  { rest, isTaken = () => true }: { readonly rest: Label; readonly isTaken?: IsTaken },
): HiddenReferences {
  const stricter = withoutStricter(json, among, { rest, isTaken })
  const nowhere = nowhereOf(rest.controller)
  const standsIn = { json: stricter.json, controller: rest.controller }
  if (
    isLocked(rest) ||
    !isTaken(nowhere) ||
    !hasAny(stricter.json, (one) => among.leadsNowhere(one, standsIn))
  )
    return stricter
  const toldThere = whoOrWhereIn(stricter.json)
  const change = (element: JsonObject) => (among.leadsNowhere(element, standsIn, toldThere) ? 'drop' : 'keep')
  const told = redact(stricter.json, change, 'is-unknown-and-narratives-stay')
  return told.isChanged ? { json: told.json, hidden: [...stricter.hidden, nowhere] } : stricter
}

/**
 * A reference goes whole: a bare `Type/id` that leads nowhere would still tell of which type it is, and when it came. One by
 * identifier goes as well: its display tells what it leads to.
 */
function withoutStricter(
  json: JsonObject,
  { labels, findTargets }: InRecord,
  { rest, isTaken }: { readonly rest: Label; readonly isTaken: IsTaken },
): HiddenReferences {
  // What is shown without a part of which nobody is told is referred to as if that had never come.
  const isHidden = (target: Label): boolean => !covers(rest, target) && isTaken(target)
  const hiddenLabelsOf = (link: JsonObject): readonly Labelled[] =>
    findTargets(link, { json, controller: rest.controller })
      .flatMap((one) => (one.startsWith('Patient/') ? [] : (labels.get(one) ?? [])))
      .filter(({ told }) => isHidden(told))
  const hidden: Label[] = []
  eachObject(json, (object) => hidden.push(...hiddenLabelsOf(object).map(({ told }) => told)))
  if (hidden.length === 0) return { json, hidden }

  const gathered = new Set(gatheredIn(json))
  // What is shown without a part of it is referred to by what gathers it, which does without what repeats the part.
  const isOut = (link: JsonObject): boolean =>
    hiddenLabelsOf(link).some((one) => !gathered.has(link) || isHidden(one.rest))
  const shown = redact(json, (link) => (isOut(link) ? 'drop' : 'keep')).json
  const repeats = [...gathered].some((link) => hiddenLabelsOf(link).length > 0)
  return { json: repeats ? withoutRepeated(shown) : shown, hidden }
}

function hasAny(json: JsonObject, isOne: (object: JsonObject) => boolean): boolean {
  let has = false
  eachObject(json, (object) => {
    has ||= isOne(object)
  })
  return has
}
