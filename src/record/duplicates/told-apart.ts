import type { Permit } from '../../access/gate.js'
import { toPairKey, type PairKey } from './pair-key.js'

/** What somebody said about two items: that they are different, or that this is taken back. */
export interface ApartStatement {
  /** `Type/id` of each, in order. */
  readonly one: string
  readonly other: string
  readonly isApart: boolean
  readonly reason: string
  /** ISO instant. */
  readonly toldAt: string
  readonly toldBy: string
  readonly role: string
  readonly organisation: string
}

/** Keeps what people said: nothing is changed, the latest counts. */
export interface ToldApartStore {
  /** Keeps it and raises the version of the record in one transaction: the next read of anybody goes by it. */
  keepToldApart(
    permit: Permit<'read-record'>,
    statements: readonly ApartStatement[],
    actorId: string,
  ): Promise<void>
}

/** The latest that was said of each pair. */
export function latestStatements(statements: readonly ApartStatement[]): readonly ApartStatement[] {
  const latest = new Map<PairKey, ApartStatement>()
  for (const statement of statements) {
    const key = toPairKey(statement.one, statement.other)
    const known = latest.get(key)
    if (known === undefined || known.toldAt <= statement.toldAt) latest.set(key, statement)
  }
  return [...latest.values()]
}

/** The pairs that are told apart now. */
export function pairsApart(statements: readonly ApartStatement[]): ReadonlySet<PairKey> {
  return new Set(
    latestStatements(statements)
      .filter(({ isApart }) => isApart)
      .map(({ one, other }) => toPairKey(one, other)),
  )
}
