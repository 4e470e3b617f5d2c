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

/** Whether the headers ask for an answer that there is: FHIR JSON, now. */
export function readHeaders(req: Request): ReadHeaders {
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
  if (!takesJson(req.get('Accept'))) {
    return {
      outcome: 'refused',
      status: 406,
      reason: 'accept-refused',
      code: 'not-supported',
      diagnostics: 'Only FHIR JSON is answered: send Accept: application/fhir+json.',
    }
  }
  return { outcome: 'read' }
}

/** In which software says what it asks for. Whatever is no care is refused, and never taken for care. */
const PURPOSE_HEADERS = ['Purpose-Of-Use', 'X-Purpose-Of-Use']

const JSON_RANGES = ['*/*', 'application/*', 'application/fhir+json', 'application/json', 'text/json']

/** Parameters such as fhirVersion do not decide; a quality of nought excludes. */
function takesJson(accept: string | undefined): boolean {
  if (accept === undefined || accept.trim() === '') return true
  return accept.split(',').some((range) => {
    const [type = '', ...parameters] = range.split(';').map((piece) => piece.trim().toLowerCase())
    return JSON_RANGES.includes(type) && !parameters.some((one) => /^q=0(?:\.0*)?$/.test(one))
  })
}
