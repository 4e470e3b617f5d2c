import type { Permit } from '../../access/gate.js'
import { isJsonObject, type JsonObject } from '../../fhir/json-value.js'
import { parseJson } from '../../fhir/parse-json.js'
import { readCurrentIndex, type CurrentIndex } from '../parts/current-index.js'
import { readSeenVersions, type SeenVersion } from '../instances/instance-versions.js'
import { idOf, readItem } from '../items/items-part.js'
import { rowsOfVersion } from '../items/version-rows.js'
import type { OpenRecordDeps } from '../open-record.js'
import { ITEM_PARTS } from '../parts/part-names.js'
import type { RecordState, StoredPart } from '../record-store.js'
import { toEntryCeiling } from '../search/entry-ceiling.js'
import type { SectionItem } from '../sections/section.js'
import { changesMeaning } from '../reading/record-view.js'
import { isEnteredInError } from '../reading/status-marks.js'
import { lacksWhatItSaid, readBeside, withWhatItSaid } from './beside-lines.js'
import { toChangedFields, type ChangedField } from './changed-fields.js'
import type { ChangeKind, ItemChange } from './find-changes.js'
import type { Since } from './since.js'

/** What is told of one item that has changed. */
export interface ChangedLine {
  readonly kind: ChangeKind
  readonly line: SectionItem
  /** When it was last received; ISO instant. */
  readonly receivedAt: string
  /** Whether others told the same thing. */
  readonly isToldByOthers: boolean
  /** What it said before; left out of what is new, gone, or not safe to display. */
  readonly before?: Before
  /** How many resources and versions of them it shows, for the log. */
  readonly resources: number
}

export type Before =
  | { readonly outcome: 'known'; readonly fields: readonly ChangedField[] }
  /** It was not here then: it came later, and has changed since. */
  | { readonly outcome: 'not-here' }
  /** What it said then is not kept, or not for this reader. */
  | { readonly outcome: 'not-shown' }
  /** The system of record keeps no earlier versions for this record, of nothing and for nobody. */
  | { readonly outcome: 'not-kept' }

interface ToTell {
  readonly changes: readonly ItemChange[]
  readonly parts: readonly StoredPart[]
  readonly state: RecordState
  readonly since: Since
}

/** Lines for changes. An earlier version is read as FHIR history shows it to this reader, and only of what is told here. */
export async function readChangedLines(
  deps: OpenRecordDeps,
  permit: Permit<'read-record'>,
  { changes, parts, state, since }: ToTell,
): Promise<readonly ChangedLine[]> {
  const [items, itemsIndex, beside] = [ITEM_PARTS.items, ITEM_PARTS.index, ITEM_PARTS.beside].map((name) =>
    bodyOf(parts, name),
  ) as [Uint8Array, Uint8Array, Uint8Array]
  const others = readBeside(beside)
  const index = changes.some(({ kind }) => kind !== 'new')
    ? await readCurrentIndex(deps, permit, state)
    : undefined

  const lines = await Promise.all(
    changes.map(async (change) => {
      const { reference } = change.now
      const item = readItem(items, itemsIndex, idOf(reference))
      const line = others.get(reference) ?? item?.line
      if (!line) return undefined
      if (change.kind === 'gone') {
        const told = index && (await readTakenBack(deps, permit, { change, index, since }, line))
        return toChangedLine(change, {
          line,
          isToldByOthers: item?.group !== undefined,
          before: undefined,
          ...told,
        })
      }
      // Where a warning stands, what it said is for its own page: beside the warning, and not in pieces.
      const isSafe = item?.isSafe ?? line.marks.length === 0
      const isTold = change.kind === 'changed' && index && isSafe
      const before = isTold ? await readBefore(deps, permit, { change, index, since }) : undefined
      return toChangedLine(change, { line, isToldByOthers: item?.group !== undefined, before })
    }),
  )
  return lines.filter((line) => line !== undefined)
}

