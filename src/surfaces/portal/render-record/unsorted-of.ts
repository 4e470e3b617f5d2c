import type { JoinedRecord } from '../../../record/sections/section.js'
import { sectionOfRecord } from './section-of-record.js'

/** That letters say something under headings that are not known here; empty where none does. */
export function unsortedOf(record: Pick<JoinedRecord, 'sections'>): string {
  const { current, past } = sectionOfRecord(record, 'other')
  const letters = [...current, ...past].filter(({ isOfDocument }) => isOfDocument).length
  if (letters === 0) return ''
  const [those, say] = letters === 1 ? ['A letter', 'says'] : [`${letters} letters`, 'say']
  return `${those} ${say} something under headings that this record does not know.`
}
