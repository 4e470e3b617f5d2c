import type { Database } from './database.js'
import { audit } from './migrations/0001-audit.js'
import { sessions } from './migrations/0002-sessions.js'
import { record } from './migrations/0003-record.js'
import { auditProtection } from './migrations/0004-audit-protection.js'
import { settings } from './migrations/0005-settings.js'
import { rebuild } from './migrations/0006-rebuild.js'
import { lastSent } from './migrations/0007-last-sent.js'
import { access } from './migrations/0008-access.js'
import { namesBySource } from './migrations/0010-names-by-source.js'
import { staged } from './migrations/0011-staged.js'
import { identity } from './migrations/0012-identity.js'
import { grants } from './migrations/0013-grants.js'
import { delegates } from './migrations/0014-delegates.js'
import { governance } from './migrations/0015-governance.js'
import { coverage } from './migrations/0017-coverage.js'
import { toldApart } from './migrations/0018-told-apart.js'
import { redactedVersions } from './migrations/0019-redacted-versions.js'
import { policyOrder } from './migrations/0020-policy-order.js'
import { looks } from './migrations/0022-looks.js'
import { wrongPerson } from './migrations/0023-wrong-person.js'
import { waitingSteps } from './migrations/0024-waiting-steps.js'
import { notTaken } from './migrations/0025-not-taken.js'
import { senderAddresses } from './migrations/0026-sender-addresses.js'
import { replacedVersions } from './migrations/0028-replaced-versions.js'
import { heard } from './migrations/0033-heard.js'
import { auditors } from './migrations/0036-auditors.js'
import { relationshipsDerived } from './migrations/0037-relationships.js'
import { namedAndSecret } from './migrations/0038-named-and-secret.js'
import { lastingRelationships } from './migrations/0039-lasting-relationships.js'
import { leadingAndFound } from './migrations/0040-leading-and-found.js'
import { namedFurther } from './migrations/0041-named-further.js'
import { writtenWhenReceived } from './migrations/0042-written-when-received.js'

/** In the order in which they are applied. A migration that has been released is never changed; a new one follows it. */
export const MIGRATIONS: readonly { readonly name: string; readonly sql: string }[] = [
  { name: '0001-audit', sql: audit },
  { name: '0002-sessions', sql: sessions },
  { name: '0003-record', sql: record },
  { name: '0004-audit-protection', sql: auditProtection },
  { name: '0005-settings', sql: settings },
  { name: '0006-rebuild', sql: rebuild },
  { name: '0007-last-sent', sql: lastSent },
  { name: '0008-access', sql: access },
  { name: '0010-names-by-source', sql: namesBySource },
  { name: '0011-staged', sql: staged },
  { name: '0012-identity', sql: identity },
  { name: '0013-grants', sql: grants },
  { name: '0014-delegates', sql: delegates },
  { name: '0015-governance', sql: governance },
  { name: '0017-coverage', sql: coverage },
  { name: '0018-told-apart', sql: toldApart },
  { name: '0019-redacted-versions', sql: redactedVersions },
  { name: '0020-policy-order', sql: policyOrder },
  { name: '0022-looks', sql: looks },
  { name: '0023-wrong-person', sql: wrongPerson },
  { name: '0024-waiting-steps', sql: waitingSteps },
  { name: '0025-not-taken', sql: notTaken },
  { name: '0026-sender-addresses', sql: senderAddresses },
  { name: '0028-replaced-versions', sql: replacedVersions },
  { name: '0033-heard', sql: heard },
  { name: '0036-auditors', sql: auditors },
  { name: '0037-relationships', sql: relationshipsDerived },
  { name: '0038-named-and-secret', sql: namedAndSecret },
  { name: '0039-lasting-relationships', sql: lastingRelationships },
  { name: '0040-leading-and-found', sql: leadingAndFound },
  { name: '0041-named-further', sql: namedFurther },
  { name: '0042-written-when-received', sql: writtenWhenReceived },
]

/** The key of the advisory lock that keeps two gateways from migrating at once. */
const MIGRATION_LOCK = 7_319_221

/**
 * Brings the tables up to date: each migration once, whole or not at all (several statements sent together are one
 * transaction). Gives the names of those applied.
 */
export async function migrate(database: Database): Promise<readonly string[]> {
  await database.script(
    'create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())',
  )
  const applied: string[] = []
  for (const { name, sql } of MIGRATIONS) {
    if (await isApplied(database, name)) continue
    try {
      await database.script(`
        select pg_advisory_xact_lock(${MIGRATION_LOCK});
        insert into migrations (name) values ('${name}');
        ${sql}`)
      applied.push(name)
    } catch (error) {
      // Another gateway may have applied it while this one waited for the lock.
      if (!(await isApplied(database, name))) throw error
    }
  }
  return applied
}

async function isApplied(database: Database, name: string): Promise<boolean> {
  return (await database.query('select 1 from migrations where name = $1', [name])).length > 0
}
