/** PostgreSQL refused a statement. Holds no values: the server's detail is left out, because it may name people. */
export class SqlError extends Error {
  override readonly name = 'SqlError'
  /** SQLSTATE, for example `23505` for a unique violation. */
  readonly code: string | undefined

  constructor(message: string, code: string | undefined) {
    super(message)
    this.code = code
  }
}

/** SQLSTATE of a row that breaks a unique constraint. */
export const UNIQUE_VIOLATION = '23505'
