import { countInWords } from '../reading/type-words.js'

/** How many kinds are named before the rest is only counted. */
const NAMED = 3

/** The person, and the record's own note of who sent what: one for each class of confidentiality, so their number would tell. */
const ACCOMPANYING = ['Patient', 'Provenance']

/** What a source last sent, `Encounter 1,Observation 6`, in words: `6 results or measurements, 1 contact`. */
export function lastSentWords(lastSent: string | undefined): string {
  const kinds = (lastSent ?? '').split(',').flatMap(toKind)
  if (kinds.length === 0) return 'what it sent is not known'

  const about = kinds.filter(({ type }) => !ACCOMPANYING.includes(type))
  if (about.length === 0) return 'details of the person'
  about.sort((one, other) => other.count - one.count)
  const rest = about.slice(NAMED).reduce((sum, { count }) => sum + count, 0)
  const words = about.slice(0, NAMED).map(({ type, count }) => wordsOf(type, count))
  return rest > 0 ? `${words.join(', ')} and ${rest} more` : words.join(', ')
}

interface Kind {
  readonly type: string
  readonly count: number
}

/** The Provenance of what was sent is the gateway's own. */
function toKind(piece: string): readonly Kind[] {
  const [, type, count] = /^([A-Za-z]+) (\d+)$/.exec(piece) ?? []
  return type === undefined || type === 'Provenance' ? [] : [{ type, count: Number(count) }]
}

function wordsOf(type: string, count: number): string {
  if (type !== 'Observation') return countInWords(type, count)
  return count === 1 ? '1 result or measurement' : `${count} results or measurements`
}
