import { assertIssued, type Permit } from '../../../access/gate.js'
import type { PersonId } from '../../../fhir/person-id.js'
import { organisationOf } from '../../../identity/actor.js'
import type { KeptLook, Look, LooksStore } from '../../../record/changes/looks-store.js'
import type { Database } from '../database.js'

interface LookRow {
  readonly looked_at: string
  readonly marks: string
}

interface OwnRow extends LookRow {
  readonly session: string
  readonly before_at: string | null
  readonly before_marks: string | null
}

const OWN = `
  select session, looked_at, marks, before_at, before_marks
    from looks where person_id = $1 and actor_id = $2 and role_profile_id = $3`

/** Of each colleague one, in whatever role they looked last. */
const TEAM = `
  select looked_at, marks from (
    select distinct on (actor_id) looked_at, marks
      from looks where person_id = $1 and organisation = $2 and actor_id <> $3
     order by actor_id, looked_at desc) as latest
   order by looked_at desc limit $4`

const LOOKED_AT = `
  select person_id from looks where actor_id = $1 and role_profile_id = $2 order by looked_at desc limit $3`

const MARKS = 'select marks, body from look_marks where person_id = $1 and marks = any ($2::text[])'

const KEEP_MARKS =
  'insert into look_marks (person_id, marks, body) values ($1, $2, $3) on conflict do nothing'

const KEEP = `
  insert into looks (person_id, actor_id, role_profile_id, organisation, session, looked_at, marks, before_at, before_marks)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  on conflict (person_id, actor_id, role_profile_id) do update set
    organisation = excluded.organisation, session = excluded.session, looked_at = excluded.looked_at,
    marks = excluded.marks, before_at = excluded.before_at, before_marks = excluded.before_marks`

const DROP_UNUSED = `
  delete from look_marks m
   where person_id = $1 and not exists (
     select from looks l where l.person_id = m.person_id and m.marks in (l.marks, l.before_marks))`

/** Who looked at a record, in PostgreSQL. */
export function createLooksStore(database: Database): LooksStore {
  return {
    async readOwnLook(permit) {
      const { person, id, role } = holderOf(permit)
      const [row] = await database.query<OwnRow>(OWN, [person, id, role])
      return row && toKeptLook(row)
    },

    async readTeamLooks(permit, limit) {
      const { person, id, organisation } = holderOf(permit)
      return (await database.query<LookRow>(TEAM, [person, organisation, id, limit])).map(toLook)
    },

    async readLookedAt(permit, limit) {
      const { id, role } = actorOf(permit)
      const rows = await database.query<{ readonly person_id: PersonId }>(LOOKED_AT, [id, role, limit])
      return rows.map(({ person_id: person }) => person)
    },

    async readMarks(permit, names) {
      const { person } = holderOf(permit)
      const rows = await database.query<{ readonly marks: string; readonly body: Uint8Array }>(MARKS, [
        person,
        names,
      ])
      return new Map(rows.map(({ marks, body }) => [marks, body]))
    },

    async keepLook(permit, { session, at, marks, before }, body) {
      const { person, id, role, organisation } = holderOf(permit)
      const look = [session, at, marks, before?.at ?? null, before?.marks ?? null]
      await database.transaction(async (transaction) => {
        // The row of the person is the lock: nobody drops the marks that another look is about to name.
        await transaction.query('select 1 from persons where person_id = $1 for update', [person])
        if (body) await transaction.query(KEEP_MARKS, [person, marks, body])
        await transaction.query(KEEP, [person, id, role, organisation, ...look])
        await transaction.query(DROP_UNUSED, [person])
      })
    },
  }
}

interface Looker {
  readonly id: string
  readonly role: string
  readonly organisation: string
}

/** Who looks at whom. */
function holderOf(permit: Permit<'read-record'>): Looker & { readonly person: PersonId } {
  const looker = actorOf(permit)
  if (permit.person === undefined) throw new Error('A permit to read a record names nobody.')
  return { ...looker, person: permit.person }
}

/** A role is this role of this person in this organisation: in another they may see something else. */
function actorOf(permit: Permit<'read-record' | 'find-people'>): Looker {
  assertIssued(permit)
  const { actor } = permit
  return {
    id: actor.id,
    role: 'role' in actor ? actor.role.profileId : '',
    organisation: organisationOf(actor) ?? '',
  }
}

function toKeptLook(row: OwnRow): KeptLook {
  const { session, before_at: at, before_marks: marks } = row
  const before = at === null || marks === null ? undefined : toLook({ looked_at: at, marks })
  return { ...toLook(row), session, before }
}

function toLook({ looked_at: at, marks }: LookRow): Look {
  return { at: new Date(at).toISOString(), marks }
}
