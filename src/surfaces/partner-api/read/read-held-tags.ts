import type { HeldTags } from '../../../record/open-record.js'

const TAG = /(?:W\/)?"([\x21\x23-\x7e\x80-\xff]*)"/
const LIST = new RegExp(`^\\s*${TAG.source}(?:\\s*,\\s*${TAG.source})*\\s*$`)

/**
 * The entity tags that an `If-None-Match` names, `W/"17"`, or `*`; `undefined` for what is no list of tags, which is
 * then answered in full.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-if-none-match
 */
export function readHeldTags(header: string | undefined): HeldTags | undefined {
  if (header === undefined) return undefined
  if (header.trim() === '*') return '*'
  if (!LIST.test(header)) return undefined
  return [...header.matchAll(new RegExp(TAG, 'g'))].map(([, tag = '']) => tag)
}
