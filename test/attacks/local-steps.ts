import { createPolicyStore } from '../../src/adapters/postgres/policy-store.js'
import type { AccessPolicyContent } from '../../src/wiring/access-policy.js'
import type { SourceKind } from '../../src/fhir/source-kind.js'
import type { Database } from '../../src/adapters/postgres/database.js'
import { DEMO_ACCOUNTS } from '../../src/demo/accounts.js'

export interface LocalParts {
  /** The tables, to be written as their owner. */
  readonly owner: Database
  /** Makes the next look-up of facts fail, as when the database takes too long. */
  readonly failNextFacts: () => void
}

type LocalStep = (parts: LocalParts, person: string) => Promise<void>

/** What no request can bring about: time that goes by, what an operator writes, and a store that does not answer. */
const LOCAL_STEPS: Readonly<Record<string, LocalStep>> = {
  'the store of consents does not answer': async ({ failNextFacts }) => {
    failNextFacts()
    await Promise.resolve()
  },
  'half an hour goes by': async ({ owner }, person) => {
    await owner.query(
      `update access_uses set opened_at = opened_at - interval '31 minutes', until = until - interval '31 minutes'
       where person_id = $1`,
      [person],
    )
  },
  'an hour goes by': async ({ owner }, person) => {
    await owner.query(
      `update access_uses set opened_at = opened_at - interval '61 minutes', until = until - interval '61 minutes'
       where person_id = $1`,
      [person],
    )
  },
  'the sign-in of who signed in last is long ago': async ({ owner }) => {
    await owner.query(
      `update sessions set sess = jsonb_set(sess::jsonb, '{signedIn,authenticatedAt}', '1000')::json
       where sid = (select sid from sessions where sess::jsonb ? 'signedIn'
         order by (sess #>> '{signedIn,signedInAt}')::bigint desc limit 1)`,
    )
  },
  'charities need consent': ({ owner }) => requireConsentOf(owner, 'vcse'),
  'is the practice nurse': ({ owner }, person) => tie(owner, person, 'self'),
  'is a relative of the practice nurse': ({ owner }, person) => tie(owner, person, 'family'),
  ...consentSteps(),
}

/**
 * Brings about what a row needs.
 *
 * @throws Error when there is no such step
 */
export async function takeLocalStep(parts: LocalParts, what: string, person: string): Promise<void> {
  const step = Object.hasOwn(LOCAL_STEPS, what) ? LOCAL_STEPS[what] : undefined
  if (!step) throw new Error(`There is no local step "${what}".`)
  await step(parts, person)
}

interface SaidConsent {
  readonly status?: string
  readonly type?: 'permit' | 'deny'
  readonly from?: string
  readonly to?: string
  readonly organisations?: string
}

/** The states in which a Consent can be found, by name. */
function consentSteps(): Readonly<Record<string, LocalStep>> {
  const states: Readonly<Record<string, SaidConsent>> = {
    'active, without a period': {},
    'active, within its period': { from: '2020-01-01T00:00:00.000Z', to: '2099-01-01T00:00:00.000Z' },
    elapsed: { from: '2020-01-01T00:00:00.000Z', to: '2020-02-01T00:00:00.000Z' },
    'not started': { from: '2099-01-01T00:00:00.000Z' },
    inactive: { status: 'inactive' },
    rejected: { status: 'rejected' },
    draft: { status: 'draft' },
    proposed: { status: 'proposed' },
    'entered in error': { status: 'entered-in-error' },
    'of a period that cannot be read': { from: 'soon' },
    deny: { type: 'deny' },
    'for another organisation': { organisations: 'RHM99' },
  }
  return Object.fromEntries(
    Object.entries(states).map(([name, said]) => [
      `a consent: ${name}`,
      ({ owner }: LocalParts, person: string) => writeConsent(owner, person, said),
    ]),
  )
}

async function writeConsent(owner: Database, person: string, said: SaidConsent): Promise<void> {
  const { status = 'active', type = 'permit', from = null, to = null, organisations = '' } = said
  await owner.query(
    `insert into consents (person_id, consent_id, version, status, scope, type, valid_from, valid_to, organisations,
       categories, content, recorded_at)
     values ($1, gen_random_uuid()::text, 1, $2, 'care', $3, $4, $5, $6, '', '{}', now())`,
    [person, status, type, from, to, organisations],
  )
}

async function requireConsentOf(owner: Database, kind: SourceKind): Promise<void> {
  const store = createPolicyStore(owner)
  const latest = await store.latest()
  if (!latest) throw new Error('There is no policy yet.')
  const content = JSON.parse(latest.content) as AccessPolicyContent
  const { consentRequired = [] } = content.access
  if (consentRequired.includes(kind)) return
  const at = new Date().toISOString()
  const changed = { ...content, access: { ...content.access, consentRequired: [...consentRequired, kind] } }
  await store.publish({ version: `${at} of the attacks`, content: JSON.stringify(changed) }, at)
}

async function tie(owner: Database, person: string, kind: string): Promise<void> {
  const { userId } = DEMO_ACCOUNTS.find(({ username }) => username === 'practice.nurse') ?? { userId: '' }
  await owner.query(
    `insert into staff_ties (actor_id, person_id, tie, recorded_by, recorded_at) values ($1, $2, $3, 'attacks', now())`,
    [userId, person, kind],
  )
}
