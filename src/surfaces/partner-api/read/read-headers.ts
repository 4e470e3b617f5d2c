import type { Request } from 'express'
import type { Format } from '../../../fhir/format.js'
import type { IssueCode } from '../../../fhir/operation-outcome.js'
import { preferredFormat } from '../../../web/preferred-format.js'

export type ReadHeaders =
  | { readonly outcome: 'read' }
  | {
      readonly outcome: 'refused'
      readonly status: 400 | 403 | 406
      readonly reason: string
      readonly code: IssueCode
      readonly diagnostics: string
    }

/** Whether the headers ask for an answer that there is: in one of these formats, and now. */
export function readHeaders(req: Request, formats: readonly Format[]): ReadHeaders {
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
  if (!saysFormat && preferredFormat(req.get('Accept'), formats) === undefined) {
    return {
      outcome: 'refused',
      status: 406,
      reason: 'accept-refused',
      code: 'not-supported',
      diagnostics: formats.length === 1 ? ONLY_JSON : SEVERAL,
    }
  }
  return { outcome: 'read' }
}

/** In which software says what it asks for. Whatever is no care is refused, and never taken for care. */
const PURPOSE_HEADERS = ['Purpose-Of-Use', 'X-Purpose-Of-Use']

const ONLY_JSON =
  'This is answered as FHIR JSON alone: send Accept: application/fhir+json. FHIR XML is there of Patient/{id}/$summary.'
const SEVERAL =
  'FHIR JSON, FHIR XML and HTML are answered: send Accept: application/fhir+json, application/fhir+xml or text/html.'
