import {
  alternativesOf,
  anyOf,
  readLabelClass,
  toLabelClass,
  writeLabelClass,
  type LabelClassKey,
} from '../../access/labels/label-class.js'
import { inherit, type Label } from '../../access/labels/label.js'
import { targetOf } from '../../access/labels/references.js'
import { isReceived } from '../../fhir/is-received.js'
import type { JsonObject } from '../../fhir/json-value.js'
import { readObject, readObjects, readText } from '../../fhir/read-element.js'
import { writeJson } from '../../fhir/write-json.js'
import { pieceIdOf } from './piece-ids.js'
import { groupBy } from '../reading/group-by.js'
import type { ReadResource } from '../reading/record-view.js'

/**
 * The resources of a labelled record with each Provenance that the record wrote parted by the label classes of what it
 * names: each piece names what is of one class and is of that class itself. Whoever sees an item sees whence it came,
 * and is not told what else came along. What is not in the record, or not shown, is named by none.
 *
 * The id of a piece hangs on nothing but its own class, and its version and time on nothing but when it was recorded: so
 * they are what they would be had the rest never come.
 */
export function splitProvenances(labelled: readonly ReadResource[]): readonly ReadResource[] {
  const variants = groupBy(
    labelled.filter(({ shared }) => !shared),
    ({ reference }) => reference,
  )
  return labelled.flatMap((one) => (isReceived(one.json) ? toPieces(one, variants) : [one]))
}

function toPieces(
  provenance: ReadResource,
  variants: ReadonlyMap<string, readonly ReadResource[]>,
): readonly ReadResource[] {
  const recorded = readText(provenance.json, 'recorded') ?? provenance.receivedAt
  const { rest: own } = readLabelClass(provenance.labelClass)
  const named = readObjects(provenance.json, 'target').flatMap((target) =>
    classesOf(variants.get(targetOf(target) ?? '') ?? [], recorded).map((labelClass) => ({
      target,
      labelClass: under(own, labelClass),
    })),
  )
  return [...groupBy(named, ({ labelClass }) => labelClass)].map(([labelClass, members]) =>
    toPiece(provenance, {
      labelClass,
      recorded,
      id: labelClass === toLabelClass(own) ? provenance.id : pieceIdOf(provenance.id, labelClass),
      target: members.map(({ target }) => target),
    }),
  )
}

/**
 * Under which classes it is told that something came then: that of the item without its part, but where only the part
 * came, which is told to those alone who see it; that of the whole where it is shown to nobody else.
 */
function classesOf(item: readonly ReadResource[], recorded: string): readonly LabelClassKey[] {
  const latest = Math.max(...item.map(changedAt))
  const then = Date.parse(recorded)
  const told = item.filter((one) => changedAt(one) >= Math.min(latest, then) && hasChanged(one, then))
  if (told.length < item.length) return told.map(({ labelClass }) => labelClass)
  const [first] = item.filter(({ isBare }) => isBare === true)
  return (first ? [first] : item.slice(0, 1)).map(({ labelClass }) =>
    first || item.some(isWithoutParts) ? restOf(labelClass) : labelClass,
  )
}

function isWithoutParts({ labelClass }: ReadResource): boolean {
  return alternativesOf(labelClass).every((one) => readLabelClass(one).parts.every(({ isThere }) => !isThere))
}

function restOf(labelClass: LabelClassKey): LabelClassKey {
  return anyOf(alternativesOf(labelClass).map((one) => toLabelClass(readLabelClass(one).rest)))
}

/** Of what is shown as if something had never come it is known when it changed, from a time on. */
function hasChanged({ shownChanges }: ReadResource, then: number): boolean {
  const [first = then] = shownChanges ?? []
  return then <= first || (shownChanges ?? []).includes(then)
}

function changedAt({ receivedAt }: ReadResource): number {
  return Date.parse(receivedAt)
}

/** The class of what is told under a class by something with a label of its own. */
function under(own: Label, labelClass: LabelClassKey): LabelClassKey {
  return anyOf(
    alternativesOf(labelClass)
      .map(readLabelClass)
      .map(({ rest, parts }) => writeLabelClass({ rest: inherit(rest, own), parts })),
  )
}

interface PieceFacts {
  readonly labelClass: LabelClassKey
  readonly recorded: string
  readonly id: string
  readonly target: readonly JsonObject[]
}

function toPiece(provenance: ReadResource, { labelClass, recorded, id, target }: PieceFacts): ReadResource {
  const meta = { ...readObject(provenance.json, 'meta'), versionId: '1', lastUpdated: recorded }
  const json = { ...provenance.json, id, meta, target }
  return {
    ...provenance,
    id,
    reference: `Provenance/${id}`,
    labelClass,
    receivedAt: recorded,
    json,
    text: writeJson(json),
  }
}
