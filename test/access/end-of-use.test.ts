import { endUnder, mayBeOpenUnder } from '../../src/access/end-of-use.js'
import { strongestRelationship } from '../../src/access/strongest-relationship.js'
import { aPolicy, someFacts } from '../support/access-facts.js'
import { aClinician, OAK_STREET } from '../support/actors.js'

const glass = {
  kind: 'break-glass',
  from: '2026-11-23T10:00:00.000Z',
  until: '2026-11-23T11:00:00.000Z',
} as const

describe('endUnder', () => {
  it('is no later than what was opened was opened for, and no later than the policy gives', () => {
    const breakGlass = { ...aPolicy().breakGlass, minutes: 20 }
    expect(endUnder(aPolicy(), glass)).toBe(glass.until)
    expect(endUnder(aPolicy({ breakGlass }), glass)).toBe('2026-11-23T10:20:00.000Z')
    expect(
      endUnder(aPolicy({ selfClaimDays: 2 }), { ...glass, kind: 'self-claimed', until: undefined }),
    ).toBe('2026-11-25T10:00:00.000Z')
  })

  it('has come long since where nobody can read when it was opened', () => {
    expect(Date.parse(endUnder(aPolicy(), { ...glass, from: 'soon' }))).toBeLessThan(0)
    const claim = { kind: 'self-claimed', organisation: OAK_STREET, evidence: 'claim/1' } as const
    expect(strongestRelationship(aClinician(), someFacts({ relationships: [claim] }))).toBeUndefined()
  })
})

describe('mayBeOpenUnder', () => {
  it.each([
    ['a role that has the right', {}, true],
    ['a role that has not', { roleCode: 'R8003' }, false],
    ['a role that the policy does not know', { roleCode: 'R9999' }, false],
    ['an organisation that takes no part', { organisation: 'XXX99' }, false],
    ['another thing that the role may do', { kind: 'self-claimed', roleCode: 'R8003' }, true],
    ['a seal, of a role that may open seals', { kind: 'unseal' }, true],
    ['a seal, of a role that may break the glass alone', { kind: 'unseal', roleCode: 'R8001' }, false],
  ] as const)('%s: %j, %s', (_who, differs, may) => {
    const opened = { kind: 'break-glass', roleCode: 'R8000', organisation: OAK_STREET, ...differs } as const
    expect(mayBeOpenUnder(aPolicy(), opened)).toBe(may)
  })
})
