import { Client } from 'fhir-kit-client'
import { Agent, request, type Dispatcher } from 'undici'
import { HapiUnavailable } from './hapi-unavailable.js'

/** How long HAPI may take, in milliseconds. */
export interface HapiTimeouts {
  readonly connect: number
  readonly available: number
  readonly read: number
  readonly page: number
  readonly write: number
}

export interface HapiAnswer {
  readonly status: number
  readonly text: string
}

export interface HapiQuestion {
  readonly method: 'GET' | 'POST'
  /** Below the base address, with its query, already encoded: `/Patient/1`. Never an address that HAPI gave. */
  readonly path: string
  readonly body?: string
  /** Deadline for the whole of it, milliseconds. */
  readonly within: number
}

/**
 * The one way to HAPI: to its own origin and nowhere else, over a bounded number of connections, with a deadline on
 * every call and no redirects.
 *
 * There are two voices. `ask` sends and gives text, because fhir-kit-client parses numbers and `1.50` would come back
 * as `1.5`; whatever holds clinical content goes this way. `client` is fhir-kit-client, for what holds none:
 * the capability statement, counts, labels.
 */
export interface HapiConnection {
  readonly baseUrl: string
  /** Rejects with {@link HapiUnavailable} when there is no whole answer; any status is an answer. */
  ask(question: HapiQuestion): Promise<HapiAnswer>
  /** Runs one call of fhir-kit-client under a deadline; rejects with {@link HapiUnavailable} for any failure. */
  client<T>(within: number, call: (client: Client, options: ClientOptions) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export interface ClientOptions {
  readonly signal: AbortSignal
  readonly headers: Record<string, string>
}

/** More than the largest answer that HAPI is asked for: a page of 500 resources. */
const LARGEST_ANSWER = 256 * 1024 * 1024
const CONNECTIONS = 16

/** A search that HAPI keeps from before may lack what was written since. */
const FRESH = { 'cache-control': 'no-cache' }

export function openHapiConnection(baseUrl: string, timeouts: HapiTimeouts): HapiConnection {
  const base = toBase(baseUrl)
  const dispatcher = new Agent({
    connections: CONNECTIONS,
    connect: { timeout: timeouts.connect },
    headersTimeout: timeouts.write,
    bodyTimeout: timeouts.write,
    maxResponseSize: LARGEST_ANSWER,
  })
  const client = new Client({ baseUrl: base, requestOptions: { dispatcher, redirect: 'error' } })

  return {
    baseUrl: base,

    async ask({ method, path, body, within }) {
      const signal = AbortSignal.timeout(within)
      try {
        const answer = await request(`${base}${path}`, {
          method,
          dispatcher,
          signal,
          headers: {
            accept: 'application/fhir+json',
            ...FRESH,
            ...(body === undefined ? {} : { 'content-type': 'application/fhir+json; charset=utf-8' }),
          },
          ...(body === undefined ? {} : { body }),
        })
        return { status: answer.statusCode, text: await toText(answer) }
      } catch (error) {
        throw toUnavailable(error, signal)
      }
    },

    async client(within, call) {
      const signal = AbortSignal.timeout(within)
      try {
        return await call(client, { signal, headers: { ...FRESH } })
      } catch (error) {
        throw toUnavailable(error, signal)
      }
    },

    close: () => dispatcher.destroy(),
  }
}

function toBase(baseUrl: string): string {
  const url = new URL(baseUrl)
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new Error('FHIR_BASE_URL must be a plain address: no password, query or fragment.')
  }
  return url.href.replace(/\/+$/, '')
}

/** The body, if it is JSON at all: a proxy's page in HTML is no answer of HAPI. */
async function toText({ headers, body }: Dispatcher.ResponseData): Promise<string> {
  const mediaType = String(headers['content-type'] ?? '')
  if (/^application\/(fhir\+)?json\b/i.test(mediaType)) return body.text()
  await body.dump()
  return ''
}

/** Nothing of the error is kept: fhir-kit-client's hold the address and the whole answer. */
function toUnavailable(error: unknown, signal: AbortSignal): HapiUnavailable {
  if (error instanceof HapiUnavailable) return error
  if (signal.aborted) return new HapiUnavailable('deadline', 'HAPI did not answer in time.')

  const status = (error as { response?: { status?: unknown } }).response?.status
  if (typeof status === 'number') {
    return new HapiUnavailable('status', `HAPI answered with status ${status}.`, status)
  }
  return new HapiUnavailable('connection', 'HAPI cannot be reached, or the connection broke.')
}
