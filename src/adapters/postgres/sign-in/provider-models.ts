import type { Revocations } from '../../../identity/revocations.js'
import type { Database } from '../database.js'

/** What the identity provider stores of one thing of its own, as JSON. */
export interface ProviderModel {
  upsert(id: string, payload: ModelPayload, expiresIn?: number): Promise<void>
  find(id: string): Promise<ModelPayload | undefined>
  findByUid(uid: string): Promise<ModelPayload | undefined>
  findByUserCode(userCode: string): Promise<ModelPayload | undefined>
  /** @throws AlreadyConsumed for everybody but the first, on whichever gateway */
  consume(id: string): Promise<void>
  destroy(id: string): Promise<void>
  /** Forgets what was given on a grant, and calls back the tokens that are kept nowhere. */
  revokeByGrantId(grantId: string): Promise<void>
}

/** A code or a refresh token counts once. */
class AlreadyConsumed extends Error {
  override readonly name = 'AlreadyConsumed'
}

/** Of the payload only what can be asked for is looked at; the rest comes back as it went in. */
export interface ModelPayload {
  readonly grantId?: string | undefined
  readonly userCode?: string | undefined
  readonly uid?: string | undefined
  readonly consumed?: unknown
}

interface StoredModel {
  readonly payload: string
  readonly consumed: number | null
}

type Column = 'id' | 'uid' | 'user_code'

/**
 * The identity provider's state in our tables, so that any gateway can finish what another began. What has expired is
 * never given back. `now` is in milliseconds since 1970.
 */
export function createProviderModels({
  database,
  revocations,
  now,
}: {
  readonly database: Database
  readonly revocations: Pick<Revocations, 'revoke'>
  readonly now: () => number
}): (model: string) => ProviderModel {
  const seconds = (): number => Math.floor(now() / 1000)

  return function providerModel(model) {
    async function findBy(column: Column, value: string): Promise<ModelPayload | undefined> {
      // Whoever asks may have made it up: the provider answers as for one that it never gave.
      if (value.includes('\0')) return undefined
      const [stored] = await database.query<StoredModel>(
        `select payload, consumed from provider_models
          where model = $1 and ${column} = $2 and (expires_at is null or expires_at > $3)`,
        [model, value, seconds()],
      )
      if (!stored) return undefined
      const payload = JSON.parse(stored.payload) as ModelPayload
      return stored.consumed === null ? payload : { ...payload, consumed: stored.consumed }
    }

    return {
      async upsert(id, payload, expiresIn) {
        const expiresAt = expiresIn === undefined ? null : seconds() + expiresIn
        await database.query(
          `insert into provider_models (model, id, payload, grant_id, user_code, uid, expires_at)
           values ($1, $2, $3, $4, $5, $6, $7)
           on conflict (model, id) do update set payload = excluded.payload, grant_id = excluded.grant_id,
             user_code = excluded.user_code, uid = excluded.uid, expires_at = excluded.expires_at`,
          [
            model,
            id,
            JSON.stringify(payload),
            payload.grantId ?? null,
            payload.userCode ?? null,
            payload.uid ?? null,
            expiresAt,
          ],
        )
      },
      find: (id) => findBy('id', id),
      findByUid: (uid) => findBy('uid', uid),
      findByUserCode: (userCode) => findBy('user_code', userCode),
      async consume(id) {
        const consumed = await database.query(
          `update provider_models set consumed = $3 where model = $1 and id = $2 and consumed is null
           returning 1 as consumed`,
          [model, id, seconds()],
        )
        if (consumed.length === 0) throw new AlreadyConsumed('Somebody was first.')
      },
      async destroy(id) {
        await database.query('delete from provider_models where model = $1 and id = $2', [model, id])
      },
      async revokeByGrantId(grantId) {
        await database.query('delete from provider_models where grant_id = $1', [grantId])
        await revocations.revoke({ kind: 'grant', id: grantId })
      },
    }
  }
}

/** Removes what has expired: the provider's state, assertions seen, grants, launches, steps that nobody confirmed, what was called back. `now` is in milliseconds since 1970. */
export async function pruneProviderState(database: Database, now: number): Promise<void> {
  const seconds = Math.floor(now / 1000)
  await database.query('delete from provider_models where expires_at <= $1', [seconds])
  await database.query('delete from seen_assertions where expires_at <= $1', [seconds])
  await database.query('delete from app_grants where expires_at <= $1', [seconds])
  await database.query('delete from app_launches where expires_at <= $1', [seconds])
  await database.query('delete from waiting_steps where expires_at <= $1', [now])
  await database.query('delete from revocations where expires_at <= $1', [seconds])
}
