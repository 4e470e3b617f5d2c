import { rightsOf, type Right } from '../../src/access/access-policy.js'
import { DEFAULT_POLICY } from '../../src/access/default-policy.js'
import { createPolicyStore } from '../../src/adapters/postgres/access/policy-store.js'
import type { AccessPolicyContent } from '../../src/wiring/access-policy.js'
import type { SourceKind } from '../../src/fhir/source-kind.js'
import type { Database } from '../../src/adapters/postgres/database.js'
import { DEMO_ACCOUNTS } from '../../src/demo/accounts.js'
import { PARTNER_ORGANISATIONS } from '../../src/demo/organisations.js'

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
  'the sign-in of who signed in last is weak': async ({ owner }) => {
    await owner.query(
      `update sessions set sess = jsonb_set(sess::jsonb, '{signedIn,assurance}', '2')::json
       where sid = (select sid from sessions where sess::jsonb ? 'signedIn'
         order by (sess #>> '{signedIn,signedInAt}')::bigint desc limit 1)`,
    )
  },
  'charities need consent': ({ owner }) => requireConsentOf(owner, 'vcse'),
  'social workers may not break the glass any more': ({ owner }) =>
    takeFromSocialWorkers(owner, 'break-glass'),
  'social workers may claim no relationship any more': ({ owner }) =>
    takeFromSocialWorkers(owner, 'claim-relationship'),
  'the pharmacy takes no part any more': ({ owner }) =>
    changePolicy(owner, ({ organisations, ...content }) => ({
      ...content,
      organisations: organisations.filter(
        ({ odsCode }) => odsCode !== PARTNER_ORGANISATIONS['high-street-pharmacy'].odsCode,
      ),
    })),
  'forty days go by since practices told who is registered with them': async ({ owner }, person) => {
    await owner.query(
      `update resources set received_at = received_at - interval '40 days' where person_id = $1 and type = 'Patient'`,
      [person],
    )
    await owner.query(
      `update patients_heard set heard_at = heard_at - interval '40 days' where person_id = $1`,
      [person],
    )
  },
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

function requireConsentOf(owner: Database, kind: SourceKind): Promise<void> {
  return changePolicy(owner, ({ access, ...content }) => {
    const others = (access.consentRequired ?? []).filter((one) => one !== kind)
    return { ...content, access: { ...access, consentRequired: [...others, kind] } }
  })
}

const SOCIAL_WORKER = 'R8014'

function takeFromSocialWorkers(owner: Database, right: Right): Promise<void> {
  return changePolicy(owner, ({ access, ...content }) => {
    const { rights } = access.roles?.[SOCIAL_WORKER] ?? { rights: rightsOf(DEFAULT_POLICY, SOCIAL_WORKER) }
    const left = { name: 'Social Worker', rights: rights.filter((one) => one !== right) }
    return { ...content, access: { ...access, roles: { ...access.roles, [SOCIAL_WORKER]: left } } }
  })
}

/** Publishes another policy, where it is another. */
async function changePolicy(
  owner: Database,
  change: (content: AccessPolicyContent) => AccessPolicyContent,
): Promise<void> {
  const store = createPolicyStore(owner)
  const latest = await store.latest()
  if (!latest) throw new Error('There is no policy yet.')
  const content = JSON.stringify(change(JSON.parse(latest.content) as AccessPolicyContent))
  if (content === latest.content) return
  const at = new Date().toISOString()
  await store.publish({ version: `${at} of the attacks`, content }, at)
}

async function tie(owner: Database, person: string, kind: string): Promise<void> {
  const { userId } = DEMO_ACCOUNTS.find(({ username }) => username === 'practice.nurse') ?? { userId: '' }
  await owner.query(
    `insert into staff_ties (actor_id, person_id, tie, recorded_by, recorded_at) values ($1, $2, $3, 'attacks', now())`,
    [userId, person, kind],
  )
}
