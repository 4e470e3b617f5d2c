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

/**
 * Reads `Attachment.contentType`, and where it names no charset what HTML says of its own in its first bytes. Whoever labels a text
 * and whoever shows it MUST both read it so, of the same bytes.
 */
export function readContentType(contentType: string, bytes: Uint8Array = NO_BYTES): ContentType {
  const type = /^[^;]*/.exec(contentType)?.[0].trim().toLowerCase() ?? ''
  const charset =
    /charset="?([\w-]{1,40})/i.exec(contentType)?.[1] ??
    (HTML.includes(type) ? charsetWithin(bytes) : undefined) ??
    UTF_8
  const isCharsetKnown = isKnown(charset)
  return { type, charset: isCharsetKnown ? charset : UTF_8, isCharsetKnown }
}

const UTF_8 = 'utf-8'
const NO_BYTES = new Uint8Array()
const HTML = ['text/html', 'application/xhtml+xml']

/** As far as a browser looks for it. */
const BYTES_LOOKED_AT = 1024

const DECLARED =
  /<meta\s[^<>]{0,200}?charset\s*=\s*["']?\s*([\w-]{1,40})|^\s*<\?xml\s[^<>]{0,100}?encoding\s*=\s*["']([\w-]{1,40})/i

/** What a `<meta>` or an XML declaration says; of UTF-16 it cannot be so, because then it could not be read here. */
function charsetWithin(bytes: Uint8Array): string | undefined {
  const isMarkedUtf8 = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, BYTES_LOOKED_AT))
  const [, meta, xml] = DECLARED.exec(start.replace(/<!--[\s\S]*?(?:-->|$)/g, '')) ?? []
  const declared = meta ?? xml
  return declared === undefined || isMarkedUtf8 || /^utf-?(?:16|7)/i.test(declared) ? undefined : declared
}

function isKnown(charset: string): boolean {
  try {
    return new TextDecoder(charset).encoding !== ''
  } catch {
    return false
  }
}
