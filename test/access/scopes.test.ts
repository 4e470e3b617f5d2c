import type { AccessRequest, Activity, Wanted } from '../../src/access/access-request.js'
import { hasScope } from '../../src/access/scopes.js'
import { aClinician, aPartner } from '../support/actors.js'
import { aPerson } from '../support/a-record.js'

function suffices(
  activity: Activity,
  scopes: readonly string[],
  differs: Partial<AccessRequest> = {},
): boolean {
  return hasScope({ actor: aClinician({ scopes }), activity, ...differs })
}

describe('the scopes that an activity takes', () => {
  it.each([
    ['find-people', 'user/Patient.s'],
    ['review-log', 'user/AuditEvent.s'],
    ['claim-relationship', 'user/*.cruds'],
    ['break-glass', 'user/*.cruds'],
    ['unseal', 'user/*.cruds'],
    ['record-consent', 'user/*.cruds'],
    ['review-access', 'user/*.cruds'],
    ['flag-at-risk', 'user/*.cruds'],
    ['contribute', 'system/*.cu'],
    ['read-contribution', 'system/*.rs'],
  ] as const)('are for %s: %s, and no less', (activity, scope) => {
    const [whole = '', context = '', type = '', permissions = ''] =
      /^(\w+)[/]([^.]+)[.](\w+)$/.exec(scope) ?? []
    expect(suffices(activity, [whole])).toBe(true)
    expect(suffices(activity, [`${context}/*.cruds`])).toBe(true)
    // Another context, another type, or any one permission less.
    expect(suffices(activity, [`${context === 'user' ? 'system' : 'user'}/${type}.${permissions}`])).toBe(
      false,
    )
    expect(suffices(activity, [`patient/${type}.${permissions}`])).toBe(false)
    expect(suffices(activity, [`${context}/Observation.cruds`])).toBe(false)
    for (const one of permissions) {
      const less = 'cruds'.replace(one, '')
      expect(suffices(activity, [`${context}/${type}.${less}`])).toBe(false)
    }
  })

  it('may be put together of several', () => {
    expect(suffices('contribute', ['system/*.c', 'system/*.u'])).toBe(true)
  })

  it('are none that something narrows: it would let in for more than it names', () => {
    expect(suffices('find-people', ['user/*.s?status=final'])).toBe(false)
    expect(suffices('find-people', ['user/*.s?status=final', 'user/Patient.s'])).toBe(true)
  })
})

describe('the scopes that it takes to read a record', () => {
  const reads = (scopes: readonly string[], wanted?: Wanted, launched = {}): boolean =>
    hasScope({
      actor: aClinician({ scopes, ...launched }),
      activity: 'read-record',
      ...(wanted === undefined ? {} : { wanted }),
    })

  it('are for the whole of it those for everything', () => {
    expect(reads(['user/*.rs'])).toBe(true)
    expect(reads(['user/Observation.rs'])).toBe(false)
    expect(reads(['user/*.r'])).toBe(false)
  })

  it('are for resources of one type those for it, to read or to search', () => {
    expect(reads(['user/Observation.r'], { type: 'Observation', permission: 'r' })).toBe(true)
    expect(reads(['user/Observation.r'], { type: 'Observation', permission: 's' })).toBe(false)
    expect(reads(['user/Observation.r'], { type: 'Condition', permission: 'r' })).toBe(false)
    expect(reads(['user/Observation.s?category=laboratory'], { type: 'Observation', permission: 's' })).toBe(
      true,
    )
  })

  it('are for what scopes leave any that let one type be both read and searched', () => {
    expect(reads(['user/Observation.rs'], 'what-scopes-leave')).toBe(true)
    expect(reads(['user/Observation.r', 'user/Observation.s'], 'what-scopes-leave')).toBe(true)
    expect(reads(['user/Observation.r', 'user/Condition.s'], 'what-scopes-leave')).toBe(false)
    expect(reads([], 'what-scopes-leave')).toBe(false)
  })

  it('count for one person with an app that was launched for one, and never for a system', () => {
    expect(reads(['patient/*.rs'])).toBe(false)
    expect(reads(['patient/*.rs'], undefined, { patient: aPerson() })).toBe(true)
    expect(hasScope({ actor: aPartner({ scopes: ['system/*.rs'] }), activity: 'read-record' })).toBe(false)
  })
})
