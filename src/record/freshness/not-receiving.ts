import type { OperationOutcome } from 'fhir/r4.js'
import { operationOutcome } from '../../fhir/operation-outcome.js'
import { toClinicalDate } from '../reading/clinical-date.js'
import type { RecordState, RecordStore } from '../record-store.js'

/** The store, with since when nothing new can be received in the state of each record. */
export function withReceiving(store: RecordStore, notReceivingSince: () => string | undefined): RecordStore {
  return {
    ...store,
    async readState(permit) {
      const state = await store.readState(permit)
      const since = notReceivingSince()
      return state && since !== undefined ? { ...state, notReceivingSince: since } : state
    },
  }
}

/** What a reader must know while nothing new can be received. */
export function notReceivingWords({
  notReceivingSince,
}: Pick<RecordState, 'notReceivingSince'>): string | undefined {
  return notReceivingSince === undefined
    ? undefined
    : `Since ${toClinicalDate(notReceivingSince).text} nothing new can be received from any source: where the record is kept does not answer. What came before is shown`
}

/** The same for software. */
export function notReceivingOutcome(since: string): OperationOutcome {
  const diagnostics = `${notReceivingWords({ notReceivingSince: since }) ?? ''}.`
  return operationOutcome({ severity: 'warning', code: 'transient', diagnostics })
}
