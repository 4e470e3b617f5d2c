import { createFactsAhead } from '../../src/access/facts-ahead.js'
import type { AccessFacts } from '../../src/access/access-facts.js'
import { parsePersonId, type PersonId } from '../../src/fhir/person-id.js'
import { aClinician } from '../support/actors.js'
import { someFacts } from '../support/access-facts.js'

const [person, other] = ['a', 'b'].map((digit) => parsePersonId(digit.repeat(32)) as PersonId) as [
  PersonId,
  PersonId,
]

/** Facts that tell by their policy uses how often they were gathered. */
function aReader(gather?: () => Promise<AccessFacts>) {
  let gathered = 0
  let at = Date.parse('2026-11-23T10:42:00Z')
  const ahead = createFactsAhead(
    gather ?? (() => Promise.resolve(someFacts({ breakGlassUses: (gathered += 1) }))),
    () => at,
  )
  return {
    ...ahead,
    gathered: () => gathered,
    waitFor(milliseconds: number) {
      at += milliseconds
    },
  }
}

describe('facts that are read ahead of a decision', () => {
  it('are those of the decision that follows, and are read once', async () => {
    const reader = aReader()
    const actor = aClinician()
    reader.foresee(actor, person)
    expect((await reader.gatherFacts(actor, person)).breakGlassUses).toBe(1)
    expect(reader.gathered()).toBe(1)
  })

  it('decide nothing twice: what is asked again in the same request is read again', async () => {
    const reader = aReader()
    const actor = aClinician()
    reader.foresee(actor, person)
    await reader.gatherFacts(actor, person)
    expect((await reader.gatherFacts(actor, person)).breakGlassUses).toBe(2)
  })

  it('are not those of another person, of nobody, or of another request of the same clinician', async () => {
    for (const [asker, about] of [
      ['same', other],
      ['same', undefined],
      ['another', person],
    ] as const) {
      const reader = aReader()
      const actor = aClinician()
      reader.foresee(actor, person)
      const facts = await reader.gatherFacts(asker === 'same' ? actor : aClinician(), about)
      expect(facts.breakGlassUses).toBe(2)
    }
  })

  it.each([
    ['count for a tenth of a second', 100, 1],
    ['do not count later, so that what changed meanwhile counts', 101, 2],
  ])('%s', async (_what, milliseconds, gathered) => {
    const reader = aReader()
    const actor = aClinician()
    reader.foresee(actor, person)
    reader.waitFor(milliseconds)
    expect((await reader.gatherFacts(actor, person)).breakGlassUses).toBe(gathered)
  })

  it('fail the decision that asks for them, and nobody where none does', async () => {
    const reader = aReader(() => Promise.reject(new Error('The facts cannot be had.')))
    const actor = aClinician()
    reader.foresee(aClinician(), person)
    reader.foresee(actor, person)
    await expect(reader.gatherFacts(actor, person)).rejects.toThrow('The facts cannot be had.')
  })
})
