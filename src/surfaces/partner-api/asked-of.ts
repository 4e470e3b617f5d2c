import type { Request } from 'express'
import type { AskToReceive } from '../../ingest/received.js'
import { partnerOf } from '../../web/actor-of.js'
import { requestIdOf } from '../../web/request-id.js'

/** Who asks what, for the log. `query` is method and route template: an address may name somebody. */
export function askedOf(req: Request, query: string): Pick<AskToReceive, 'actor' | 'query' | 'requestId'> {
  return { actor: partnerOf(req), query, requestId: requestIdOf(req) }
}
