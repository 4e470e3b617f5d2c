import type { SourceKind } from '../../../fhir/source-kind.js'
import type { OrganisationDirectory } from '../../../identity/organisation.js'
import {
  isInPartRefused,
  lastHeardAt,
  toAge,
  type Age,
  type FreshnessMoment,
} from '../../../record/freshness/freshness.js'
import { lastSentWords } from '../../../record/freshness/last-sent-words.js'
import { toClinicalDate } from '../../../record/reading/clinical-date.js'
import { notReceivingWords } from '../../../record/freshness/not-receiving.js'
import { notTakenWords, sayNotTaken, toRefused } from '../../../record/freshness/say-not-taken.js'
import { withPractice } from '../../../record/freshness/source-kind-words.js'
import { sourceName } from '../../../record/freshness/source-name.js'
import type { RecordState, SourceState } from '../../../record/record-store.js'
import type { ClinicalDate } from '../../../record/sections/section.js'
import { KIND_WORDS } from '../render-record/source-words.js'

/** Which source last sent what about a person, and when. */
export interface Freshness {
  readonly sources: readonly SourceFreshness[]
  /** Those that are late, where there are several: they stand together, so that they push nothing off the screen. */
  readonly lateTogether: readonly SourceFreshness[]
  /** Kinds of source of which there is nothing: they never sent anything, or nothing that is shown. */
  readonly never: readonly string[]
  /** Those who sent only what was refused, and that in words. */
  readonly refused: readonly string[]
  /** The practice on record where it never sent anything: it is named among them too. */
  readonly unheardPractice: string | undefined
  /** That nothing new can be received, and since when, in words. */
  readonly notReceiving: string | undefined
  /** Whether something is withheld, so that it cannot be said that they never sent anything. */
  readonly isPartial: boolean
  /** Whether somebody is late or was not understood, so that it cannot be said that nobody has said anything. */
  readonly isUncertain: boolean
}

interface SourceFreshness extends Age {
  readonly name: string
  readonly kind: string
  /** When it was last heard from. */
  readonly at: ClinicalDate
  /** When it last sent something new, where it has sent only what is held already since. */
  readonly newSince?: ClinicalDate
  /** What was new then, in words. */
  readonly sent: string
  /** Whether of what it sent last a part was refused: what came in does not make it up to date. */
  readonly isInPartRefused: boolean
  /** What it sent in vain, in words; left out where there is nothing. */
  readonly lacking: string | undefined
}

/** The freshness strip at an instant; sources in the order of the kinds, never of who sent last. */
export function toFreshness(
  state: RecordState,
  directory: OrganisationDirectory,
  { now, staleAfter = {} }: FreshnessMoment,
): Freshness {
  const refused = toRefused(state, directory)
  // The practice on record is known by its name alone.
  const isRefused = refused.some((one) => sourceName(one, directory) === state.unheardPractice)
  const unheardPractice = isRefused ? undefined : state.unheardPractice
  const kinds = Object.keys(KIND_WORDS) as SourceKind[]
  const unsorted = kinds.flatMap((kind) =>
    state.sources
      .filter((source) => source.kind === kind)
      .map((source) => ({
        name: sourceName(source, directory),
        kind: KIND_WORDS[kind],
        at: toClinicalDate(lastHeardAt(source)),
        sent: lastSentWords(source.lastSent),
        ...(source.heardAt === undefined ? {} : { newSince: toClinicalDate(source.lastReceivedAt) }),
        isInPartRefused: isInPartRefused(source),
        lacking: source.notTaken && notTakenWords(source.notTaken),
        ...toAge(lastHeardAt(source), now, staleAfter[kind]),
      })),
  )
  const sources = unsorted.toSorted(
    (one, other) => kindOrder(one) - kindOrder(other) || compareText(one.name, other.name),
  )
  const late = sources.filter(({ isLate }) => isLate)
  return {
    sources,
    lateTogether: late.length > 1 ? late : [],
    never: kinds.flatMap((kind) => neverWords(kind, { ...state, unheardPractice }, refused)),
    refused: sayNotTaken({ ...state, sources: [] }, directory).map(({ text }) => text),
    unheardPractice,
    notReceiving: notReceivingWords(state),
    isPartial: state.isPartial ?? false,
    isUncertain: refused.length > 0 || sources.some(({ isLate, lacking }) => isLate || lacking !== undefined),
  }
}

function neverWords(
  kind: SourceKind,
  { sources, unheardPractice }: RecordState,
  refused: readonly Pick<SourceState, 'kind'>[],
): readonly string[] {
  if (!sources.some((source) => source.kind === kind))
    return refused.some((one) => one.kind === kind)
      ? []
      : [withPractice(KIND_WORDS[kind], kind, unheardPractice)]
  return kind === 'primary-care' && unheardPractice !== undefined
    ? [`${unheardPractice} (the practice on record)`]
    : []
}

function kindOrder({ kind }: SourceFreshness): number {
  return Object.values(KIND_WORDS).indexOf(kind)
}

function compareText(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
