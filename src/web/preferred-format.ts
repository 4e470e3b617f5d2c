import type { Request } from 'express'
import { MEDIA_TYPES, parseFormatName, type Format } from '../fhir/format.js'

/**
 * Which of some formats an Accept header would rather have; `undefined` where none of them would do. Of those that it
 * would like as well, what it names comes before what it only lets pass, and then the one that is listed first. What
 * lets anything pass is answered with FHIR JSON. Parameters such as fhirVersion do not decide.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-accept
 */
export function preferredFormat(accept: string | undefined, formats: readonly Format[]): Format | undefined {
  if (accept === undefined || accept.trim() === '') return formats[0]
  const ranges = readRanges(accept)
  const offers = formats.map((format) => ({ format, ...qualityOf(ranges, format) }))
  return offers
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality || Number(other.isNamed) - Number(one.isNamed))[0]
    ?.format
}

/** Whether a request would rather have FHIR XML than the other formats that there are. */
export function prefersXml(req: Request): boolean {
  const asked = req.query['_format']
  const named = typeof asked === 'string' ? parseFormatName(asked) : undefined
  return (named ?? preferredFormat(req.get('Accept'), ['json', 'xml', 'html'])) === 'xml'
}

interface MediaRange {
  readonly type: string
  /** 0 excludes. */
  readonly quality: number
}

/** The media ranges of an Accept header in their order. */
function readRanges(accept: string): readonly MediaRange[] {
  return accept.split(',').map((range) => {
    const [type = '', ...parameters] = range.split(';').map((piece) => piece.trim().toLowerCase())
    const said = parameters.find((one) => one.startsWith('q='))
    const quality = said === undefined ? 1 : Number(said.slice(2))
    return { type, quality: Number.isNaN(quality) ? 1 : quality }
  })
}

function qualityOf(
  ranges: readonly MediaRange[],
  format: Format,
): { readonly quality: number; readonly isNamed: boolean } {
  const named = ranges.filter(({ type }) => MEDIA_TYPES[format].includes(type))
  const passing = format === 'json' ? ranges.filter(({ type }) => ANYTHING.includes(type)) : []
  const chosen = named.length > 0 ? named : passing
  return { quality: Math.max(0, ...chosen.map(({ quality }) => quality)), isNamed: named.length > 0 }
}

const ANYTHING: readonly string[] = ['*/*', 'application/*']
