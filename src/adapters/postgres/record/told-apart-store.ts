import { assertIssued } from '../../../access/gate.js'
import type { PersonId } from '../../../fhir/person-id.js'
import type { ApartStatement, ToldApartStore } from '../../../record/duplicates/told-apart.js'
import type { Database, Queryable } from '../database.js'

interface ToldRow {
  readonly one: string
  readonly other: string
  readonly is_apart: boolean
  readonly reason: string
  readonly told_at: string
  readonly actor_name: string
  readonly role_code: string
  readonly organisation: string
}

const KEEP = `
  insert into told_apart (person_id, one, other, told_at, is_apart, reason, actor_id, actor_name, role_code, organisation)
  values ($1, $2, $3, $4::timestamptz, $5, $6, $7, $8, $9, $10) on conflict do nothing`

/** What people told apart, in PostgreSQL. */
export function createToldApartStore(database: Database): ToldApartStore {
  return {
    async keepToldApart(permit, statements, actorId) {
      assertIssued(permit)
      const { person } = permit
      if (person === undefined) throw new Error('A permit to read a record names nobody.')
      await database.transaction(async (transaction) => {
        for (const { one, other, toldAt, isApart, reason, toldBy, role, organisation } of statements)
          await transaction.query(KEEP, [
            person,
            one,
            other,
            toldAt,
            isApart,
            reason,
            actorId,
            toldBy,
            role,
            organisation,
          ])
        await transaction.query(
          'update persons set record_version = record_version + 1 where person_id = $1',
          [person],
        )
      })
    },
  }
}

/** Everything that was said about a person's items, the earliest first. */
export async function readToldApart(
  database: Queryable,
  person: PersonId,
): Promise<readonly ApartStatement[]> {
  const rows = await database.query<ToldRow>(
    `select one, other, is_apart, reason, told_at, actor_name, role_code, organisation
       from told_apart where person_id = $1 order by told_at, one, other`,
    [person],
  )
  return rows.map((row) => ({
    one: row.one,
    other: row.other,
    isApart: row.is_apart,
    reason: row.reason,
    toldAt: new Date(row.told_at).toISOString(),
    toldBy: row.actor_name,
    role: row.role_code,
    organisation: row.organisation,
  }))
}
