import type { AppGrant, AppGrants } from '../../../identity/app-grant.js'
import type { Database } from '../database.js'

/** What apps were granted, for every gateway to know. `now` is in milliseconds since 1970. */
export function createAppGrants(database: Database, now: () => number): AppGrants {
  return {
    async save(grantId, grant, expiresAt) {
      await database.query(
        `insert into app_grants (grant_id, client_id, person, role, facts, expires_at)
         values ($1, $2, $3, $4, $5, $6)`,
        [
          grantId,
          grant.clientId,
          grant.claims.nhsid_useruid,
          grant.claims.nhsid_nrbac_roles[0]?.person_roleid ?? '',
          JSON.stringify(grant),
          expiresAt,
        ],
      )
    },

    async find(grantId) {
      const [found] = await database.query<{ readonly facts: string }>(
        'select facts from app_grants where grant_id = $1 and expires_at > $2',
        [grantId, Math.floor(now() / 1000)],
      )
      return found && (JSON.parse(found.facts) as AppGrant)
    },

    async keepRoles(person, roleProfileIds) {
      await database.query(
        `insert into revocations (kind, id, revoked_at, expires_at)
         select 'grant', grant_id, $3, expires_at + 86400 from app_grants
          where person = $1 and not (role = any($2))
         on conflict (kind, id) do nothing`,
        [person, roleProfileIds, now()],
      )
    },
  }
}
