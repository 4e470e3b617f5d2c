import type { Freshness } from './freshness.js'

/** One thing that is said of all sources before they are told one by one. */
export interface BriefWord {
  readonly text: string
  /** Whether something may be missing because of it. */
  readonly isWarning: boolean
}

/**
 * The sources in one line, for where there is no room for each: who is late, what could not be taken and who was refused
 * stand there in words; of the others, how many there are.
 */
export function freshnessInBrief({
  sources,
  refused,
  never,
  isPartial,
}: Pick<Freshness, 'sources' | 'refused' | 'never' | 'isPartial'>): readonly BriefWord[] {
  const wanting = sources.filter(isWanting)
  const inTime = sources.length - wanting.length
  return [
    ...wanting.map((source) => ({ text: wantingWords(source), isWarning: true })),
    ...refused.map((text) => ({ text, isWarning: true })),
    ...(inTime > 0 ? [plain(`${inTime} in time`)] : []),
    ...(never.length > 0
      ? [plain(isPartial ? `${never.length} not shown` : `${never.length} never sent`)]
      : []),
  ]
}

/**
 * All sources in one sentence while none of them is late and nothing of theirs was refused: the longest ago, and who never sent
 * anything. `undefined` where each must be told.
 */
export function allInTime({
  sources,
  refused,
  never,
  isPartial,
}: Pick<Freshness, 'sources' | 'refused' | 'never' | 'isPartial'>): string | undefined {
  const [oldest] = sources.toSorted((one, other) => (one.at.iso < other.at.iso ? -1 : 1))
  if (!oldest || refused.length > 0 || sources.some(isWanting)) return undefined
  const words =
    sources.length === 1
      ? `${oldest.name}, ${oldest.ago}`
      : `all ${sources.length} in time, the oldest ${oldest.ago}`
  const without = isPartial ? 'nothing is shown from' : 'never sent anything about this person'
  return never.length === 0 ? words : `${words} · ${without}: ${never.join(', ')}`
}

type Source = Freshness['sources'][number]

function isWanting({ isLate, isInPartRefused, lacking }: Source): boolean {
  return isLate || isInPartRefused || lacking !== undefined
}

function wantingWords({ name, ago, isLate, isInPartRefused, lacking }: Source): string {
  const words = [isLate ? `late, ${ago}` : ago, isInPartRefused ? 'a part of it refused' : '']
  const state = words.filter((word) => word !== '').join(', ')
  return lacking === undefined ? `${name} ${state}` : `${name} ${state}: sent ${lacking}`
}

function plain(text: string): BriefWord {
  return { text, isWarning: false }
}
