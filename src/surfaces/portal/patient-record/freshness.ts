import type { SourceKind } from '../../../fhir/source-kind.js'
import type { OrganisationDirectory } from '../../../identity/organisation.js'
import { toClinicalDate, toInstant } from '../../../record/reading/clinical-date.js'
import type { RecordState } from '../../../record/record-store.js'
import type { ClinicalDate } from '../../../record/sections/section.js'
import { KIND_WORDS } from '../render-record/source-words.js'
import { relativeWords } from './relative-words.js'

/** Which source last sent what is known of a person, and when. */
export interface Freshness {
  readonly sources: readonly SourceFreshness[]
  /** Kinds of source that have never sent anything about the person. */
  readonly never: readonly string[]
}

interface SourceFreshness {
  readonly name: string
  readonly kind: string
  readonly at: ClinicalDate
  readonly ago: string
  /** Whether it is more than a day since anything came. */
  readonly isOld: boolean
}

const OLD = 24 * 3_600_000

/** The freshness strip at an instant; sources in the order of the kinds, never of who sent last. */
export function toFreshness(state: RecordState, directory: OrganisationDirectory, now: number): Freshness {
  const kinds = Object.keys(KIND_WORDS) as SourceKind[]
  const sources = kinds.flatMap((kind) =>
    state.sources
      .filter((source) => source.kind === kind)
      .map(({ organisation, lastReceivedAt }) => ({
        name: directory.get(organisation)?.name ?? organisation,
        kind: KIND_WORDS[kind],
        at: toClinicalDate(lastReceivedAt),
        ...age(lastReceivedAt, now),
      })),
  )
  const never = kinds.filter((kind) => !state.sources.some((source) => source.kind === kind))
  return {
    sources: sources.sort(
      (one, other) => kindOrder(one) - kindOrder(other) || compareText(one.name, other.name),
    ),
    never: never.map((kind) => KIND_WORDS[kind]),
  }
}

function age(iso: string, now: number): Pick<SourceFreshness, 'ago' | 'isOld'> {
  const instant = toInstant(iso)
  if (instant === undefined) return { ago: 'time not known', isOld: true }
  return { ago: relativeWords(instant, now), isOld: now - instant > OLD }
}

function kindOrder({ kind }: SourceFreshness): number {
  return Object.values(KIND_WORDS).indexOf(kind)
}

function compareText(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
