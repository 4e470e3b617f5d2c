/** A value that can be handed to a query. Dates, numbers beyond 2^53 and JSON go as strings. */
export type Parameter =
  string | number | boolean | null | Uint8Array | readonly (string | number | boolean | null)[]

/** A row as it comes back: `int8` as number, `date` and `timestamptz` as ISO strings, `bytea` as Uint8Array. */
export type Row = Readonly<Record<string, unknown>>

/**
 * When a statement runs where all of them share one connection: before everything that waits (the audit log), in its
 * order, or when nothing else waits (one part of many). Where there are several connections it says nothing.
 */
export type Turn = 'first' | 'usual' | 'last'

/** Something that runs one SQL statement with numbered parameters. */
export interface Queryable {
  query<R = Row>(sql: string, parameters?: readonly Parameter[], turn?: Turn): Promise<readonly R[]>
}

/** PostgreSQL, whichever driver is behind it. */
export interface Database extends Queryable {
  /**
   * Runs `work` in one transaction, committed when it resolves and rolled back when it rejects. `work` MUST use only
   * the queryable that it is handed.
   */
  transaction<T>(work: (transaction: Queryable) => Promise<T>): Promise<T>
  /** Runs several statements without parameters, for migrations. */
  script(sql: string): Promise<void>
  /** Lets what is under way finish, then closes. */
  close(): Promise<void>
}

/** The database cannot be reached now. What was asked may be asked again. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable'
}
