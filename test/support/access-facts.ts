import type { AccessFacts } from '../../src/access/access-facts.js'
import type { AccessPolicy } from '../../src/access/access-policy.js'
import { DEFAULT_POLICY, OPEN_AGREEMENT } from '../../src/access/default-policy.js'
import { DEMO_ORGANISATIONS } from '../../src/demo/organisations.js'

/** The default policy among the organisations of the demo, who share everything for care. */
export function aPolicy(differs: Partial<AccessPolicy> = {}): AccessPolicy {
  return {
    ...DEFAULT_POLICY,
    version: 'policy-of-this-test',
    organisations: new Map(DEMO_ORGANISATIONS.map(({ odsCode, kind }) => [odsCode, kind])),
    agreements: [OPEN_AGREEMENT],
    ...differs,
  }
}

/** Facts about a person who exists, of whom nothing else is known. */
export function someFacts(differs: Partial<AccessFacts> = {}): AccessFacts {
  return {
    policy: aPolicy(),
    personExists: true,
    relationships: [],
    consents: [],
    grants: [],
    delegations: [],
    birthDate: '1941-03-04',
    hasDied: false,
    isCompetent: undefined,
    tie: undefined,
    breakGlassUses: 0,
    now: '2026-11-23T10:42:00.000Z',
    ...differs,
  }
}
