import type { IncomingHttpHeaders } from 'node:http'
import type { RequestFault } from './check-address.js'

/** The headers by which a write is made to depend on what is held, as people write them. */
const CONDITIONS = ['If-Match', 'If-None-Match', 'If-None-Exist', 'If-Modified-Since', 'If-Unmodified-Since']

/**
 * A write under a condition that would not be looked at is refused by name: whoever set it counts on it. A Bundle has
 * its conditions in its entries.
 */
export function checkConditions({ method, path, headers }: Conditional): RequestFault | undefined {
  const honoured = honouredOf(method, path)
  if (honoured === undefined) return undefined
  const ignored = CONDITIONS.find(
    (name) => !honoured.includes(name) && headers[name.toLowerCase()] !== undefined,
  )
  return ignored === undefined ? undefined : toFault(ignored, honoured)
}

interface Conditional {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
}

function honouredOf(method: string, path: string): readonly string[] | undefined {
  if (method === 'PUT') return ['If-Match']
  if (method === 'POST') return path === '/' ? [] : ['If-None-Exist']
  return undefined
}

function toFault(ignored: string, honoured: readonly string[]): RequestFault {
  const [instead] = honoured
  const mend =
    instead === undefined
      ? 'Put conditions into the entries of the Bundle, as ifMatch or ifNoneExist.'
      : `${instead} is. To create something once only, POST it with If-None-Exist: identifier=system|value.`
  return {
    status: 400,
    reason: 'condition-not-supported',
    code: 'not-supported',
    words: `${ignored} is not supported here, and nothing was done. ${mend}`,
  }
}
