import type { Permit } from '../../access/gate.js'
import { readCurrentIndex } from '../parts/current-index.js'
import { readSeenVersions } from '../instances/instance-versions.js'
import { idOf, readItem } from '../items/items-part.js'
import { rowsOfVersion } from '../items/version-rows.js'
import type { OpenRecordDeps } from '../open-record.js'
import { ITEM_PARTS } from '../parts/part-names.js'
import type { RecordState, StoredPart } from '../record-store.js'
import { toEntryCeiling } from '../search/entry-ceiling.js'
import type { SectionItem } from '../sections/section.js'
import { readBeside } from './beside-lines.js'
import { isThen, readTakenBack, type AskedBefore } from './read-taken-back.js'
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
      const told = { line, isToldByOthers: item?.group !== undefined }
      const asked = index && change.kind !== 'new' ? { change, index, since } : undefined
      // Where a warning stands, what it said is for its own page: beside the warning, and not in pieces.
      const isSafe = item?.isSafe ?? line.marks.length === 0
      const more = asked ? await readMore(deps, permit, { ...asked, line, isSafe }) : {}
      return toChangedLine(change, { ...told, ...more })
    }),
  )
  return lines.filter((line) => line !== undefined)
}

interface Told {
  readonly line: SectionItem
  readonly isToldByOthers: boolean
  readonly before?: Before | undefined
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

/** What an earlier version of it adds: of what was taken back what it said, of what has changed what it said before. */
async function readMore(
  deps: OpenRecordDeps,
  permit: Permit<'read-record'>,
  { isSafe, ...asked }: AskedBefore & { readonly line: SectionItem; readonly isSafe: boolean },
): Promise<Partial<Told>> {
  if (asked.change.kind === 'gone') return (await readTakenBack(deps, permit, asked)) ?? {}
  return isSafe ? { before: await readBefore(deps, permit, asked) } : {}
}

async function readBefore(
  deps: OpenRecordDeps,
  permit: Permit<'read-record'>,
  { change, index, since }: AskedBefore,
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

function bodyOf(parts: readonly StoredPart[], name: string): Uint8Array {
  const part = parts.find((one) => one.part === name)
  if (!part) throw new Error(`The record has no part ${name}.`)
  return part.body
}
