import type { Permit } from '../../access/gate.js'
import { WITHHELD_REASONS, type WithheldReason } from '../../access/lens.js'
import type { Assembler } from '../assembly/assemble-parts.js'
import { coverName, isCovered, isWithheld, seenName, shownName } from '../assembly/label-cover.js'
import type { LongReads } from './long-reads.js'
import type { PartCache } from './part-cache.js'
import { RECORD_PARTS } from './part-names.js'
import { readRendered } from './rendered-part.js'
import { londonDay } from '../../fhir/london-time.js'
import type { RecordState, RecordStore, StoredClass, StoredPart } from '../record-store.js'
import { readShownHeard } from './shown-heard.js'
import { toVisibleState } from '../assembly/visible-state.js'

/** A record as it is now: its state, the parts asked for, and how much of it there is. */
export interface CurrentParts {
  readonly state: RecordState
  readonly parts: readonly StoredPart[]
  /** How many resources about the person are withheld, whole or in part. */
  readonly withheld: number
  /** Why, as far as the reader may know. */
  readonly withheldBy: readonly WithheldReason[]
  /** Which label classes the permit lets be seen of it, by a name: see `shownName`. */
  readonly cover: string
  /** What the permit lets be seen of it, by a name: the same as long as nothing of it changes. See `seenName`. */
  readonly seen: string
}

export interface CurrentPartsSource {
  readonly store: RecordStore
  readonly assembler: Assembler
  readonly cache: PartCache
  /** Where reads of long records are remembered; left out where nobody asks. */
  readonly reads?: Pick<LongReads, 'note'>
  /** Milliseconds since 1970. */
  readonly now: () => number
}

export interface PartsWanted {
  readonly state: RecordState
  readonly names: readonly string[]
}

/**
 * The parts of exactly this state that the permit lets be seen: from memory, from the store, or assembled anew when the
 * stored ones are of another version, assembler or day. Nothing is parsed unless they are assembled. What is seen is
 * decided on every read, on each label class; nothing that was decided is kept.
 */
export async function readCurrentParts(
  source: CurrentPartsSource,
  permit: Permit<'read-record'>,
  { state, names }: PartsWanted,
): Promise<CurrentParts> {
  const today = londonDay(source.now())
  const wanted = [...new Set([...names, RECORD_PARTS.rendered])]
  const found = await readStored(source, permit, { state, today, wanted })
  if (found) return noted(source, permit, { state, ...found })

  const assembled = await assembleNow(source, permit, { state, today })
  const classes = assembled.parts.filter(({ part }) => COUNTED.includes(part))
  const cover = coverName(permit.lens, toClasses(classes))
  const parts = assembled.parts.filter(
    ({ part, labelClass }) =>
      wanted.includes(part) && (labelClass === cover || (isOfClass(part) && isCovered(permit, labelClass))),
  )
  // Another release may be replacing what is stored, as ours does with its: what was just made is at hand all the same.
  const place = placeOf(source, permit, { state: assembled.state, today })
  source.cache.classes.set(JSON.stringify(place), classes.map(withoutBody))
  source.cache.parts.set(JSON.stringify([...place, cover, wanted]), parts)
  return noted(source, permit, { state: assembled.state, classes, parts })
}

async function noted(
  { store, reads }: CurrentPartsSource,
  permit: Permit<'read-record'>,
  found: Stored & { readonly state: RecordState },
): Promise<CurrentParts> {
  const current = await toCurrent(store, permit, found)
  const resources = found.classes.reduce((sum, one) => sum + one.resources, 0)
  reads?.note({ permit, cover: current.cover, resources })
  return current
}

interface Stored {
  readonly classes: readonly StoredClass[]
  readonly parts: readonly StoredPart[]
}

/** The parts that tell which classes there are. */
const COUNTED: readonly string[] = [RECORD_PARTS.count, RECORD_PARTS.shared]

interface Sought {
  readonly state: RecordState
  readonly today: string
  readonly wanted: readonly string[]
}

async function readStored(
  { store, assembler, cache }: CurrentPartsSource,
  permit: Permit<'read-record'>,
  { state, today, wanted }: Sought,
): Promise<Stored | undefined> {
  const isFresh = (one: StoredClass): boolean =>
    one.recordVersion === state.version &&
    one.assembler === assembler.idFor(state) &&
    one.assembledOn === today
  const place = placeOf({ assembler }, permit, { state, today })

  const classes = await cached(cache.classes, JSON.stringify(place), async () =>
    (await store.readClasses(permit)).filter(isFresh),
  )
  if (classes.length === 0) return undefined

  const all = toClasses(classes)
  const cover = coverName(permit.lens, all)
  const shown = all.filter((one) => isCovered(permit, one))
  const parts = await cached(cache.parts, JSON.stringify([...place, cover, wanted]), async () =>
    (await store.readParts(permit, { parts: wanted, labelClasses: [...shown, cover] })).filter(isFresh),
  )
  const isWhole = parts.some(({ part }) => part === RECORD_PARTS.rendered)
  return isWhole ? { classes, parts } : undefined
}

