import { wordsOf } from '../../reading/coded-text.js'
import { all, textAt } from '../../reading/element.js'
import { createAspect } from '../aspect.js'
import { areNamedAlike, type NameReading } from '../words/names-alike.js'
import { SERVICE_WORDS } from '../words/service-words.js'
import { toCalled, type Called } from '../words/called.js'

interface Member {
  readonly called: Called
  readonly roles: readonly string[]
}

/**
 * The one member of a team that has no name of its own: services send a worker so. Two are one where their family name, what they
 * give of the first, and their role agree.
 */
export const soleMember = createAspect<Member>({
  read(resource, view) {
    const [only, ...others] = all(resource.json, 'participant')
    if (only === undefined || others.length > 0) return undefined
    const member = view.resolve(all(only, 'member')[0], resource)
    const called = toCalled(
      textAt(all(only, 'member')[0], 'display') ?? textAt(all(member, 'name')[0], 'text') ?? '',
    )
    const roles = all(only, 'role')
      .flatMap((role) => wordsOf(role).split(/\s+(?:and|&)\s+|\s*\/\s*/i))
      .filter((role) => role !== '')
    return called === undefined || roles.length === 0 ? undefined : { called, roles }
  },
  compare: (one, other) =>
    one.called.family === other.called.family &&
    areOneFirst(one.called.first, other.called.first) &&
    one.roles.some((role) => other.roles.some((told) => areNamedAlike(role, told, OF_A_ROLE)))
      ? 'near'
      : 'apart',
  keys: ({ called }) => [called.family],
})

function areOneFirst(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short === long || (short.length === 1 && long.startsWith(short))
}

/** What says whose worker it is, not which. */
const OF_A_ROLE: NameReading = {
  shorten: (role) =>
    SERVICE_WORDS.reduce(
      (rest, [pattern, word]) => rest.replace(pattern, word),
      role.replace(/\bco-(?=\w)/gi, 'co').replace(/\bkey[- ]?worker\b/gi, 'key worker'),
    ),
  saysNothing: new Set('allocated named lead my your cmht camhs team nhs current usual community'.split(' ')),
  general: new Set(['worker', 'team']),
}
