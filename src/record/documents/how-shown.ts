import { LARGEST_TEXT, readContentType } from '../../fhir/read-content-type.js'

/** How the bytes of a document are shown: within the page, in a frame that can do nothing, or saved to a file. */
export type HowShown =
  | { readonly as: 'text'; readonly charset: string }
  | { readonly as: 'html'; readonly charset: string }
  | { readonly as: 'image' | 'pdf'; readonly contentType: string }
  | { readonly as: 'file'; readonly why: 'unknown-type' | 'not-what-it-says' | 'too-large' }

/** More than this is not shown in a page: a scanned record of many pages is saved and read with a program for it. */
export const LARGEST_SHOWN = 8 * 1024 * 1024

/** What is shown as text: no more of it than was judged when it was labelled. */
const TEXTS: ReadonlyMap<string, 'text' | 'html'> = new Map([
  ['text/plain', 'text'],
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
])

/** The first bytes of each kind that is shown as what it is. */
const SIGNATURES: Readonly<Record<string, readonly (readonly number[])[]>> = {
  'image/png': [[0x89, 0x50, 0x4e, 0x47]],
  'image/jpeg': [[0xff, 0xd8, 0xff]],
  'image/gif': [[0x47, 0x49, 0x46, 0x38]],
  'application/pdf': [[0x25, 0x50, 0x44, 0x46, 0x2d]],
}

/**
 * Decides by what the sender says it is and by its first bytes: what is not what it says is never handed to a viewer.
 * SVG is no image here, because it can hold scripts.
 */
export function howShown(contentType: string, bytes: Uint8Array): HowShown {
  const { type, charset } = readContentType(contentType, bytes)
  const as = TEXTS.get(type)
  if (bytes.byteLength > (as === undefined ? LARGEST_SHOWN : LARGEST_TEXT))
    return { as: 'file', why: 'too-large' }
  if (as !== undefined) return { as, charset }
  return asItSays(type, bytes)
}

function asItSays(contentType: string, bytes: Uint8Array): HowShown {
  const signatures = Object.hasOwn(SIGNATURES, contentType) ? SIGNATURES[contentType] : undefined
  if (!signatures) return { as: 'file', why: 'unknown-type' }
  const isSo = signatures.some((signature) => signature.every((byte, place) => bytes[place] === byte))
  if (!isSo) return { as: 'file', why: 'not-what-it-says' }
  return { as: contentType === 'application/pdf' ? 'pdf' : 'image', contentType }
}
