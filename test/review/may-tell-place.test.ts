import { createMayTellPlace, withoutUntold } from '../../src/review/may-tell-place.js'
import { aPartner, anAuditor, OAK_STREET } from '../support/actors.js'
import { aPersonId } from '../support/an-event.js'

const margaret = aPersonId('a')
const people = (isAtRisk: boolean): ReadonlyMap<typeof margaret, { readonly isAtRisk: boolean }> =>
  new Map([[margaret, { isAtRisk }]])

describe('where somebody is treated', () => {
  it.each([
    ['anybody else', people(false), anAuditor(), OAK_STREET, true],
    ['somebody at risk, to a reviewer of elsewhere', people(true), anAuditor(), OAK_STREET, false],
    [
      'somebody at risk, to a reviewer of there',
      people(true),
      anAuditor({ organisation: OAK_STREET }),
      OAK_STREET,
      true,
    ],
    ['somebody of whom nothing is known', new Map(), anAuditor(), OAK_STREET, false],
    ['somebody at risk, where no place is named', people(true), anAuditor(), undefined, false],
  ] as const)('of %s', (_whom, known, reviewer, organisation, told) => {
    expect(createMayTellPlace(known, reviewer)(margaret, organisation)).toBe(told)
  })

  it('is asked for by naming a system or a request, and by nothing else', () => {
    const reviewer = anAuditor({ organisation: OAK_STREET })
    const of = { systemsToldTo: OAK_STREET }
    expect(withoutUntold({ actorId: 'downs' }, reviewer)).toEqual({ actorId: 'downs', ...of })
    expect(withoutUntold({ requestId: 'r', person: margaret }, reviewer)).toEqual({
      requestId: 'r',
      person: margaret,
      ...of,
    })
    expect(withoutUntold({ person: margaret }, reviewer)).toEqual({ person: margaret })
    expect(withoutUntold({ actorId: 'downs' }, { ...aPartner() })).toMatchObject({ actorId: 'downs' })
  })
})
