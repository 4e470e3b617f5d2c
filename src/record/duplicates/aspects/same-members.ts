import { all, textAt } from '../../reading/element.js'
import { createAspect, sameText } from '../aspect.js'
import { toPlainName } from '../words/plain-name.js'

/**
 * Everybody in a team, by name: two teams with the same people are one, whatever number their systems give them. Nothing where somebody
 * has no name, or where one alone makes no team.
 */
export const sameMembers = createAspect<string>({
  read(resource, view) {
    const names = all(resource.json, 'participant')
      .map((participant) => toPlainName(view.nameOf(all(participant, 'member')[0], resource) ?? ''))
      .sort()
    const isTold = names.length > 1 && names.every((name) => name !== '')
    return isTold ? [...new Set([...names, textAt(resource.json, 'name') ?? ''])].join('; ') : undefined
  },
  compare: sameText,
  keys: (members) => [members],
})
