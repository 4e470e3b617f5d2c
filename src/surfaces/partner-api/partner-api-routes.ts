import { Router, type Request, type Response } from 'express'
import type { Bundle } from 'fhir/r4.js'
import { anIssue, operationOutcome, type IssueCode } from '../../fhir/operation-outcome.js'
import { afterPromise } from '../../ingest/reading/may-be-stored.js'
import type { NoteMalformed } from '../../ingest/reading/note-malformed.js'
import type { ReadOwnContribution } from '../../ingest/read-own-contribution.js'
import type { ReceiveBundle } from '../../ingest/receive-bundle.js'
import type { Contributed, Received, StoredEntry } from '../../ingest/received.js'
import type { EntryRequest } from '../../ingest/reading/submission.js'
import { parseScopes } from '../../identity/smart-scopes.js'
import { actorOf, partnerOf } from '../../web/actor-of.js'
import { askedAsGiven } from '../../web/asked-as-given.js'
import { answerFhir, answerOutcome } from '../../web/answer-fhir.js'
import { setInsufficientScope } from '../../web/insufficient-scope.js'
import {
  RETRY_AFTER,
  toBatchResponseEntry,
  toLocation,
  toRefusedAnswer,
  toResponseEntry,
  toStoredOutcome,
  UNAVAILABLE,
} from './answer-received.js'
import { askedOf } from './asked-of.js'
import { checkAddress } from './check-address.js'
import { checkConditions } from './check-conditions.js'
import { limitPartners } from './limit-partners.js'
import { ownContributionRoutes } from './own-contribution-routes.js'
import { readPreference } from './read-preference.js'
import { createBodyReader } from './read-body.js'
import { setVersion } from './set-version.js'

export interface PartnerApiDeps {
  readonly receiveBundle: ReceiveBundle
  readonly readOwnContribution: ReadOwnContribution
  readonly noteMalformed: NoteMalformed
  /** Where the gateway is reached, without a slash at the end. */
  readonly baseUrl: string
  readonly requestsPerMinute?: number
}

/** Enough for a partner that sends one resource at a time as fast as it can; a runaway loop is stopped. */
const REQUESTS_PER_MINUTE = 6_000

/** What a partner system may do under `/fhir`, behind its token. Callers who are no partners are passed on. */
export function partnerApiRoutes(deps: PartnerApiDeps): Router {
  const { receiveBundle, readOwnContribution, noteMalformed, baseUrl } = deps
  const readBody = createBodyReader()
  const router = Router({ caseSensitive: true })

  router.use((req, _res, next) => {
    next(actorOf(req)?.kind === 'partner-system' ? undefined : 'router')
  })
  router.use(limitPartners(deps.requestsPerMinute ?? REQUESTS_PER_MINUTE, noteRefused))

  router.use(async (req, res, next) => {
    const fault = checkAddress(req.url) ?? checkConditions(req)
    if (!fault) {
      next()
      return
    }
    await noteRefused(req, fault.reason)
    answer(res, fault.status, [fault.code, fault.words])
  })

  // Unless told otherwise a router answers these by itself, past the log.
  router.options('/{*path}', refuseInteraction)

  router.post('/', async (req, res) => {
    const received = await receive(req, res, undefined)
    if (received) answerBundle(res, received)
  })

  router.post('/:type', async (req, res) => {
    const ifNoneExist = req.get('If-None-Exist')
    const entry = {
      method: 'POST',
      url: req.params.type,
      ...(ifNoneExist === undefined ? {} : { ifNoneExist }),
    }
    await receiveSingle(req, res, entry)
  })

  router.put('/:type', async (req, res) => {
    const question = req.url.indexOf('?')
    const url = `${req.params.type}${question < 0 ? '' : req.url.slice(question)}`
    await receiveSingle(req, res, { method: 'PUT', url, ...ifMatchOf(req) })
  })

  router.put('/:type/:id', async (req, res) => {
    await receiveSingle(req, res, {
      method: 'PUT',
      url: `${req.params.type}/${req.params.id}`,
      ...ifMatchOf(req),
    })
  })

  router.use(ownContributionRoutes(deps))

  router.all(['/:type', '/:type/:id'], async (req, res, next) => {
    if (req.method !== 'PATCH' && req.method !== 'DELETE') {
      next()
      return
    }
    const permission = req.method === 'PATCH' ? 'u' : 'd'
    if (!parseScopes(partnerOf(req).scopes).some(({ permissions }) => permissions.has(permission))) {
      await noteRefused(req, 'scope-missing')
      answer(res, 403, ['forbidden', 'The token has no scope for writing: ask for system/*.cruds.'])
      return
    }
    await noteRefused(req, 'method-not-allowed')
    res.setHeader('Allow', 'GET, HEAD, PUT, POST')
    answer(res, 405, ['not-supported', METHODS[req.method]])
  })

  router.use(refuseInteraction)

  return router

  async function refuseInteraction(req: Request, res: Response): Promise<void> {
    await noteRefused(req, 'interaction-not-supported')
    answer(res, 403, [
      'forbidden',
      'Partners contribute, and read back their own by Type/id or Type/id/_history/version. See /fhir/metadata.',
    ])
  }

  async function receiveSingle(req: Request, res: Response, entry: EntryRequest): Promise<void> {
    const received = await receive(req, res, entry)
    if (!received) return
    const stored = received.outcome === 'stored' ? received.entries[0] : undefined
    if (stored) await answerStored(req, res, stored)
    else answerNotStored(res, received)
  }

  /** Reads the body and hands it on; answers itself when it cannot be read. */
  async function receive(
    req: Request,
    res: Response,
    entry: EntryRequest | undefined,
  ): Promise<Received | undefined> {
    const body = await readBody(req, res)
    if (body.outcome === 'read') {
      const asked = askedOf(req, `${req.method} ${entry === undefined ? '/fhir' : templateOf(entry)}`)
      return receiveBundle({ ...asked, body: body.bytes, ...(entry ? { entry } : {}) })
    }
    if (body.outcome === 'cut') {
      await noteRefused(req, 'body-cut')
      return undefined
    }
    await noteRefused(req, body.reason)
    // What is left of the body is not read: the connection ends with the answer.
    if (body.status === 413 || body.status === 503) res.setHeader('Connection', 'close')
    if (body.status === 503) res.setHeader('Retry-After', RETRY_AFTER)
    answer(res, body.status, [CODES[body.status], body.words])
    return undefined
  }

  async function answerStored(req: Request, res: Response, stored: StoredEntry): Promise<void> {
    setVersion(res, stored)
    res.setHeader('Location', `${baseUrl}/fhir/${toLocation(stored)}`)
    const status = stored.outcome === 'created' ? 201 : 200
    const preference = readPreference(req.get('Prefer'))
    if (preference === 'representation') {
      const { type, id } = stored
      const query = `${req.method} /fhir/{type} return=representation`
      const own = await afterPromise(() => readOwnContribution({ ...askedOf(req, query), type, id }))
      if (own.outcome === 'found') {
        answerFhir(res, status, own.text)
        return
      }
    }
    const wrote = stored.outcome === 'created' || stored.outcome === 'updated'
    if (preference === 'minimal' && wrote) answerEmpty(res, status)
    else answerOutcome(res, status, toStoredOutcome(stored))
  }

  async function noteRefused(req: Request, reason: string): Promise<void> {
    await noteMalformed({
      ...askedAsGiven(req),
      actor: partnerOf(req),
      interaction: INTERACTIONS[req.method] ?? 'operation',
      reason,
    })
  }
}

