import { groupBy } from '../reading/group-by.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { joined, labelled } from '../reading/section-item.js'
import type { SectionContent } from '../sections/section-content.js'
import type { SectionItem, SectionKey } from '../sections/section.js'
import { evaluatePath } from './evaluate-path.js'
import type { HeadingMap, MappedElement } from './heading-map.js'
import { valueText } from './value-text.js'

export interface SectionResources {
  readonly key: SectionKey
  readonly resources: readonly ReadResource[]
  readonly view: RecordView
}

/**
 * A section with those elements of the standard as details that its source sent and that the section does not say in
 * words of its own. Items of which several are made of one resource stay as they are.
 */
export function withElements(
  content: SectionContent,
  { key, resources, view }: SectionResources,
  map: HeadingMap,
): SectionContent {
  const elements = map.elements.filter((element) => element.heading === key && element.shown === 'detail')
  if (elements.length === 0) return content
  const byReference = new Map(resources.map((resource) => [resource.reference, resource]))
  const byType = groupBy(
    elements.flatMap((element) =>
      [...new Set(element.paths.map(({ type }) => type))].map((type) => ({ type, element })),
    ),
    ({ type }) => type,
  )
  const items = groupBy([...content.current, ...content.past], ({ reference }) => reference)

  function complete(item: SectionItem): SectionItem {
    const resource = byReference.get(item.reference)
    if (!resource || items.get(item.reference)?.length !== 1) return item
    return {
      ...item,
      details: [
        ...item.details,
        ...detailsOf(item, resource, { elements: byType.get(resource.type) ?? [], view }),
      ],
    }
  }

  return { ...content, current: content.current.map(complete), past: content.past.map(complete) }
}

function detailsOf(
  item: SectionItem,
  resource: ReadResource,
  {
    elements,
    view,
  }: { readonly elements: readonly { readonly element: MappedElement }[]; readonly view: RecordView },
): readonly string[] {
  const said = [item.what, ...item.details, item.when?.date.text, ...item.marks.map(({ text }) => text)]
    .join('\n')
    .toLowerCase()
  return elements.flatMap(({ element: { label, paths } }) => {
    const texts = paths
      .flatMap((path) => evaluatePath(path, resource.type, resource.json))
      .map((value) => valueText(value, resource, view))
      .filter((text) => text !== undefined && !isSaid(said, text, label))
    return labelled(label, joined([...new Set(texts)])) ?? []
  })
}

/** Whether the item says it already. A word as short as `yes` may stand in another: its label must stand before it. */
function isSaid(said: string, text: string, label: string): boolean {
  const words = text.toLowerCase()
  return text.length > LETTERS_OF_ITS_OWN
    ? said.includes(words)
    : said.split('\n').some((line) => line.startsWith(`${label.toLowerCase()}: ${words}`))
}

const LETTERS_OF_ITS_OWN = 3
