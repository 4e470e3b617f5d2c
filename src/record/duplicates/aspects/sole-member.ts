import { wordsOf } from '../../reading/coded-text.js'
import { all, textAt } from '../../reading/element.js'
import { createAspect } from '../aspect.js'
import { SERVICE_WORDS } from '../words/service-words.js'
import { toPlainName } from '../words/plain-name.js'
import { toSingular } from '../words/singular.js'
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
    const roles = all(only, 'role').flatMap((role) => rolesIn(wordsOf(role)))
    return called === undefined || roles.length === 0 ? undefined : { called, roles }
  },
  compare: (one, other) =>
    one.called.family === other.called.family &&
    areOneFirst(one.called.first, other.called.first) &&
    isWithin(one.roles, other.roles)
      ? 'near'
      : 'apart',
  keys: ({ called }) => [called.family],
})

function areOneFirst(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short === long || (short.length === 1 && long.startsWith(short))
}

function isWithin(one: readonly string[], other: readonly string[]): boolean {
  const [few, many] = one.length < other.length ? [one, other] : [other, one]
  return few.every((word) => many.includes(word))
}

/** What says whose worker it is, not which. */
const SAYS_NOTHING = new Set('allocated named lead my your key cmht camhs team nhs the current'.split(' '))

function rolesIn(role: string): readonly string[] {
  const said = SERVICE_WORDS.reduce((rest, [pattern, word]) => rest.replace(pattern, word), role)
  return toPlainName(said.replace(/\bco-(?=\w)/gi, 'co'))
    .split(' ')
    .map(toSingular)
    .filter((word) => word !== '' && !SAYS_NOTHING.has(word))
}
