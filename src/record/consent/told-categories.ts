import type { Permit } from '../../access/gate.js'
import { toLabelClass } from '../../access/labels/label-class.js'
import { organisationOf } from '../../identity/actor.js'

/**
 * Whether the reader may learn which kinds of information somebody keeps hidden: only where they would be shown something
 * of each kind that another organisation sent. Those from whom it is hidden, or who have no part in it, learn that
 * something is hidden, and not what.
 */
export function mayLearnCategories(
  { lens, policy, actor }: Pick<Permit<'record-consent'>, 'lens' | 'policy' | 'actor'>,
  categories: readonly string[],
): boolean {
  const own = organisationOf(actor)
  const others = [...policy.organisations].filter(([organisation]) => organisation !== own)
  return categories.every((category) => {
    const ofKind = others.filter(([, kind]) => kind === category)
    const labels =
      ofKind.length > 0
        ? ofKind.map(([controller]) => ({ level: 'N' as const, sensitivities: [], controller }))
        : others.map(([controller]) => ({ level: 'R' as const, sensitivities: [category], controller }))
    return labels.some((label) => lens.coverOf(toLabelClass(label)) === 'shown')
  })
}
