import { watchReceiving, type WatchedSystemOfRecord } from '../ingest/watch-receiving.js'
import { createHapiSystemOfRecord } from './hapi/hapi-system-of-record.js'
import type { Database } from './postgres/database.js'
import { createEmbeddedSystemOfRecord } from './postgres/ingest/embedded-system-of-record.js'

export interface SystemOfRecordSettings {
  /** HAPI FHIR, when there is one; tables of our own otherwise. */
  readonly fhirBaseUrl: string | undefined
  readonly database: Database
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Told in a sentence when HAPI does something that somebody should know of. */
  readonly report: (message: string) => void
}

/** The system of record of this deployment. */
export function openSystemOfRecord(
  settings: SystemOfRecordSettings,
): WatchedSystemOfRecord & { readonly close: () => Promise<void> } {
  const { fhirBaseUrl, database, now, report } = settings
  if (fhirBaseUrl === undefined) {
    const embedded = watchReceiving(createEmbeddedSystemOfRecord(database), { now })
    return { ...embedded, close: () => Promise.resolve() }
  }
  const hapi = createHapiSystemOfRecord({
    baseUrl: fhirBaseUrl,
    onWarning: (warning) => {
      report(`HAPI: ${JSON.stringify(warning)}`)
    },
  })
  const watched = watchReceiving(hapi, { now })
  const stopAsking = askEvery(ASKED_EVERY, () => watched.isAvailable())
  return {
    ...watched,
    close() {
      stopAsking()
      return hapi.close()
    },
  }
}

/** Milliseconds. Readers are told within that time that nothing new can be received. */
const ASKED_EVERY = 15_000

/** Asks at once and then from time to time; an answer that is late is waited for. */
function askEvery(milliseconds: number, ask: () => Promise<unknown>): () => void {
  let timer: NodeJS.Timeout | undefined
  let isOver = false
  async function askAgain(): Promise<void> {
    await ask()
    if (!isOver) timer = setTimeout(() => void askAgain(), milliseconds).unref()
  }
  void askAgain()
  return () => {
    isOver = true
    clearTimeout(timer)
  }
}
