import { idOf } from '../../../record/items/items-part.js'
import type { SectionKey } from '../../../record/sections/section.js'

/** The address of a person's summary. */
export function summaryPath(person: string): string {
  return `/patients/${person}`
}

/** The address of one section of a person's record. */
export function sectionPath(person: string, section: SectionKey): string {
  return `/patients/${person}/sections/${section}`
}

/** Where on the page of a section a contradiction stands, and what it is called there. */
export function conflictPath(person: string, section: SectionKey, conflict: string): string {
  return `${sectionPath(person, section)}#${conflictAnchor(conflict)}`
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

/** The address of one test with all its results. */
export function resultPath(person: string, test: string): string {
  return `/patients/${person}/results/${test}`
}

/** The address of what has changed of a record. */
export function changesPath(person: string): string {
  return `/patients/${person}/changes`
}

/** The address of everything of a record by its date. */
export function timelinePath(person: string): string {
  return `/patients/${person}/timeline`
}
