/** What the sender of an attachment says that its bytes are. */
export interface ContentType {
  /** In small letters, without parameters; empty where nothing is said. */
  readonly type: string
  /** In which its text is read: UTF-8 where none is said, and where the one that is said is not known here. */
  readonly charset: string
  readonly isCharsetKnown: boolean
}

/** The most bytes of a text that are judged, and so the most that are shown in a page: more than any letter has. */
export const LARGEST_TEXT = 750_000

/** Reads `Attachment.contentType`. Whoever labels a text and whoever shows it MUST both read it so. */
export function readContentType(contentType: string): ContentType {
  const type = /^[^;]*/.exec(contentType)?.[0].trim().toLowerCase() ?? ''
  const charset = /charset="?([\w-]{1,40})/i.exec(contentType)?.[1] ?? UTF_8
  const isCharsetKnown = isKnown(charset)
  return { type, charset: isCharsetKnown ? charset : UTF_8, isCharsetKnown }
}

const UTF_8 = 'utf-8'

function isKnown(charset: string): boolean {
  try {
    return new TextDecoder(charset).encoding !== ''
  } catch {
    return false
  }
}
