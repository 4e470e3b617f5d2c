import { protocol, types, type PGlite } from '@electric-sql/pglite'
import { LRUCache } from 'lru-cache'
import type { Parameter, Row } from '../database.js'

const { serialize } = protocol

/** Runs statements of PGlite, each planned once for many runs. */
export interface PreparedStatements {
  /** Rejects with PostgreSQL's own error; the next statement runs as if nothing had been. */
  run(sql: string, parameters: readonly Parameter[]): Promise<readonly Row[]>
  /** Plans all of them anew: tables have changed. */
  forgetAll(): void
}

/** A statement that PostgreSQL knows by name. */
interface Prepared {
  readonly name: string
  /** Type oids of its parameters. */
  readonly parameters: readonly number[]
  /** Columns of its rows; none where it gives none. */
  readonly columns: readonly { readonly name: string; readonly type: number }[]
  uses: number
}

/** So many statements are kept; the one that was not used for longest goes first. */
const KEPT = 300

/**
 * After so many runs a statement is planned anew: nothing here analyses tables as they grow, and a plan that was made
 * for an empty one would stay.
 */
const USES = 500

/**
 * Statements by their text. Planning takes several times as long as running what a record asks for, and PGlite's own
 * `query` plans each time. MUST be asked for one statement after another: replies have no names.
 */
export function createPreparedStatements(database: PGlite): PreparedStatements {
  const known = new LRUCache<string, Prepared>({ max: KEPT })
  const forgotten: string[] = []
  let made = 0

  async function prepare(sql: string): Promise<Prepared> {
    const name = `s${(made += 1)}`
    const closing = forgotten.splice(0).map((one) => serialize.close({ type: 'S', name: one }))
    const { messages } = await database.execProtocol(
      Buffer.concat([
        ...closing,
        serialize.parse({ name, text: sql }),
        serialize.describe({ type: 'S', name }),
        serialize.sync(),
      ]),
    )
    const prepared: Prepared = {
      name,
      parameters: messages.flatMap((one) => ('dataTypeIDs' in one ? (one.dataTypeIDs as number[]) : [])),
      columns: messages.flatMap((one) =>
        one.name === 'rowDescription' ? (one as unknown as RowDescription).fields.map(toColumn) : [],
      ),
      uses: 0,
    }
    const evicted = known.size >= KEPT ? [...known.rkeys()][0] : undefined
    if (evicted !== undefined) forget(evicted)
    known.set(sql, prepared)
    return prepared
  }

  function forget(sql: string): void {
    const one = known.peek(sql)
    if (one) forgotten.push(one.name)
    known.delete(sql)
  }

  return {
    forgetAll() {
      for (const sql of [...known.keys()]) forget(sql)
    },
    async run(sql, parameters) {
      const held = known.get(sql)
      if (held && held.uses >= USES) forget(sql)
      const prepared = known.get(sql) ?? (await prepare(sql))
      prepared.uses += 1
      const values = parameters.map((one, place) => toText(database, one, prepared.parameters[place]))
      const { messages } = await database.execProtocol(
        Buffer.concat([
          serialize.bind({ statement: prepared.name, values }),
          serialize.execute({}),
          serialize.sync(),
        ]),
      )
      return messages.flatMap((one) =>
        one.name === 'dataRow' ? [toRow(database, prepared, (one as unknown as DataRow).fields)] : [],
      )
    },
  }
}

/** PGlite gives its replies as messages of their names, and exports no types of them. */
interface RowDescription {
  readonly fields: readonly Column[]
}

interface Column {
  readonly name: string
  readonly dataTypeID: number
}

interface DataRow {
  readonly fields: readonly (string | null)[]
}

function toColumn({ name, dataTypeID }: Column): Prepared['columns'][number] {
  return { name, type: dataTypeID }
}

function toText(database: PGlite, parameter: Parameter, type = 0): string | null {
  if (parameter === null) return null
  const serializer = database.serializers[type]
  return serializer ? serializer(parameter) : String(parameter)
}

function toRow(database: PGlite, { columns }: Prepared, fields: readonly (string | null)[]): Row {
  return Object.fromEntries(
    columns.map(({ name, type }, place) => [
      name,
      types.parseType(fields[place] ?? null, type, database.parsers),
    ]),
  )
}