interface Told {
  readonly line: SectionItem
  readonly isToldByOthers: boolean
  readonly before: Before | undefined
  /** How many versions of it are told. */
  readonly versions?: number
}

function toChangedLine(
  { kind, now }: ItemChange,
  { line, isToldByOthers, before, versions }: Told,
): ChangedLine {
  return {
    kind,
    line,
    receivedAt: new Date(now.receivedAt).toISOString(),
    isToldByOthers,
    ...(before && { before }),
    resources: versions ?? (before?.outcome === 'known' ? 2 : 1),
  }
}

interface Asked {
  readonly change: ItemChange
  readonly index: CurrentIndex
  readonly since: Since
}

/** With what the version that was shown said, or else the latest before it was taken back, where it says no more itself. */
async function readTakenBack(
  deps: OpenRecordDeps,
  permit: Permit<'read-record'>,
  { change, index, since }: Asked,
  line: SectionItem,
): Promise<Pick<Told, 'line' | 'versions'> | undefined> {
  const entry = index.entries.find((one) => one.reference === change.now.reference && !one.shared)
  if (!entry || !lacksWhatItSaid(line)) return undefined
  const within = toEntryCeiling(permit.ceiling)
  const versions = await readSeenVersions(deps, { outcome: 'admitted', permit, index, entry, within })
  const standing = versions.slice(1).flatMap((one) => {
    const json = standingContent(one)
    return json ? [{ ...one, json }] : []
  })
  const then = standing.find((one) => isThen(one, change, since)) ?? standing[0]
  const told = then && withWhatItSaid(line, then.json)
  const isMore = told && (told.when !== line.when || told.details.length > line.details.length)
  return isMore ? { line: told, versions: 2 } : undefined
}

/** What a version said, where it stood, and nothing in it may have turned its meaning. */
function standingContent({ body }: SeenVersion): JsonObject | undefined {
  const text = new TextDecoder().decode(body)
  const parsed = parseJson(text)
  const json = parsed.outcome === 'parsed' && isJsonObject(parsed.value) ? parsed.value : undefined
  return json && !isEnteredInError(json) && !changesMeaning(text) ? json : undefined
}

async function readBefore(
  deps: OpenRecordDeps,
  permit: Permit<'read-record'>,
  { change, index, since }: Asked,
): Promise<Before> {
  const { reference } = change.now
  const entry = index.entries.find((one) => one.reference === reference && !one.shared)
  if (!entry) return untold(deps, permit, reference)
  const within = toEntryCeiling(permit.ceiling)
  const versions = await readSeenVersions(deps, { outcome: 'admitted', permit, index, entry, within })
  const [now] = versions
  const then = versions.slice(1).find((one) => isThen(one, change, since))
  if (now && then) {
    return { outcome: 'known', fields: toChangedFields(rowsOfVersion(then.body), rowsOfVersion(now.body)) }
  }
  const isLater = since.by === 'time' && versions.some(({ version }) => version === 1)
  return isLater ? { outcome: 'not-here' } : untold(deps, permit, reference)
}

/** Where versions are kept there is one of whatever is here: that there is none says nothing of this item, or of the reader. */
async function untold(
  { store }: Pick<OpenRecordDeps, 'store'>,
  permit: Permit<'read-record'>,
  reference: string,
): Promise<Before> {
  const kept = await store.readVersions(permit, reference)
  return { outcome: kept.length === 0 ? 'not-kept' : 'not-shown' }
}

/** Of versions, the latest first, whether it is the one that was shown then. */
function isThen({ version, lastUpdated }: SeenVersion, { before }: ItemChange, since: Since): boolean {
  return since.by === 'time' ? lastUpdated <= since.instant : version === before?.version
}

function bodyOf(parts: readonly StoredPart[], name: string): Uint8Array {
  const part = parts.find((one) => one.part === name)
  if (!part) throw new Error(`The record has no part ${name}.`)
  return part.body
}
