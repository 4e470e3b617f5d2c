import type { RecordChange } from '../../../ingest/ingest-store.js'

/** Whom a change is about: everything in it is about one person or about nobody. */
export function personOfChange({ person, contributions }: RecordChange): string | undefined {
  return person?.person ?? contributions.find((one) => one.person !== undefined)?.person
}
