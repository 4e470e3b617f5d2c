import type { Request } from 'express'
import type { IssueCode } from '../../../fhir/operation-outcome.js'

export type ReadHeaders =
  | { readonly outcome: 'read' }
  | {
      readonly outcome: 'refused'
      readonly status: 400 | 403 | 406
      readonly reason: string
      readonly code: IssueCode
      readonly diagnostics: string
    }

/** Whether the headers ask for an answer that there is: of one of these media types, and now. */
export function readHeaders(req: Request, ranges: readonly string[]): ReadHeaders {
  if (/(?:^|[,;\s])respond-async(?:$|[,;\s])/i.test(req.get('Prefer') ?? '')) {
    return {
      outcome: 'refused',
      status: 400,
      reason: 'prefer-refused respond-async',
      code: 'not-supported',
      diagnostics: 'Prefer: respond-async is not supported: ask without it, the answer comes at once.',
    }
  }
  const purpose = PURPOSE_HEADERS.map((name) => req.get(name)).find((value) => value !== undefined)
  if (purpose !== undefined && !/^(?:TREAT|ETREAT)$/.test(purpose)) {
    return {
      outcome: 'refused',
      status: 403,
      reason: 'purpose-not-permitted',
      code: 'forbidden',
      diagnostics:
        'The record is opened for care alone: TREAT. The glass is broken in the portal, with a reason.',
    }
  }
  // Where both say it, the parameter counts; whether there is such a format its own check says.
  const saysFormat = req.query['_format'] !== undefined
  if (!saysFormat && !takesOneOf(ranges, req.get('Accept'))) {
    return {
      outcome: 'refused',
      status: 406,
      reason: 'accept-refused',
      code: 'not-supported',
      diagnostics: ranges === JSON_RANGES ? ONLY_JSON : JSON_OR_HTML,
    }
  }
  return { outcome: 'read' }
}

/** In which software says what it asks for. Whatever is no care is refused, and never taken for care. */
const PURPOSE_HEADERS = ['Purpose-Of-Use', 'X-Purpose-Of-Use']

const ONLY_JSON = 'Only FHIR JSON is answered: send Accept: application/fhir+json.'
const JSON_OR_HTML =
  'Only FHIR JSON and HTML are answered, FHIR XML is not: send Accept: application/fhir+json or text/html.'

/** What an answer as FHIR JSON satisfies. */
export const JSON_RANGES: readonly string[] = [
  '*/*',
  'application/*',
  'application/fhir+json',
  'application/json',
  'text/json',
]

/** Parameters such as fhirVersion do not decide; a quality of nought excludes. */
function takesOneOf(ranges: readonly string[], accept: string | undefined): boolean {
  if (accept === undefined || accept.trim() === '') return true
  return acceptedRanges(accept).some(({ type, quality }) => ranges.includes(type) && quality > 0)
}

/** The media ranges of an Accept header in their order. */
export function acceptedRanges(
  accept: string,
): readonly { readonly type: string; readonly quality: number }[] {
  return accept.split(',').map((range) => {
    const [type = '', ...parameters] = range.split(';').map((piece) => piece.trim().toLowerCase())
    const said = parameters.find((one) => one.startsWith('q='))
    const quality = said === undefined ? 1 : Number(said.slice(2))
    return { type, quality: Number.isNaN(quality) ? 1 : quality }
  })
}
