import { readFile } from 'node:fs/promises'

export type FileText =
  | { readonly outcome: 'read'; readonly text: string }
  /** Why its text cannot be posted, in words with the place. */
  | { readonly outcome: 'refused'; readonly fault: string }

const NEWLINE = 0x0a

/** Reads a file that MUST be UTF-8 without a mark: guessing would change names without anybody noticing. */
export async function readFileText(file: string): Promise<FileText> {
  const bytes = await readBytes(file)
  if (!bytes) return { outcome: 'refused', fault: 'The file cannot be read.' }
  const text = decode(bytes)
  if (text === undefined) {
    const fault = `This is not UTF-8 (line ${firstBadLine(bytes)}): save the file as UTF-8. Nothing of it was posted.`
    return { outcome: 'refused', fault }
  }
  if (text.startsWith('\uFEFF')) {
    const fault =
      'The file begins with a byte order mark: save it as UTF-8 without BOM. Nothing of it was posted.'
    return { outcome: 'refused', fault }
  }
  return { outcome: 'read', text }
}

async function readBytes(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file)
  } catch {
    return undefined
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** No character of UTF-8 has a line end in it, so that lines can be tried one by one. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(NEWLINE, start)
    const stop = end === -1 ? bytes.length : end
    if (decode(bytes.subarray(start, stop)) === undefined) return line
    start = stop + 1
  }
  return line
}
