import { createHash } from 'node:crypto'
import type { PersonId } from '../../fhir/person-id.js'
import type { Organisation, OrganisationDirectory } from '../../identity/organisation.js'
import type { CodeSets } from '../../access/labels/code-sets/code-sets.js'
import type { Lens } from '../../access/lens.js'
import { toChangeParts } from '../changes/to-change-parts.js'
import type { HeadingMap } from '../coverage/heading-map.js'
import { toDerivedResources } from './derived-resources.js'
import { writeTogether } from '../duplicates/together-part.js'
import { asTellable } from '../duplicates/apart-reason.js'
import type { ApartStatement } from '../duplicates/told-apart.js'
import { toEntryPieces, type Piece } from './entry-pieces.js'
import { withUnnamed } from './with-unnamed.js'
import { encode } from './join-bytes.js'
import { writeItems } from '../items/items-part.js'
import { toItemDetails } from '../items/to-item-details.js'
import { joinRecord } from './join-record.js'
import { toClassPieces } from './class-pieces.js'
import { coverName } from './label-cover.js'
import { asIfNeverSent } from '../instances/as-if-never-sent.js'
import { toEarlierPieces } from '../parts/earlier-part.js'
import { labelRecorded } from './labelled-resources.js'
import { DERIVED_PARTS, ITEM_PARTS, JOINED_PARTS, linesPart, RECORD_PARTS } from '../parts/part-names.js'
import { restampRedacted } from '../instances/redacted-versions.js'
import { readResource, toRecordView, type ReadResource } from '../reading/record-view.js'
import type {
  RecordedResource,
  RecordState,
  RedactedVersion,
  ReplacedVersion,
  StoredPart,
} from '../record-store.js'
import type { RenderRecord } from '../render-record.js'
import { incompleteLists } from '../sections/lists/incomplete-lists.js'
import { writeRendered } from '../parts/rendered-part.js'
import type { JoinedRecord } from '../sections/section.js'
import { toShownPatient } from '../patients/shown-patient.js'
import { splitProvenances } from './split-provenances.js'
import { toSummaryEntries } from '../summary/summary-entries.js'
import { SUMMARY_PARTS, writeSummaryPlan } from '../summary/summary-plan.js'
import { toSummaryPlan } from '../summary/to-summary-plan.js'
import { toVisibleState } from './visible-state.js'
import { writeLines } from '../wrong-person/lines-part.js'
import { namesAnyOf, withoutKinPlaces } from './without-kin-places.js'
import type { HeldBack } from '../wrong-person/held-back.js'

/** What parts are made of. */
export interface RecordToAssemble {
  /** Whose record it is; the id of the joined Patient. */
  readonly person: PersonId
  readonly resources: readonly RecordedResource[]
  readonly state: RecordState
  /** For whose eyes page parts are rendered. */
  readonly lens: Lens
  /** The day in Europe/London, `2026-11-23`. */
  readonly today: string
  /** What people said about whether two items are different. */
  readonly toldApart: readonly ApartStatement[]
  /** What was reported as another person's. */
  readonly heldBack: readonly HeldBack[]
  /** At which versions resources were last shown without a part of theirs. */
  readonly redacted: readonly RedactedVersion[]
  /** What resources said before, as far as something sealed and locked can have been in it. */
  readonly replaced: readonly ReplacedVersion[]
}

export interface AssembledRecord {
  readonly parts: readonly StoredPart[]
  /** At which versions resources stand in the parts that are shown without a part of theirs. */
  readonly redacted: readonly RedactedVersion[]
}

/** Raised whenever parts are made in another way than before: those of a build of the same name are stale then too. */
const PARTS_MADE = 48

export interface Assembler {
  /** Parts of another id are stale: those of another software, or from before the person, or kin of theirs, was at risk, or no longer is. */
  idFor(state: Pick<RecordState, 'isAtRisk' | 'kinAtRisk'>): string
  /** Every part of a record. Pure: the same record on the same day gives the same bytes, now or from another thread. */
  assemble(record: RecordToAssemble): AssembledRecord | Promise<AssembledRecord>
}

/** One that assembles where it is asked. */
export interface AssemblerHere extends Assembler {
  assemble(record: RecordToAssemble): AssembledRecord
}

export interface AssemblerDeps {
  /** Where the gateway is reached, without a slash at the end. */
  readonly baseUrl: string
  /** As it is at each look. */
  readonly directory: OrganisationDirectory
  readonly render: RenderRecord
  /** By which resources are labelled. */
  readonly codeSets: CodeSets
  /** Which elements of the standard are shown. */
  readonly headingMap: HeadingMap
  /** The release of this software, templates included: another release makes other parts. */
  readonly release: string
}

