import type { SourceKind } from '../../fhir/source-kind.js'
import type { OrganisationDirectory } from '../../identity/organisation.js'
import { londonDay } from '../../fhir/london-time.js'
import { toClinicalDate } from '../reading/clinical-date.js'
import type { RecordState, SourceState } from '../record-store.js'
import { toRefused } from './say-not-taken.js'
import { sourceName } from './source-name.js'
import { SOURCE_KIND_WORDS, withPractice } from './source-kind-words.js'

/** When a kind of source was last heard from about a person. */
export interface SourceFreshness {
  readonly kind: SourceKind
  /** `late`: longer ago than counts as current, of one of its organisations at least, or refused in part when it last sent. `never`: nothing has come, so an empty section means nothing. */
  readonly state: 'current' | 'late' | 'never'
  /** All of it in words: `Hospital 2 h ago`, `Social care 26 h ago (late)`, `Ambulance has never sent anything …`. */
  readonly text: string
  /** Which organisation it was, and when. */
  readonly latest: { readonly organisation: string; readonly at: string } | undefined
}

const MINUTE = 60_000
const HOUR = 3_600_000

/** After how many hours without anything a source counts as late, by kind; a day where it is not said. */
export type StaleAfter = Readonly<Partial<Record<SourceKind, number>>>

const A_DAY = 24

/** When it is asked, and by which ages it is judged. */
export interface FreshnessMoment {
  /** Milliseconds since 1970. */
  readonly now: number
  /** A day for each kind where it is left out. */
  readonly staleAfter?: StaleAfter | undefined
}

/** One line for each kind of source that takes part, in the order in which kinds first stand in the directory. */
export function toFreshness(
  { sources, isPartial = false, unheardPractice: unsent, ...state }: Omit<RecordState, 'version'>,
  directory: OrganisationDirectory,
  { now, staleAfter = {} }: FreshnessMoment,
): readonly SourceFreshness[] {
  const refused = toRefused(state, directory)
  const unheardPractice = refused.some((one) => sourceName(one, directory) === unsent) ? undefined : unsent
  const known = [
    ...new Set([...[...directory.values()].map(({ kind }) => kind), ...sources.map(({ kind }) => kind)]),
  ]
  return known.map((kind) => {
    const [latest, ...others] = sources
      .filter((source) => source.kind === kind)
      .sort((one, other) => Date.parse(lastHeardAt(other)) - Date.parse(lastHeardAt(one)))
    if (!latest)
      return {
        kind,
        state: 'never',
        text: refused.some((one) => one.kind === kind)
          ? `${SOURCE_KIND_WORDS[kind]}: nothing of what was sent about this person could be taken in`
          : neverText(kind, { isPartial, unheardPractice }),
        latest: undefined,
      }

    const limit = staleAfter[kind]
    const { ago, isLate } = toAge(lastHeardAt(latest), now, limit)
    // One hospital that goes on sending must not hide another that has fallen silent.
    const silent = others.filter((one) => toAge(lastHeardAt(one), now, limit).isLate)
    // Nor may one practice that sends hide the person's own that never has.
    const unheard = kind === 'primary-care' ? unheardPractice : undefined
    const nameOf = (source: SourceState): string => sourceName(source, directory)
    return {
      kind,
      state:
        isLate || silent.length > 0 || unheard !== undefined || isInPartRefused(latest) ? 'late' : 'current',
      text: [
        `${SOURCE_KIND_WORDS[kind]} ${ago}${isLate ? ' (late)' : ''}${inPartRefused(latest)}${nothingNew(latest)}`,
        ...silent.map(
          (one) => `${nameOf(one)} ${toAge(lastHeardAt(one), now, limit).ago} (late)${nothingNew(one)}`,
        ),
        ...(unheard === undefined ? [] : [`${unheard}, the practice on record, ${NEVER}`]),
      ].join('; '),
      latest: {
        organisation: nameOf(latest),
        at: toClinicalDate(lastHeardAt(latest)).text,
      },
    }
  })
}

/** When a source was last heard from: when it sent something new, or again what it had sent already. */
export function lastHeardAt({
  heardAt,
  lastReceivedAt,
}: Pick<SourceState, 'heardAt' | 'lastReceivedAt'>): string {
  return heardAt ?? lastReceivedAt
}

/**
 * Whether of what a source sent last a part was refused: what of it came in does not make the source up to date. Entries of
 * one delivery are taken and refused one after another, within a minute.
 */
export function isInPartRefused(source: SourceState): boolean {
  const { notTaken } = source
  return notTaken !== undefined && Date.parse(notTaken.at) >= Date.parse(lastHeardAt(source)) - MINUTE
}

/** Of a source that last sent only what is held already: since when. */
function nothingNew({ heardAt, lastReceivedAt }: SourceState): string {
  return heardAt === undefined ? '' : `, nothing new since ${toClinicalDate(lastReceivedAt).text}`
}

function inPartRefused(source: SourceState): string {
  return isInPartRefused(source) ? ', a part of which was refused' : ''
}

/** How long ago an instant is, in words, and whether that is late: one rule for every surface. */
export interface Age {
  readonly ago: string
  readonly isLate: boolean
}

/** A time that cannot be read is late. */
export function toAge(iso: string, now: number, staleAfter = A_DAY): Age {
  return { ago: agoText(iso, now), isLate: !(now - Date.parse(iso) <= staleAfter * HOUR) }
}

const NEVER = 'has never sent anything about this person'

/** `Ambulance has never sent anything about this person`: where something is withheld, that is not for us to say. */
function neverText(
  kind: SourceKind,
  { isPartial, unheardPractice }: Pick<RecordState, 'isPartial' | 'unheardPractice'>,
): string {
  return isPartial
    ? `${SOURCE_KIND_WORDS[kind]}: nothing is shown`
    : `${withPractice(SOURCE_KIND_WORDS[kind], kind, unheardPractice)} ${NEVER}`
}

function agoText(iso: string, now: number): string {
  const instant = Date.parse(iso)
  const minutes = Math.floor((now - instant) / 60_000)
  if (Number.isNaN(minutes)) return 'at an unknown time'
  if (minutes < -1) return 'ahead of our clock'
  if (minutes < 1) return 'just now'
  if (minutes < 60) return `${minutes} min ago`
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h ago`
  const days = Math.round((Date.parse(londonDay(now)) - Date.parse(londonDay(instant))) / (24 * HOUR))
  return `${days} days ago`
}
