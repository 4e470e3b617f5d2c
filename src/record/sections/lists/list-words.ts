import { toClinicalDate } from '../../reading/clinical-date.js'
import { textAt } from '../../reading/element.js'
import type { ReadResource, RecordView } from '../../reading/record-view.js'
import { labelled, notesOf, toItem } from '../../reading/section-item.js'
import { isEmptyList } from '../nothing/empty-lists.js'
import type { ToSectionContent } from '../section-content.js'
import type { SectionItem, SectionKey } from '../section.js'
import { notAllWords } from './incomplete-lists.js'
import { sectionOfList, thingsOf } from './list-kinds.js'
import { isWithheldBySource, listWarnings } from './list-warnings.js'
import { takenOff } from './taken-off.js'

/** The section in which a list that is not empty says something that its entries do not; `undefined` for most lists. */
export function sectionOfToldList(list: Pick<ReadResource, 'type' | 'json'>): SectionKey | undefined {
  return listWarnings(list).length > 0 || takenOff(list).length > 0 ? sectionOfList(list) : undefined
}

/**
 * A section with what its lists say of themselves, before all else: that not everything is on them, and what is no longer. Of
 * medicines the section itself tells what was taken off.
 */
export function withListWords(key: SectionKey, toContent: ToSectionContent): ToSectionContent {
  return (resources, view) => {
    const told = resources.filter(
      (one) => isToldList(one) && (key !== 'medicines' || takenOff(one).length === 0),
    )
    const content = toContent(
      resources.filter((one) => !told.includes(one)),
      view,
    )
    const lists = resources.filter(isToldList)
    const warned = lists.flatMap((list) => toWarning(list))
    const off = key === 'medicines' ? [] : lists.flatMap((list) => toTakenOff(list, view))
    return warned.length + off.length === 0
      ? content
      : { ...content, current: [...warned, ...off, ...content.current] }
  }
}

function isToldList(resource: ReadResource): boolean {
  return resource.type === 'List' && !isEmptyList(resource) && sectionOfToldList(resource) !== undefined
}

function toWarning(list: ReadResource): readonly SectionItem[] {
  const warnings = listWarnings(list)
  if (warnings.length === 0 || textAt(list.json, 'status') === 'retired') return []
  return [
    toItem(list, {
      what: notAllWords(list, warnings),
      details: notesOf(list),
      when: [['recorded', textAt(list.json, 'date')]],
      marks: [{ text: 'may not be complete', tone: 'warning' }],
      statesNone: isWithheldBySource(warnings) ? 'withheld' : 'unavailable',
    }),
  ]
}

function toTakenOff(list: ReadResource, view: RecordView): readonly SectionItem[] {
  return takenOff(list).map(({ item, on, flag }) =>
    toItem(list, {
      what: `Taken off the list of ${thingsOf(list)}: ${view.nameOf(item, list) ?? 'something without a name'}`,
      details: [flag, labelled('on', on === undefined ? undefined : toClinicalDate(on).text)],
      when: [['recorded', textAt(list.json, 'date')]],
      marks: [{ text: 'taken off by its source', tone: 'caution' }],
    }),
  )
}
