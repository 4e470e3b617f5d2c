import type { Request } from 'express'
import { parsePersonId, type PersonId } from '../fhir/person-id.js'
import { requestIdOf } from './request-id.js'

/** What was asked, for the audit log. */
export interface AskedAsGiven {
  readonly query: string
  readonly requestId: string
  /** Whom it names. The log has one person an entry: of several it is the one named last. */
  readonly person?: PersonId
}

/**
 * What was asked, as it came: the address with all parameters, and the form where there is one. For what is refused before
 * it is understood. It may hold anything, so it MUST go to the audit log and nowhere else.
 */
export function askedAsGiven(req: Request, form = ''): AskedAsGiven {
  const person = personNamedIn(req.originalUrl, form)
  return {
    query: `${req.method} ${req.originalUrl}${form === '' ? '' : ` ${form}`}`,
    requestId: requestIdOf(req),
    ...(person === undefined ? {} : { person }),
  }
}

/** `/fhir/Patient/{id}`, `/patients/{id}`, `/audit/patients/{id}`, and whatever follows. */
const ABOUT_PERSON = /\/patients?\/+([^/?]+)/i

/** Parameters whose value is a person, under whatever modifier. */
const NAMES_PERSON = /^(?:patient|subject)(?:[:.]|$)/

function personNamedIn(url: string, form: string): PersonId | undefined {
  const [path = '', ...search] = url.split('?')
  const about = ABOUT_PERSON.exec(path)?.[1]
  const isPatients = /\/Patient\/?$/.test(path)
  const parameters = [...new URLSearchParams(search.join('?')), ...new URLSearchParams(form)]
  const named = parameters
    .filter(([name]) => NAMES_PERSON.test(name) || (isPatients && name === '_id'))
    .flatMap(([, value]) => value.split(','))
  return [...(about === undefined ? [] : [about]), ...named].flatMap(toPerson).at(-1)
}

/** A bare id, or a reference to a Patient, absolute or not. */
function toPerson(value: string): readonly PersonId[] {
  const person = parsePersonId(value.replace(/^(?:.*\/)?Patient\//, ''))
  return person === undefined ? [] : [person]
}
