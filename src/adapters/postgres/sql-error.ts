import type { Parameter } from './database.js'

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

/**
 * A text with the character NUL, which PostgreSQL cannot hold and no statement is tried with. Whoever sent it has to
 * mend it, so it is answered as a request that cannot be read.
 */
class UnstorableText extends Error {
  override readonly name = 'UnstorableText'
  readonly status = 400
}

/**
 * Drivers call this before every statement.
 *
 * @throws UnstorableText
 */
export function checkStorable(parameters: readonly Parameter[]): void {
  if (parameters.some(hasNul)) throw new UnstorableText('A text with the character NUL cannot be stored.')
}

function hasNul(parameter: Parameter): boolean {
  if (typeof parameter === 'string') return parameter.includes('\0')
  return Array.isArray(parameter) && parameter.some((one) => typeof one === 'string' && one.includes('\0'))
}

/** SQLSTATE of a row that breaks a unique constraint. */
export const UNIQUE_VIOLATION = '23505'