const METHODS = {
  PATCH: 'Patches are not taken: send the whole resource with PUT.',
  DELETE: 'Nothing is deleted from a record: send the resource again with status entered-in-error.',
} as const

const CODES: Readonly<Record<400 | 413 | 415 | 503, IssueCode>> = {
  400: 'required',
  413: 'too-long',
  415: 'not-supported',
  503: 'transient',
}

const INTERACTIONS: Readonly<Record<string, 'create' | 'update' | 'read'>> = {
  POST: 'create',
  PUT: 'update',
  GET: 'read',
  HEAD: 'read',
}

function ifMatchOf(req: Request): { readonly ifMatch?: string } {
  const ifMatch = req.get('If-Match')
  return ifMatch === undefined ? {} : { ifMatch }
}

/** What a condition asks by, in names alone, behind the route. */
function templateOf({ url, ifNoneExist }: EntryRequest): string {
  const question = url.indexOf('?')
  if (question >= 0) return `/fhir/{type}?${namesOf(url.slice(question))}`
  if (ifNoneExist !== undefined) return `/fhir/{type} ${namesOf(ifNoneExist)}`
  return url.includes('/') ? '/fhir/{type}/{id}' : '/fhir/{type}'
}

function namesOf(query: string): string {
  return [...new URLSearchParams(query).keys()].join('&')
}

function answer(res: Response, status: number, [code, words]: readonly [IssueCode, string]): void {
  answerOutcome(res, status, operationOutcome(anIssue(code, words)))
}

function answerEmpty(res: Response, status: number): void {
  res.statusCode = status
  res.setHeader('Content-Length', 0)
  res.end()
}

function answerBundle(res: Response, received: Received): void {
  if (received.outcome === 'batch') {
    const entry = received.answers.map(toBatchResponseEntry)
    answerFhir(
      res,
      200,
      JSON.stringify({ resourceType: 'Bundle', type: 'batch-response', entry } satisfies Bundle),
    )
    return
  }
  if (received.outcome !== 'stored') {
    answerNotStored(res, received)
    return
  }
  const entry = received.entries.map(toResponseEntry)
  answerFhir(
    res,
    200,
    JSON.stringify({ resourceType: 'Bundle', type: 'transaction-response', entry } satisfies Bundle),
  )
}

function answerNotStored(res: Response, received: Contributed | Received): void {
  const { status, outcome } = received.outcome === 'refused' ? toRefusedAnswer(received) : UNAVAILABLE
  if (status === 503) res.setHeader('Retry-After', RETRY_AFTER)
  if (received.outcome === 'refused' && received.reason === 'scope-missing')
    setInsufficientScope(res, 'system/*.cu')
  answerOutcome(res, status, outcome)
}
