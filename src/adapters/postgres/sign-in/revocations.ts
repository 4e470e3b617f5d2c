import type { Presented, RevocableKind, Revocations } from '../../../identity/revocations.js'
import type { Database } from '../database.js'

/** Longer than anything that is given on a grant lives, in milliseconds. */
const KEPT = 60 * 86_400_000

/** Of these the ids are used once, so that they can be forgotten; people, roles and clients come back. */
const FORGOTTEN: ReadonlySet<RevocableKind> = new Set(['token', 'grant', 'session'])

/** What was called back, in a table that each gateway asks for each request. `now` is in milliseconds since 1970. */
export function createRevocations(database: Database, now: () => number): Revocations {
  return {
    async revoke({ kind, id }) {
      const at = now()
      const expiresAt = FORGOTTEN.has(kind) ? Math.ceil((at + KEPT) / 1000) : null
      await database.query(
        `insert into revocations (kind, id, revoked_at, expires_at) values ($1, $2, $3, $4)
         on conflict (kind, id) do update set revoked_at = excluded.revoked_at, expires_at = excluded.expires_at`,
        [kind, id, at, expiresAt],
      )
    },

    async reinstate({ kind, id }) {
      await database.query('delete from revocations where kind = $1 and id = $2', [kind, id])
    },

    async findRevocation(presented) {
      const names = namesOf(presented)
      const pairs = names.map((_name, index) => `($${index * 2 + 2}, $${index * 2 + 3})`).join(', ')
      const [found] = await database.query<{ readonly kind: RevocableKind }>(
        `select kind from revocations
          where (kind, id) in (${pairs}) and (kind <> 'person' or revoked_at >= $1) limit 1`,
        [presented.issuedAt, ...names.flat()],
      )
      return found?.kind
    },
  }
}

function namesOf({
  token,
  grant,
  session,
  person,
  role,
  client,
}: Presented): readonly [RevocableKind, string][] {
  const names: readonly (readonly [RevocableKind, string | undefined])[] = [
    ['token', token],
    ['grant', grant],
    ['session', session],
    ['person', person],
    ['role', role],
    ['client', client],
  ]
  return names.flatMap(([kind, id]) => (id === undefined ? [] : [[kind, id]]))
}
