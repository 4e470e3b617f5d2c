/**
 * Characters that nobody sees but that change what is read: bidirectional controls, zero-width and blank characters, line and
 * paragraph separators, tags, and control characters other than tab and line ends.
 */
const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu

/** Most text: nothing in it needs a second look. */
const PLAIN = /^[\t\n\r\x20-\x7e]*$/

/** Text as it may be shown: what would be unseen stands there as `[U+202E]`. */
export function toVisible(text: string): string {
  if (PLAIN.test(text)) return text
  return text.replace(UNSEEN, (unseen) => `[U+${codeOf(unseen)}]`)
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
}
