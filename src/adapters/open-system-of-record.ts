import type { SystemOfRecord } from '../ingest/system-of-record.js'
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
): SystemOfRecord & { readonly close: () => Promise<void> } {
  const { fhirBaseUrl, database, now, report } = settings
  if (fhirBaseUrl === undefined) {
    return { ...createEmbeddedSystemOfRecord(database, { now }), close: () => Promise.resolve() }
  }
  return createHapiSystemOfRecord({
    baseUrl: fhirBaseUrl,
    onWarning: (warning) => {
      report(`HAPI: ${JSON.stringify(warning)}`)
    },
  })
}
