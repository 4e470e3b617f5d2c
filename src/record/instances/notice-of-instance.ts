import { noticeLink, type NoticeLinkSettings } from '../freshness/notice-link.js'
import type { AdmittedInstance } from './admit-to-instance.js'

/** Where a reader of one resource, or of its versions, is told what to know of the record that it is in. */
export function noticeOfInstance(
  { permit, index, entry }: Pick<AdmittedInstance, 'permit' | 'index' | 'entry'>,
  settings: NoticeLinkSettings,
): string | undefined {
  const { type } = entry
  const isNarrowed = !permit.ceiling.isWhole
  return noticeLink({ type, person: permit.person }, { ...index, isNarrowed }, settings)
}
