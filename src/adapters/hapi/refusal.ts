import type { HapiAnswer } from './hapi-connection.js'
import { parseResource } from './parse-answer.js'

export interface Refusal {
  /** In our words and fit for the sender: HAPI's own text can hold SQL and names of tables. */
  readonly diagnostics: string
  /** HAPI's own code for the log. */
  readonly code: string
}

const MEANINGS: Readonly<Record<string, string>> = {
  'HAPI-1094':
    'A reference points to a resource that is not held. Send that resource in the same Bundle, or before.',
  'HAPI-0541':
    'A reference points to a resource that is not in the Bundle. Send that resource in the same Bundle.',
  'HAPI-0931': 'A reference points to a resource of a type that is not allowed there.',
  'HAPI-0535': 'The same resource is in the Bundle more than once. Send it once.',
  'HAPI-2282': 'A reference is a search. Refer to a resource by its id or identifier.',
  'HAPI-1821': 'A value is not one that FHIR R4 allows for its element.',
  'HAPI-1820': 'An element is not one that FHIR R4 has.',
}

/** What HAPI refuses as content, or `undefined` when the answer says nothing about the content. */
export function toRefusal(answer: HapiAnswer): Refusal | undefined {
  if (answer.status === 413)
    return { diagnostics: 'This is larger than the system of record takes.', code: '413' }
  if (answer.status !== 400 && answer.status !== 422) return undefined

  const outcome = parseResource(answer.text)
  if (outcome?.resourceType !== 'OperationOutcome') return undefined
  const text = JSON.stringify(outcome['issue'] ?? '')
  const code = codeIn(text) ?? String(answer.status)
  const meaning = MEANINGS[code] ?? 'The system of record does not take this content as FHIR R4.'
  return { code, diagnostics: meaning + whereIn(text) }
}

/** HAPI wraps errors in errors, each with its code: the one that says most, else the innermost. */
function codeIn(text: string): string | undefined {
  const codes = text.match(/\bHAPI-\d{4}\b/g) ?? []
  return codes.find((code) => MEANINGS[code] !== undefined) ?? codes.at(-1)
}

/** The element that HAPI names, now and then with a condition behind it, which nobody needs. */
function whereIn(text: string): string {
  const path =
    /specified in path: ([A-Z][A-Za-z]+(?:\.(?!where\b|resolve\b|as\b|ofType\b)[a-z][A-Za-z]*)+)/.exec(
      text,
    )?.[1]
  return path === undefined ? '' : ` It is at ${path}.`
}
