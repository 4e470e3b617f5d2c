import { idOf } from '../../../record/items/items-part.js'
import type { SectionKey } from '../../../record/sections/section.js'

/** The address of a person's summary. */
export function summaryPath(person: string): string {
  return `/patients/${person}`
}

/** The address of one section of a person's record, or of a page of it. */
export function sectionPath(person: string, section: SectionKey, page = 1): string {
  return paged(`/patients/${person}/sections/${section}`, page)
}

/** One page has one address: the first is that of the whole. */
function paged(path: string, page: number): string {
  return page === 1 ? path : `${path}?page=${page}`
}

/** Where on the page of a section a contradiction stands, and what it is called there. */
export function conflictPath(page: string, conflict: string): string {
  return `${page}#${conflictAnchor(conflict)}`
}

export function conflictAnchor(conflict: string): string {
  return `conflict-${conflict}`
}

/** The address of the originals of a group: the same thing as each source told it. */
export function groupPath(person: string, group: string): string {
  return `/patients/${person}/same/${group}`
}

/** The address of a document; `undefined` for what is none that can be opened. */
export function documentPath(person: string, reference: string): string | undefined {
  const [type = '', id = ''] = reference.split('/')
  return type === 'DocumentReference' || type === 'Media' ? documentAddress(person, id) : undefined
}

/** The address of the content of what is known to have one: a report may have, too. */
export function documentAddress(person: string, id: string): string {
  return `/patients/${person}/documents/${id}`
}

/** The address of what people said is different. */
export function apartPath(person: string): string {
  return `/patients/${person}/apart`
}

/** The address of all that is held of one item: `Type/id`. */
export function itemPath(person: string, reference: string): string {
  return `/patients/${person}/items/${idOf(reference)}`
}

/** The address of one test with all its results, or of a page of them. */
export function resultPath(person: string, test: string, page = 1): string {
  return paged(`/patients/${person}/results/${test}`, page)
}

/** The address of what has changed of a record. */
export function changesPath(person: string): string {
  return `/patients/${person}/changes`
}

/** The address of everything of a record by its date. */
export function timelinePath(person: string): string {
  return `/patients/${person}/timeline`
}
