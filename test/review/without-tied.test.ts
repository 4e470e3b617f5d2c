import { withoutTied } from '../../src/review/without-tied.js'
import { aPolicy } from '../support/access-facts.js'
import { anAuditor } from '../support/actors.js'

describe('withoutTied', () => {
  const actor = anAuditor()
  const ties = aPolicy().ties

  it('leaves out what is about whom the policy denies the reviewer, by recorded ties alone', () => {
    const policy = aPolicy({ ties: { ...ties, family: 'deny', 'same-surname': 'deny' } })
    expect(withoutTied({ actorId: 'x' }, { actor, policy })).toEqual({
      actorId: 'x',
      withoutTies: [`${actor.id} self`, `${actor.id} family`],
    })
  })

  it('leaves out nothing where the policy denies none of it', () => {
    const policy = aPolicy({ ties: { ...ties, self: 'alert' } })
    expect(withoutTied({ actorId: 'x' }, { actor, policy })).toEqual({ actorId: 'x' })
  })
})