/** Of which person, version, assembler and day something is kept. */
function placeOf(
  { assembler }: Pick<CurrentPartsSource, 'assembler'>,
  { person }: Permit<'read-record'>,
  { state, today }: { readonly state: RecordState; readonly today: string },
): readonly unknown[] {
  return [person, state.version, assembler.idFor(state), today]
}

function withoutBody(part: StoredPart): StoredClass {
  const { part: name, labelClass, recordVersion, assembler, assembledOn, resources, digest, latest } = part
  return { part: name, labelClass, recordVersion, assembler, assembledOn, resources, digest, latest }
}

/** What is kept under this key, or what is read now; nothing is not kept. */
async function cached<T>(
  kept: { get(key: string): readonly T[] | undefined; set(key: string, value: readonly T[]): void },
  key: string,
  read: () => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const held = kept.get(key)
  if (held) return held
  const value = await read()
  if (value.length > 0) kept.set(key, value)
  return value
}

function toClasses(classes: readonly StoredClass[]): readonly string[] {
  return [...new Set(classes.map(({ labelClass }) => labelClass))]
}

/** How often a record that changes under our hands is read again before its earlier version is named. */
const ATTEMPTS = 3

async function assembleNow(
  { store, assembler }: CurrentPartsSource,
  permit: Permit<'read-record'>,
  { state, today }: { readonly state: RecordState; readonly today: string },
): Promise<{ readonly state: RecordState; readonly parts: readonly StoredPart[] }> {
  const { person, lens } = permit
  if (person === undefined) throw new Error('A permit to read a record names nobody.')

  let before = state
  for (let attempt = 1; ; attempt += 1) {
    const resources = await store.readResources(permit)
    const toldApart = await store.readToldApart(permit)
    const heldBack = await store.readHeldBack(permit)
    const known = await store.readRedactedVersions(permit)
    const replaced = await store.readReplacedVersions(permit)
    const after = await store.readState(permit)
    if (!isSame(before, after) && attempt < ATTEMPTS) {
      before = after ?? before
      continue
    }

    const told = { toldApart, heldBack, redacted: known, replaced }
    const made = await assembler.assemble({ person, resources, ...told, state: before, lens, today })
    await store.keepParts(permit, made.parts, made.redacted)
    return { state: before, parts: made.parts }
  }
}

function isSame(before: RecordState, after: RecordState | undefined): boolean {
  return (
    after?.version === before.version &&
    after.isAtRisk === before.isAtRisk &&
    after.kinAtRisk?.join() === before.kinAtRisk?.join()
  )
}

async function toCurrent(
  store: RecordStore,
  permit: Permit<'read-record'>,
  { state, classes, parts }: Stored & { readonly state: RecordState },
): Promise<CurrentParts> {
  const counts = classes.filter(({ part }) => part === RECORD_PARTS.count)
  const kept = counts.filter(({ labelClass }) => isWithheld(permit.lens, labelClass))
  const reasons = new Set(kept.map(({ labelClass }) => permit.lens.whyWithheld(labelClass)))
  const withheld = kept.reduce((total, { resources }) => total + resources, 0)
  const heard = await readShownHeard(store, permit, { state, counts })
  const visible = toVisibleState(state, permit.lens, { counts, heard })
  return {
    cover: shownName(permit.lens, toClasses(counts)),
    seen: seenName(
      classes.filter(({ labelClass }) => isCovered(permit, labelClass)),
      { ...visible, isPartial: withheld > 0 },
    ),
    state: withToldOfAll(visible, parts),
    parts: parts.filter(({ part }) => part !== RECORD_PARTS.rendered).sort(inOrder),
    withheld,
    withheldBy: WITHHELD_REASONS.filter((reason) => reasons.has(reason)),
  }
}

/** What every answer says is known when page parts are made, of what this reader sees. */
function withToldOfAll(state: RecordState, parts: readonly StoredPart[]): RecordState {
  const rendered = parts.find(({ part }) => part === RECORD_PARTS.rendered)
  return rendered ? { ...state, ...readRendered(rendered.body) } : state
}

/** The same order whoever gives them, a database or an assembler. */
function inOrder(one: StoredPart, other: StoredPart): number {
  return keyOf(one) < keyOf(other) ? -1 : 1
}

function keyOf({ part, labelClass }: StoredPart): string {
  return `${part} ${labelClass}`
}

/** Whether a part is stored for each label class; page parts are stored for each cover. */
function isOfClass(part: string): boolean {
  return part !== RECORD_PARTS.rendered && (Object.values(RECORD_PARTS) as readonly string[]).includes(part)
}
