import { groupBy } from '../reading/group-by.js'
import type { ReadResource } from '../reading/record-view.js'
import { toItem } from '../reading/section-item.js'
import { countInWords } from '../reading/type-words.js'
import type { SectionContent } from './section-content.js'

/** What the record holds and no section shows: counted by type and source, so that nothing is left out unsaid. */
export function toOther(resources: readonly ReadResource[]): SectionContent {
  const groups = groupBy(resources, ({ type, source }) => `${type} ${source.organisation}`)
  const current = [...groups.values()].flatMap(([first, ...more]) =>
    first
      ? [toItem(first, { what: `${countInWords(first.type, more.length + 1)} not shown in this view` })]
      : [],
  )
  return { current: current.sort((one, other) => (one.what < other.what ? -1 : 1)), past: [] }
}
