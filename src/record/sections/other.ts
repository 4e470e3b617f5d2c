import { latestFirst } from '../reading/clinical-date.js'
import { groupBy } from '../reading/group-by.js'
import type { ReadResource } from '../reading/record-view.js'
import { toItem } from '../reading/section-item.js'
import { countInWords } from '../reading/type-words.js'
import { ownDate } from './own-date.js'
import type { SectionContent } from './section-content.js'
import type { SectionItem } from './section.js'

/** What the record holds and no section shows: counted by type and source, with the latest date, so that nothing is left out unsaid. */
export function toOther(resources: readonly ReadResource[]): SectionContent {
  const groups = groupBy(resources, ({ type, source }) => `${type} ${source.organisation}`)
  const current = [...groups.values()].flatMap(toCount)
  return { current: current.sort((one, other) => (one.what < other.what ? -1 : 1)), past: [] }
}

function toCount(resources: readonly ReadResource[]): readonly SectionItem[] {
  const [first] = resources
  if (!first) return []
  const [latest] = datesOf(resources)
  return [
    toItem(first, {
      what: `${countInWords(first.type, resources.length)} not shown in this view`,
      when: latest ? [[resources.length === 1 ? latest[0] : `the latest ${latest[0]}`, latest[1]]] : [],
    }),
  ]
}

function datesOf(resources: readonly ReadResource[]): readonly (readonly [word: string, iso: string])[] {
  return resources
    .map((resource) => ownDate(resource))
    .filter((date) => date !== undefined)
    .sort(([, one], [, other]) => latestFirst(one, other))
}
