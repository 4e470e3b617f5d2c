import { mayBeFound } from '../../src/access/may-be-found.js'
import { someFacts } from '../support/access-facts.js'
import { aClinician, MILL_LANE, OAK_STREET, type ods } from '../support/actors.js'

const hiddenFrom = (organisation: ReturnType<typeof ods>) => ({
  evidence: 'Consent/1',
  status: 'active',
  scope: 'care' as const,
  type: 'deny' as const,
  organisations: [organisation],
  categories: [],
})
const broken = {
  id: 'u',
  kind: 'break-glass' as const,
  session: 'session-1',
  from: '2026-11-23T10:00:00Z',
  until: '2026-11-23T11:00:00Z',
}

describe('a person in a search for people', () => {
  it.each([
    ['is found by somebody without a relationship', {}, true],
    ['is not found from where they hide', { consents: [hiddenFrom(OAK_STREET)] }, false],
    ['is found from elsewhere', { consents: [hiddenFrom(MILL_LANE)] }, true],
    ['is found with the glass broken', { consents: [hiddenFrom(OAK_STREET)], grants: [broken] }, true],
  ])('%s', (_what, facts, expected) => {
    expect(mayBeFound(aClinician(), someFacts(facts))).toBe(expected)
  })
})
