import type { AccessFacts } from '../../src/access/access-facts.js'
import { toAsked, type Asked } from '../../src/access/asked.js'
import type { Delegation } from '../../src/access/delegation.js'
import type { Actor } from '../../src/identity/actor.js'
import { someFacts } from '../support/access-facts.js'
import { aClinician, aDelegate } from '../support/actors.js'
import { aPerson } from '../support/a-record.js'

const parent: Delegation = {
  evidence: 'delegation/1',
  basis: 'parental-responsibility',
  covers: 'all',
  from: '2020-01-01',
}

function actsAs(actor: Actor, facts: Partial<AccessFacts>): Partial<Asked> {
  const request = {
    actor,
    activity: 'read-record',
    person: aPerson(),
    interaction: 'read',
    purpose: actor.kind === 'delegate' ? 'PATRQT' : 'TREAT',
    query: 'GET',
    requestId: 'request-1',
  } as const
  const { isForAnother, delegation, delegationFault } = toAsked(request, someFacts(facts))
  return { isForAnother, delegation, delegationFault }
}

describe('on what somebody acts for a person', () => {
  it('is what was recorded, for a parent of a child', () => {
    expect(actsAs(aDelegate(), { delegations: [parent], birthDate: '2019-05-01' })).toEqual({
      isForAnother: true,
      delegation: parent,
      delegationFault: undefined,
    })
  })

  it('is nothing, for a parent of somebody grown up, and why is said', () => {
    expect(actsAs(aDelegate(), { delegations: [parent], birthDate: '2001-05-01' })).toEqual({
      isForAnother: true,
      delegation: undefined,
      delegationFault: 'child-grown-up',
    })
  })

  it.each([
    ['the person themselves', aDelegate({ person: aPerson() })],
    ['somebody at work', aClinician()],
  ])('is nothing, and no fault, for %s', (_who, actor) => {
    expect(actsAs(actor, { delegations: [parent], birthDate: '2001-05-01' })).toEqual({
      isForAnother: false,
      delegation: undefined,
      delegationFault: undefined,
    })
  })
})
