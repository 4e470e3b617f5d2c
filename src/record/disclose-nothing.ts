import type { Gate, Permit } from '../access/gate.js'
import type { RecordStore } from './record-store.js'

interface NotGiven {
  /** The id that was asked for, as it was given: it may be no id at all. */
  readonly id: string
  /** As the log names it. */
  readonly what: string
  /** Of the record. */
  readonly version: number
  /** Whether the resource itself is shown, and what of it was asked for is not there. */
  readonly isShown?: boolean
}

/** The log says which it was, what is withheld or what is not there; the caller is answered alike. */
export async function discloseNothing(
  { gate, store }: { readonly gate: Gate; readonly store: Pick<RecordStore, 'isHeld'> },
  permit: Permit<'read-record'>,
  { id, what, version: recordVersion, isShown = false }: NotGiven,
): Promise<void> {
  const isHere = !isShown && (await store.isHeld(permit, id))
  const disclosed = { status: 404, recordVersion, resources: 0, withheld: isHere ? 1 : 0, what }
  await gate.disclose(permit, disclosed, isHere ? 'withheld' : 'not-found')
}
