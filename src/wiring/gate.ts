import { createFactsAhead, type FactsAhead } from '../access/facts-ahead.js'
import { createGate, type Gate, type GateParts } from '../access/gate.js'
import type { AccessPolicy } from '../access/access-policy.js'
import { createGatherFacts } from '../adapters/postgres/access/gather-facts.js'
import { createRaiseAlerts } from '../adapters/postgres/access/raise-alerts.js'
import { createReadAhead } from '../adapters/postgres/record/state-ahead.js'
import type { Database } from '../adapters/postgres/database.js'

export interface GateWiring {
  readonly database: Database
  readonly appender: GateParts['appender']
  /** The policy of this version. Rejects when it cannot be had. */
  readonly readPolicy: (version: string) => Promise<AccessPolicy>
  /** Milliseconds since 1970. */
  readonly now: () => number
}

export interface WiredGate {
  readonly gate: Gate
  readonly foresee: FactsAhead['foresee']
}

/** The gate over facts, log and alerts in this database. */
export function wireGate({ database, appender, readPolicy, now }: GateWiring): WiredGate {
  const { foresee, gatherFacts } = createFactsAhead(createGatherFacts({ database, readPolicy, now }), now)
  const gate = createGate({
    appender,
    gatherFacts,
    raiseAlerts: createRaiseAlerts(database),
    readAhead: createReadAhead(database, now),
    now,
  })
  return { gate, foresee }
}
