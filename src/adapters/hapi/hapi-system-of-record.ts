import type { Contribution } from '../../ingest/contribution.js'
import type { HeldResource, SystemOfRecord, WriteOutcome } from '../../ingest/system-of-record.js'
import { openHapiConnection, type HapiConnection, type HapiTimeouts } from './hapi-connection.js'
import { HapiUnavailable } from './hapi-unavailable.js'
import { toWarning, type OnHapiWarning } from './hapi-warning.js'
import { parseAnswer, parseResource } from './parse-answer.js'
import { readAll } from './read-all.js'
import { toRefusal } from './refusal.js'
import { takeLabelsAway } from './take-labels-away.js'
import { readReply, toTransaction } from './transaction.js'

export interface HapiSettings {
  /** The FHIR base of HAPI, for example `http://hapi:8080/fhir`. */
  readonly baseUrl: string
  readonly timeouts?: Partial<HapiTimeouts>
  readonly onWarning?: OnHapiWarning
  /** A number from 0 up to 1, for spreading repeats out. */
  readonly random?: () => number
  readonly sleep?: (milliseconds: number) => Promise<void>
}

/** HAPI FHIR as system of record. */
export interface HapiSystemOfRecord extends SystemOfRecord {
  /** Breaks off what is under way and gives the connections back. */
  close(): Promise<void>
}

const TIMEOUTS: HapiTimeouts = { connect: 2_000, available: 2_000, read: 10_000, page: 60_000, write: 60_000 }

/** Writes of the same resources collide in HAPI with 409 and succeed when repeated. */
const ATTEMPTS = 5
const FIRST_PAUSE = 50

interface Parts extends Required<Omit<HapiSettings, 'timeouts' | 'baseUrl'>> {
  readonly hapi: HapiConnection
  readonly timeouts: HapiTimeouts
}

/**
 * The port `SystemOfRecord` on HAPI FHIR 8.8. What HAPI does that callers would not expect is settled here: it merges
 * labels, repeats need telling apart by a code, a long search may end early, and its errors can hold SQL.
 */
export function createHapiSystemOfRecord(settings: HapiSettings): HapiSystemOfRecord {
  const timeouts = { ...TIMEOUTS, ...settings.timeouts }
  const parts: Parts = {
    hapi: openHapiConnection(settings.baseUrl, timeouts),
    timeouts,
    onWarning: settings.onWarning ?? (() => undefined),
    random: settings.random ?? Math.random,
    sleep: settings.sleep ?? pause,
  }

  return {
    write: (contributions) => write(parts, contributions),
    read: (type, id) => warned(parts, () => read(parts, type, id)),
    readAll: () => readAll(parts.hapi, timeouts.page),
    isAvailable: () => isAvailable(parts),
    close: () => parts.hapi.close(),
  }
}

async function write(parts: Parts, contributions: readonly Contribution[]): Promise<WriteOutcome> {
  if (contributions.length === 0) return { outcome: 'written', changed: new Set() }
  try {
    return await writeOrThrow(parts, contributions)
  } catch (error) {
    if (!(error instanceof HapiUnavailable)) throw error
    parts.onWarning(toWarning(error))
    return { outcome: 'unavailable' }
  }
}

async function writeOrThrow(parts: Parts, contributions: readonly Contribution[]): Promise<WriteOutcome> {
  const { hapi, timeouts, onWarning } = parts
  const answer = await transact(parts, toTransaction(contributions))

  const refusal = toRefusal(answer)
  if (refusal) {
    onWarning({
      event: 'refused',
      code: refusal.code,
      status: answer.status,
      resources: contributions.length,
    })
    return { outcome: 'refused', diagnostics: refusal.diagnostics }
  }
  if (answer.status !== 200) {
    throw new HapiUnavailable('status', `HAPI answered with status ${answer.status}.`, answer.status)
  }

  const written = readReply(answer, contributions)
  const heldBefore = written
    .filter(({ change }) => change !== 'created')
    .map(({ contribution }) => contribution)
  const lowered = await takeLabelsAway(hapi, heldBefore, timeouts.read)
  if (lowered.length > 0)
    onWarning({ event: 'label-taken-away', code: 'meta-delete', resources: lowered.length })

  const changed = written
    .filter(({ change }) => change !== 'unchanged')
    .map(({ contribution }) => contribution)
  return {
    outcome: 'written',
    changed: new Set([...changed, ...lowered].map(({ type, id }) => `${type}/${id}`)),
  }
}

async function transact(
  { hapi, timeouts, onWarning, random, sleep }: Parts,
  body: string,
): ReturnType<HapiConnection['ask']> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const answer = await hapi.ask({ method: 'POST', path: '', body, within: timeouts.write })
    if (answer.status !== 409) return answer
    onWarning({ event: 'retried', code: 'conflict', status: 409 })
    if (attempt < ATTEMPTS) await sleep(FIRST_PAUSE * 2 ** attempt * (0.5 + random()))
  }
  throw new HapiUnavailable('conflict', 'Somebody else kept writing the same resources.', 409)
}

const FHIR_ID = /^[A-Za-z0-9.-]{1,64}$/
const FHIR_TYPE = /^[A-Z][A-Za-z]+$/

async function read({ hapi, timeouts }: Parts, type: string, id: string): Promise<HeldResource | undefined> {
  if (!FHIR_TYPE.test(type) || !FHIR_ID.test(id)) return undefined
  const path = `/${type}/${encodeURIComponent(id)}`
  const answer = await hapi.ask({ method: 'GET', path, within: timeouts.read })
  if (isNotHeld(answer)) return undefined
  if (answer.status !== 200) {
    throw new HapiUnavailable('status', `HAPI answered with status ${answer.status}.`, answer.status)
  }
  if (parseAnswer(answer, type).id !== id) {
    throw new HapiUnavailable('wrong-resource', `HAPI answered with another ${type} than the one asked for.`)
  }
  return { type, id, text: answer.text }
}

/** Only HAPI itself can say that it holds nothing; a proxy's 404 means that HAPI was not asked. */
function isNotHeld({ status, text }: { readonly status: number; readonly text: string }): boolean {
  return (status === 404 || status === 410) && parseResource(text)?.resourceType === 'OperationOutcome'
}

async function warned<T>({ onWarning }: Parts, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof HapiUnavailable) onWarning(toWarning(error))
    throw error
  }
}

/** Counts a type of which there is hardly anything: that takes HAPI and its database both, and costs neither much. */
async function isAvailable({ hapi, timeouts }: Parts): Promise<boolean> {
  try {
    const bundle = await hapi.client(timeouts.available, (client, options) =>
      client.resourceSearch({ resourceType: 'Basic', searchParams: { _summary: 'count' }, options }),
    )
    return bundle.resourceType === 'Bundle' && typeof bundle['total'] === 'number'
  } catch {
    return false
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
