import { attributeText, toXmlText } from './xml-text.js'

/**
 * The div of a narrative as it stands in XML. In JSON it is a text, and may be anything: what could not stand in a
 * document, or could reach beyond its own place in one, is shown as the letters that it is.
 */
export function narrativeXml(div: string): string {
  const text = toXmlText(div).trim().replaceAll('&nbsp;', '&#160;')
  return isOneDiv(text) ? withNamespace(text) : asLetters(text)
}

const NAMESPACE = 'http://www.w3.org/1999/xhtml'

/** Whether it is one `div` with elements, attributes and comments within it, each of which ends. */
function isOneDiv(text: string): boolean {
  if (!/^<div[\s>/]/.test(text) || text.includes(']]>') || !hasKnownReferences(text)) return false
  const open: string[] = []
  let at = 0
  do {
    const token = tokenAt(text, at)
    if (!token || !isInPlace(token, open)) return false
    at += token.size
  } while (open.length > 0)
  return at === text.length
}

interface Token {
  readonly size: number
  readonly start?: string | undefined
  readonly attributes?: string | undefined
  readonly empty?: string | undefined
  readonly end?: string | undefined
}

/** Takes a start as open until its end. */
function isInPlace({ start, attributes = '', empty, end }: Token, open: string[]): boolean {
  if (end !== undefined) return open.pop() === end
  if (start !== undefined && empty === '') open.push(start)
  return areKnown(attributes)
}

const QUOTED = `"[^"<]*"|'[^'<]*'`
const NAME = '[A-Za-z][A-Za-z0-9:-]*'

const TOKEN = new RegExp(
  [
    `<(?<start>[A-Za-z][A-Za-z0-9]*)(?<attributes>(?:\\s+${NAME}\\s*=\\s*(?:${QUOTED}))*)\\s*(?<empty>/?)>`,
    '</(?<end>[A-Za-z][A-Za-z0-9]*)\\s*>',
    '<!--[^-]*(?:-[^-]+)*-->',
    '[^<]+',
  ].join('|'),
  'y',
)

function tokenAt(text: string, at: number): Token | undefined {
  TOKEN.lastIndex = at
  const found = TOKEN.exec(text)
  return found ? { ...found.groups, size: found[0].length } : undefined
}

/** Each attribute once, and no namespace but that of XHTML. */
function areKnown(attributes: string): boolean {
  const found = readAttributes(attributes)
  return new Set(found.map(({ name }) => name)).size === found.length && found.every(isOurs)
}

interface Attribute {
  readonly name: string
  readonly value: string
}

function readAttributes(text: string): readonly Attribute[] {
  const found = text.matchAll(new RegExp(`(?<name>${NAME})\\s*=\\s*(?<value>${QUOTED})`, 'g'))
  return [...found].map(({ groups: { name = '', value = '' } = {} }) => ({ name, value: value.slice(1, -1) }))
}

function isOurs({ name, value }: Attribute): boolean {
  return name === 'xmlns' ? value === NAMESPACE : !name.includes(':') || /^xml:(?:lang|space)$/.test(name)
}

/** XML knows five entities by name, and characters by number. */
function hasKnownReferences(text: string): boolean {
  return [...text.matchAll(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9A-Fa-f]{1,6}))?(;?)/g)].every(
    ([, name, decimal, hexadecimal, end]) =>
      end === ';' && (name !== undefined || isCharacter(Number(decimal ?? `0x${hexadecimal ?? '0'}`))),
  )
}

function isCharacter(code: number): boolean {
  if (code === 0 || code > 0x10ffff) return false
  const text = String.fromCodePoint(code)
  return toXmlText(text) === text
}

function withNamespace(div: string): string {
  const has = readAttributes(tokenAt(div, 0)?.attributes ?? '').some(({ name }) => name === 'xmlns')
  return has ? div : div.replace('<div', `<div xmlns="${NAMESPACE}"`)
}

function asLetters(text: string): string {
  return `<div xmlns="${NAMESPACE}"><p>${NOT_XHTML}</p><pre>${attributeText(text)}</pre></div>`
}

const NOT_XHTML = 'This narrative was sent as what is not XHTML. It is shown as the letters that came:'
