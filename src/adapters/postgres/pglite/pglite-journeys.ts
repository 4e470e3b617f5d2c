import type { Parameter, Turn } from '../database.js'
import type { Statement, StatementResult } from './pglite-messages.js'
import { SqlError } from '../sql-error.js'
import type { TakeTurn } from './turn-queue.js'

/** So many statements travel together at most: what goes first waits for no more than these. */
const MOST_TOGETHER = 4

interface Traveller {
  readonly turn: Turn
  readonly statement: Statement
  resolve(rows: readonly unknown[]): void
  reject(error: unknown): void
}

/** Runs a statement. Rejects with SqlError when PostgreSQL refuses it. */
export type Travel = (
  sql: string,
  parameters: readonly Parameter[],
  turn: Turn,
) => Promise<readonly unknown[]>

export interface JourneysDeps {
  readonly takeTurn: TakeTurn
  /** Runs statements one after another, and gives a result for each. */
  readonly run: (statements: readonly Statement[]) => Promise<readonly StatementResult[]>
}

/**
 * Statements that are asked for in one moment go to the database's thread in one journey, a few at most: waking the
 * thread and being woken by it takes longer than most statements. Each is a transaction of its own and is answered for
 * itself. What goes first runs first; what goes last travels alone, since it may take long.
 */
export function createJourneys({ takeTurn, run }: JourneysDeps): Travel {
  let boarding: Traveller[] | undefined

  async function depart(boarded: readonly Traveller[]): Promise<void> {
    const travellers = [...boarded.filter(isFirst), ...boarded.filter((one) => !isFirst(one))]
    const [first] = travellers
    if (!first) return
    try {
      const results = await takeTurn(first.turn, () => run(travellers.map(({ statement }) => statement)))
      travellers.forEach((one, place) => {
        settle(one, results[place])
      })
    } catch (error) {
      for (const one of travellers) one.reject(error)
    }
  }

  function board(one: Traveller): void {
    if (boarding && boarding.length < MOST_TOGETHER) {
      boarding.push(one)
      return
    }
    const travellers = [one]
    boarding = travellers
    setImmediate(() => {
      if (boarding === travellers) boarding = undefined
      void depart(travellers)
    })
  }

  return (sql, parameters, turn) =>
    new Promise((resolve, reject) => {
      const one: Traveller = { turn, statement: { sql, parameters }, resolve, reject }
      if (turn === 'last') void depart([one])
      else board(one)
    })
}

function isFirst({ turn }: Traveller): boolean {
  return turn === 'first'
}

function settle(one: Traveller, result: StatementResult | undefined): void {
  try {
    one.resolve(rowsOf(result))
  } catch (error) {
    one.reject(error)
  }
}

/**
 * The rows of a result.
 *
 * @throws SqlError where it is a refusal
 */
export function rowsOf(result: StatementResult | undefined): readonly unknown[] {
  if (result === undefined) throw new Error('The database thread gave no result for a statement.')
  if ('error' in result) throw new SqlError(result.error.message, result.error.code)
  return result.rows
}
