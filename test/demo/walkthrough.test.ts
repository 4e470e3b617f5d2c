import { someFacts } from '../support/access-facts.js'
import type { LegitimateRelationship } from '../../src/access/access-facts.js'
import { decideAccess } from '../../src/access/decide-access.js'
import { DEMO_ACCOUNTS, type DemoRole } from '../../src/demo/accounts.js'
import { STORIES } from '../../src/demo/stories/stories.js'
import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { toText } from '../../src/ingest/contribution.js'
import {
  isSecretAlone,
  relationshipsOfRecord,
  type StoredResource,
} from '../../src/ingest/relationships-of-record.js'
import { CODE_SETS } from '../support/code-sets.js'
import { aNeighbourhood, readByIngest, TODAY } from './a-neighbourhood.js'

const records = new Map<string, StoredResource[]>()
for (const bundle of aNeighbourhood({ patients: STORIES.length })) {
  const read = readByIngest(bundle)
  if (read.outcome !== 'read') throw new Error(`${bundle.person} was not read`)
  const stored = read.contributions.map((one) => ({
    ...one,
    shared: one.person === undefined,
    text: toText(one, 1, `${TODAY}T09:00:00Z`),
  }))
  records.set(bundle.person, [...(records.get(bundle.person) ?? []), ...stored])
}

function relationshipsOf(key: string): readonly LegitimateRelationship[] {
  const record = records.get(`story ${key}`) ?? []
  const secret = record.filter((one) => isSecretAlone(one, CODE_SETS)).map(({ type, id }) => `${type}/${id}`)
  const shown = relationshipsOfRecord(record, CODE_SETS, new Set(secret))
  return shown.map(({ isSecret, ...one }) => ({ ...one, ...(isSecret ? { isSecret } : {}) }))
}

function mayOpen(key: string, { roleCode, organisation, profileId }: DemoRole): boolean {
  const decision = decideAccess(
    {
      actor: {
        kind: 'clinician',
        id: 'somebody',
        name: 'Somebody',
        role: { code: roleCode, name: 'Role', profileId },
        organisation,
        organisationName: 'Organisation',
        session: 'session',
        scopes: ['user/*.rs'],
      },
      activity: 'read-record',
      interaction: 'read',
      purpose: 'TREAT',
      query: '',
      requestId: 'request',
    },
    someFacts({ relationships: relationshipsOf(key), now: `${TODAY}T12:00:00Z` }),
  )
  return decision.outcome === 'permit'
}

function rolesOf(username: string): readonly DemoRole[] {
  const account = DEMO_ACCOUNTS.find((one) => one.username === username)
  if (!account) throw new Error(`No demo account is called ${username}.`)
  return account.roles
}

describe('the walk-through', () => {
  it.each(WALKTHROUGH.flatMap(({ key, openedBy }) => openedBy.map((username) => [key, username] as const)))(
    '%s is opened by %s in one of their roles',
    (key, username) => {
      expect(rolesOf(username).some((role) => mayOpen(key, role))).toBe(true)
    },
  )

  it.each(WALKTHROUGH.flatMap(({ key, refusedTo }) => refusedTo.map((username) => [key, username] as const)))(
    '%s is refused to %s in every role',
    (key, username) => {
      expect(rolesOf(username).some((role) => mayOpen(key, role))).toBe(false)
    },
  )
})
