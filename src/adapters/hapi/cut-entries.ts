/**
 * The resources of a Bundle's entries as text, cut out byte for byte, so that numbers keep their lexemes. The Bundle
 * must be JSON that has been parsed once: nothing is checked here. (The lexeme-keeping parser of `fhir/` bounds what
 * one sender may send; a page of many resources may rightly be larger.)
 */
export function cutEntries(bundle: string): readonly string[] {
  const scan: Scan = { depth: 0, start: -1, names: [], cut: [] }
  for (let at = nextToken(bundle, 0); at < bundle.length; at = nextToken(bundle, at + 1)) {
    const token = bundle.charAt(at)
    if (token === '"') {
      const end = endOfString(bundle, at)
      scan.names[scan.depth] = bundle.slice(at + 1, end)
      at = end
    } else if (token === '{' || token === '[') {
      open(scan, at)
    } else {
      close(scan, bundle, at)
    }
  }
  return scan.cut
}

interface Scan {
  depth: number
  /** Where the resource that is being passed over began, or -1. */
  start: number
  /** The last string at each depth: in front of a brace it is the name of the element. */
  readonly names: string[]
  readonly cut: string[]
}

/** Bundle is depth 1, `entry` 2, an entry 3. */
const IN_ENTRY = 3

function open(scan: Scan, at: number): void {
  const { depth, names } = scan
  if (depth === IN_ENTRY && names[1] === 'entry' && names[IN_ENTRY] === 'resource') scan.start = at
  scan.depth += 1
}

function close(scan: Scan, bundle: string, at: number): void {
  scan.depth -= 1
  if (scan.depth !== IN_ENTRY || scan.start < 0) return
  scan.cut.push(bundle.slice(scan.start, at + 1))
  scan.start = -1
}

const TOKEN = /["{}[\]]/g

function nextToken(text: string, from: number): number {
  TOKEN.lastIndex = from
  return TOKEN.exec(text)?.index ?? text.length
}

/** Where the string that opens at `start` ends: the next quotation mark behind an even number of backslashes. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1)
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1)
  return end
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0
  while (text[at - 1 - backslashes] === '\\') backslashes += 1
  return backslashes % 2 === 1
}
