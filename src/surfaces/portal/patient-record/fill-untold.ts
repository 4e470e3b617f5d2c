import { nothingUntold } from '../../../record/freshness/untold-words.js'
import { parseSectionKey } from './section-names.js'
import type { SectionKey } from '../../../record/sections/section.js'
import { escapeXhtml } from '../../../record/summary/xhtml.js'

/**
 * Stored parts say of what is empty that nobody has said anything. Whether that can be said hangs on who is late when it
 * is read: such a sentence stands between `<!--untold:allergies-->` and `<!--/untold-->`, and what takes its place is a
 * paragraph, words within a sentence (`untold-in`), or words behind it (`untold-after`, and `untold-beside` with who it is).
 */
const [OPENS, CLOSES] = ['<!--untold', '<!--/untold-->']
const OPENING = /^<!--untold(?<how>|-in|-after|-beside):(?<keys>[a-z,-]+)-->/
const LONGEST_OPENING = 1000

/** What is to be read instead, of these sections; `undefined` where the stored words hold. */
export type UntoldOf = (sections: readonly SectionKey[]) => string | undefined

export function fillUntold(body: Uint8Array, untoldOf: UntoldOf): readonly Uint8Array[] {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const pieces: Uint8Array[] = []
  let from = 0
  for (let at = bytes.indexOf(OPENS); at >= 0; at = bytes.indexOf(OPENS, from)) {
    const end = bytes.indexOf(CLOSES, at)
    const found = OPENING.exec(bytes.toString('latin1', at, at + LONGEST_OPENING))?.groups
    if (end < 0 || !found) break
    const keys = (found['keys'] ?? '').split(',').flatMap((key) => parseSectionKey(key) ?? [])
    const words = untoldOf(keys)
    if (words !== undefined) {
      pieces.push(bytes.subarray(from, at), Buffer.from(toHtml(words, found['how'] ?? '')))
    } else pieces.push(bytes.subarray(from, end))
    from = end + CLOSES.length
  }
  return [...pieces, bytes.subarray(from)]
}

/** Which source it is stands above, beside when it was last heard from, and what the sign means before the list. */
const AFTER =
  ' <span class="app-late" data-empty-reason="unavailable"><span aria-hidden="true">▲</span><span class="nhsuk-u-visually-hidden">(a source is late or was refused)</span></span>'

function toHtml(words: string, how: string): string {
  if (how === '-after') return AFTER
  if (how === '-beside')
    return ` <span class="app-late" data-empty-reason="unavailable"><span aria-hidden="true">▲</span> ${escapeXhtml(words)}: anything newer is not here</span>`
  const sentence = escapeXhtml(nothingUntold(words))
  return how === '-in'
    ? `<span data-empty-reason="unavailable">${sentence}</span>`
    : `<p class="app-nothing" data-empty-reason="unavailable">${sentence}</p>`
}
