import { toPlainName } from '../duplicates/words/plain-name.js'
import { dayOf, toClinicalDate } from '../reading/clinical-date.js'
import { all, textAt } from '../reading/element.js'
import { wordsOf } from '../reading/coded-text.js'
import type { ReadResource } from '../reading/record-view.js'
import { readDecisions } from './decisions/read-decisions.js'
import type { Mark } from './section.js'

/** Plans by which somebody acts in the night, of which one of a name is to be in force at a source. */
const ACTED_BY = /crisis|safety|contingency|escalation|advance|end of life|respect\b|anticipatory|relapse/i

/** Whether a plan is one of those that are looked for first. */
export function isActedBy({ json }: Pick<ReadResource, 'json'>): boolean {
  const names = [textAt(json, 'title'), textAt(json, 'description'), ...all(json, 'category').map(wordsOf)]
  return ACTED_BY.test(names.join(' '))
}

/**
 * That the same source has a later plan of the name of one, both of them sent as in force: it did not say that the older is over, and
 * whoever rings the number of the older may ring nobody (HZ34). `inForce` are the plans that stand beside it.
 */
export function olderVersionMarks(
  plan: ReadResource,
  { inForce, today }: { readonly inForce: readonly ReadResource[]; readonly today: string },
): readonly Mark[] {
  // Of decisions for the end of life it is said which one stands.
  if (readDecisions(plan, today).length > 0) return []
  const [name, start] = [nameOf(plan), startOf(plan)]
  if (name === '' || start === undefined || !isActedBy(plan)) return []
  const later = inForce
    .filter((other) => other.source.organisation === plan.source.organisation && nameOf(other) === name)
    .map((other) => ({ title: titleOf(other), since: startOf(other) ?? '' }))
    .filter(({ since }) => since > start)
    .toSorted((one, other) => (one.since < other.since ? 1 : -1))[0]
  if (!later) return []
  const text = `an older version? ${plan.source.name} has “${later.title}” since ${toClinicalDate(later.since).text}`
  return [{ text, tone: 'warning' }]
}

function titleOf({ json }: ReadResource): string {
  return textAt(json, 'title') ?? wordsOf(all(json, 'category')[0])
}

/** Without what tells one version from another. */
function nameOf(plan: ReadResource): string {
  return toPlainName(titleOf(plan).replace(VERSION, ' ')).trim()
}

const VERSION =
  /\b(?:v|ver|version)\.?\s*\d+(?:\.\d+)*\b|\b\d{1,2}[-/ .](?:\d{1,2}|[a-z]{3,9})[-/ .]\d{2,4}\b|\b(?:19|20)\d{2}\b|\b(?:updated|revised|reviewed|new|current|latest)\b|[()]/gi

function startOf({ json }: ReadResource): string | undefined {
  const start = textAt(json, 'period', 'start') ?? textAt(json, 'created')
  return start === undefined ? undefined : dayOf(start)
}
