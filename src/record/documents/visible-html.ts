import { toVisible } from '../reading/visible-text.js'

/**
 * A letter in HTML in which what nobody sees and what turns the order of its letters stands as `[U+202E]`, written as a character
 * or as a reference to one; `undefined` where there is nothing of that, and it goes out as it came.
 */
export function toVisibleHtml(bytes: Uint8Array, charset: string): Uint8Array | undefined {
  const html = new TextDecoder(charset).decode(bytes)
  const visible = toVisible(html.replace(REFERENCE, visibleReference))
  return visible === html ? undefined : new TextEncoder().encode(visible)
}

const REFERENCE = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|lrm|rlm|zwj|zwnj|shy|ZeroWidthSpace|NoBreak);?/gi

const NAMED: Readonly<Record<string, string>> = {
  lrm: '\u200e',
  rlm: '\u200f',
  zwj: '\u200d',
  zwnj: '\u200c',
  shy: '\u00ad',
  zerowidthspace: '\u200b',
  nobreak: '\u2060',
}

/** One to anything that is seen is left as it is: `&#60;` is no tag. */
function visibleReference(reference: string): string {
  const name = reference.replace(/[&;]/g, '').toLowerCase()
  const code = Number(name.startsWith('#x') ? `0${name.slice(1)}` : name.slice(1))
  const character = NAMED[name] ?? (code <= 0x10ffff ? String.fromCodePoint(code) : '')
  const visible = toVisible(character)
  return visible === character ? reference : visible
}
