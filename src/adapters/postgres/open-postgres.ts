import pg from 'pg'
import { DatabaseUnavailable, type Database, type Parameter, type Queryable } from './database.js'
import { checkStorable, SqlError } from './sql-error.js'

const { Pool, types } = pg

const AS_TEXT = (text: string): string => text
const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [types.builtins.INT8]: Number,
  [types.builtins.DATE]: AS_TEXT,
  [types.builtins.TIMESTAMP]: AS_TEXT,
  [types.builtins.TIMESTAMPTZ]: (text) => new Date(text).toISOString(),
}

export interface PostgresSettings {
  readonly url: string
  /** Connections at most; 10 when left out. */
  readonly connections?: number
  /** What runs first on each new connection, for example `set role`. */
  readonly onConnect?: string
}

/** Opens a pool of connections to PostgreSQL. Statements that run longer than 15 s are ended by the server. */
export async function openPostgres({
  url,
  connections = 10,
  onConnect,
}: PostgresSettings): Promise<Database> {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 2_000,
    statement_timeout: 15_000,
    types: { getTypeParser: parserOf },
    ...(onConnect === undefined ? {} : { verify: preparing(onConnect) }),
  })
  // An idle connection that breaks is dropped by the pool; the next statement gets a new one or says it cannot.
  pool.on('error', () => undefined)
  // One that breaks while it is lent out fails its statement; it must not end the process besides, as an event that nobody hears would.
  pool.on('connect', (client) => client.on('error', () => undefined))

  return {
    query: (sql, parameters) => run(pool, sql, parameters) as never,

    async transaction(work) {
      const client = await pool.connect().catch((error: unknown) => {
        throw toOurs(error)
      })
      let broken: Error | undefined
      try {
        await run(client, 'begin')
        const result = await work({ query: (sql, parameters) => run(client, sql, parameters) as never })
        await run(client, 'commit')
        return result
      } catch (error) {
        await client.query('rollback').catch((failure: unknown) => {
          broken = failure as Error
        })
        throw error
      } finally {
        client.release(broken)
      }
    },

    async script(sql) {
      await run(pool, sql)
    },
    close: () => pool.end(),
  }
}

function parserOf(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
  return (
    PARSERS[oid] ??
    (types.getTypeParser as (oid: number, format?: string) => (text: string) => unknown)(oid, format)
  )
}

/** Runs a statement on each new connection before it is used. */
function preparing(statement: string) {
  return function prepare(client: pg.ClientBase, done: (error?: Error) => void): void {
    client.query(statement).then(
      () => {
        done()
      },
      (error: unknown) => {
        done(error as Error)
      },
    )
  }
}

async function run(
  on: pg.Pool | pg.ClientBase,
  sql: string,
  parameters?: readonly Parameter[],
): Promise<Awaited<ReturnType<Queryable['query']>>> {
  if (parameters) checkStorable(parameters)
  try {
    const result = await on.query(sql, parameters?.map(toWire))
    return result.rows as never
  } catch (error) {
    throw toOurs(error)
  }
}

function toWire(parameter: Parameter): unknown {
  return parameter instanceof Uint8Array
    ? Buffer.from(parameter.buffer, parameter.byteOffset, parameter.byteLength)
    : parameter
}

/** SQLSTATE classes that mean the server is not there, rather than that it refused: 08 connection, 57P shutdown. */
const AWAY = /^(08|57P)/

function toOurs(error: unknown): Error {
  const { message, code } = error as { message: string; code?: string }
  if (code !== undefined && /^[0-9A-Z]{5}$/.test(code) && !AWAY.test(code)) return new SqlError(message, code)
  return new DatabaseUnavailable('The database cannot be reached.')
}
