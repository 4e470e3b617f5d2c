import { wordsOf } from '../../reading/coded-text.js'
import { all, textAt } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'
import type { SectionContent } from '../section-content.js'
import type { DecisionRole, SectionItem } from '../section.js'
import { cprDecisionOf } from './read-decisions.js'

/**
 * What is decided for the end of life, in the order in which it is asked for: whether to resuscitate, where to be, the plan;
 * then what else is known, and the medicines that are kept at hand.
 */
export function withDecisionsFirst(
  content: SectionContent,
  resources: readonly ReadResource[],
): SectionContent {
  const known = new Map(resources.map((resource) => [resource.reference, resource] as const))
  const told = (items: readonly SectionItem[]): readonly SectionItem[] =>
    items
      .map((item) => {
        const resource = known.get(item.reference)
        const decision = resource && roleOf(resource)
        return decision === undefined ? item : { ...item, decision }
      })
      .sort((one, other) => rankOf(one) - rankOf(other))
  return { ...content, current: told(content.current), past: told(content.past) }
}

const ROLES: readonly DecisionRole[] = ['resuscitation', 'place', 'plan']

function rankOf({ decision, columns }: SectionItem): number {
  if (decision !== undefined) return ROLES.indexOf(decision)
  return columns === undefined ? ROLES.length : ROLES.length + 1
}

function roleOf(resource: ReadResource): DecisionRole | undefined {
  const { type, json } = resource
  if (cprDecisionOf(resource)) return 'resuscitation'
  const words = [...all(json, 'code'), ...all(json, 'category'), ...all(json, 'description')].map(wordsOf)
  if (PLACE.test([...words, textAt(json, 'title')].join(' '))) return 'place'
  return PLANS.includes(type) ? 'plan' : undefined
}

const PLACE = /\bplace of (?:death|care|dying)|\bwhere .{0,20}(?:die|be cared for)\b/i
const PLANS = ['CarePlan', 'Consent', 'DocumentReference', 'Composition']