export function createAssembler({
  baseUrl,
  directory,
  render,
  codeSets,
  headingMap,
  release,
}: AssemblerDeps): AssemblerHere {
  // Who takes part may change while this runs, and what organisations are called stands in the parts.
  let named: readonly Organisation[] = []
  let id = ''

  function currentId(): string {
    const now = [...directory.values()]
    if (id !== '' && now.length === named.length && now.every((one, index) => one === named[index])) return id
    named = now
    id = createHash('sha256')
      .update(
        JSON.stringify([
          PARTS_MADE,
          baseUrl,
          release,
          codeSets.version,
          headingMap.version,
          // Gateways learn of them in different orders.
          now.map((one) => JSON.stringify(one)).sort(),
        ]),
      )
      .digest('hex')
      .slice(0, 16)
    return id
  }

  function idFor({ isAtRisk = false, kinAtRisk }: Pick<RecordState, 'isAtRisk' | 'kinAtRisk'>): string {
    const kin = kinAtRisk
      ? `-${createHash('sha256').update(kinAtRisk.join()).digest('hex').slice(0, 16)}`
      : ''
    return `${currentId()}${isAtRisk ? '-at-risk' : ''}${kin}`
  }

  function assemble({
    person,
    resources,
    state,
    lens,
    today,
    toldApart,
    heldBack,
    redacted: known,
    replaced,
  }: RecordToAssemble): AssembledRecord {
    const stored = resources.map((resource) => readResource(resource, directory))
    const atRisk = state.isAtRisk ?? false
    const open = asIfNeverSent(labelRecorded(stored, { codeSets, directory, atRisk, heldBack }), {
      stored,
      replaced,
    })
    const { kinAtRisk = [] } = state
    const { resources: labelled, redacted } = restampRedacted(
      withoutKinPlaces(open.resources, kinAtRisk),
      known,
    )
    const patient = toShownPatient(splitProvenances(labelled), { person, lens })
    const read = [...patient.others, ...(patient.joined ? [patient.joined] : [])]
    const stamp = { recordVersion: state.version, assembler: idFor(state), assembledOn: today }
    const entries = withUnnamed(toClassPieces(patient.others, { person, baseUrl }), patient.ofUnnamed)
    const counts = entries.filter(({ part }) => part === RECORD_PARTS.count)
    const shared = entries.filter(({ part }) => part === RECORD_PARTS.shared)
    const cover = coverName(
      lens,
      [...counts, ...shared].map(({ labelClass }) => labelClass),
    )
    const { sources } = toVisibleState(state, lens, { counts })
    const visible = read.filter(({ labelClass }) => lens.coverOf(labelClass) === 'shown')
    const covered = visible.filter(({ shared }) => !shared)
    const joined = joinRecord({
      person,
      resources: read,
      lens,
      sources,
      directory,
      headingMap,
      today,
      toldApart: asTellable(toldApart, { isAtRisk: atRisk, codeSets, shown: sources }),
    })
    const lastUpdated = covered.map(({ receivedAt }) => receivedAt).reduce(later, '')
    const derived = toDerivedResources(joined, { cover, lastUpdated, today, baseUrl })
    const pages = render(joined)
    const items = writeItems(
      toItemDetails({ visible, view: toRecordView(visible, { today, directory }), joined }),
    )

    const parts = [
      ...entries.map((part) => ({ ...stamp, ...part })),
      ...toEarlierPieces(open.earlier.filter(({ text }) => !namesAnyOf(text, kinAtRisk))).map((part) => ({
        ...stamp,
        ...part,
      })),
      ...toJoinedPieces(patient.joined, { cover, baseUrl }).map((part) => ({ ...stamp, ...part })),
      ...toEntryPieces(derived, { labelClass: cover, baseUrl, kind: 'derived' }).map((part) => ({
        ...stamp,
        ...part,
      })),
      {
        ...stamp,
        part: DERIVED_PARTS.together,
        labelClass: cover,
        resources: 0,
        body: encode(writeTogether({ groups: joined.groups, apart: joined.apart })),
      },
      ...toSummaryParts(joined, visible, { person, baseUrl }).map((part) => ({
        ...stamp,
        labelClass: cover,
        ...part,
      })),
      { ...stamp, part: ITEM_PARTS.items, labelClass: cover, resources: 0, body: items.items },
      { ...stamp, part: ITEM_PARTS.index, labelClass: cover, resources: 0, body: items.index },
      ...toChangeParts(visible, { isAtRisk: state.isAtRisk ?? false }).map((part) => ({
        ...stamp,
        labelClass: cover,
        ...part,
      })),
      ...joined.sections.map((section) => ({
        ...stamp,
        part: linesPart(section.key),
        labelClass: cover,
        resources: 0,
        body: encode(writeLines(section)),
      })),
      ...pages.map(({ part, html, resources: shown }) => ({
        ...stamp,
        part,
        labelClass: cover,
        resources: shown,
        body: encode(html),
      })),
      {
        ...stamp,
        part: RECORD_PARTS.rendered,
        labelClass: cover,
        resources: covered.length,
        body: encode(
          writeRendered({
            unheardPractice: joined.unheardPractice,
            incompleteLists: incompleteLists(visible),
          }),
        ),
      },
    ]
    return { parts, redacted }
  }

  return { idFor, assemble }
}

/** What a summary is made of: see `SUMMARY_PARTS`. */
function toSummaryParts(
  joined: JoinedRecord,
  visible: readonly ReadResource[],
  facts: { readonly person: string; readonly baseUrl: string },
): readonly Pick<StoredPart, 'part' | 'resources' | 'body'>[] {
  const plan = toSummaryPlan(joined, visible)
  const { entries, body } = toSummaryEntries(plan.sections, visible, facts)
  return [
    { part: SUMMARY_PARTS.plan, resources: 0, body: encode(writeSummaryPlan({ ...plan, entries })) },
    { part: SUMMARY_PARTS.entries, resources: entries.length, body },
  ]
}

function later(one: string, other: string): string {
  return one > other ? one : other
}

/** The joined Patient as those see it for whom the parts of this cover are made. */
function toJoinedPieces(
  joined: ReadResource | undefined,
  { cover, baseUrl }: { readonly cover: string; readonly baseUrl: string },
): readonly Piece[] {
  if (!joined) return []
  return [
    ...toEntryPieces([joined], { labelClass: cover, baseUrl, kind: 'joined' }),
    { part: JOINED_PARTS.patient, labelClass: cover, resources: 1, body: encode(joined.text) },
  ]
}
