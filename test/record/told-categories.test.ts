import { createLens } from '../../src/access/lens.js'
import { decideLabel } from '../../src/access/decide-label.js'
import { mayLearnCategories } from '../../src/record/consent/told-categories.js'
import { aPolicy, someFacts } from '../support/access-facts.js'
import { aClinician, ods, WEY_VALLEY } from '../support/actors.js'
import type { ConsentFact } from '../../src/access/consent.js'

const hides = (categories: readonly string[]): ConsentFact => ({
  evidence: 'Consent/one',
  status: 'active',
  scope: 'care',
  type: 'deny',
  from: '2026-01-01',
  organisations: [],
  categories,
})

function learns(
  actor: ReturnType<typeof aClinician>,
  categories: readonly string[],
  consents: readonly ConsentFact[] = [],
): boolean {
  const policy = aPolicy()
  const question = { actor, facts: someFacts({ policy, consents }), sharedFor: ['TREAT'] as const }
  const lens = createLens((label) => decideLabel(label, question))
  return mayLearnCategories({ lens, policy, actor }, categories)
}

describe('which kinds of information somebody hides', () => {
  const doctor = aClinician({ organisation: WEY_VALLEY })
  const volunteer = aClinician({
    organisation: ods('ZHH99'),
    role: { code: 'R8001', name: 'Nurse Access Role', profileId: '555000000111' },
  })

  it('is told where the reader would be shown such things', () => {
    expect(learns(doctor, ['PSY'])).toBe(true)
    expect(learns(doctor, ['mental-health'])).toBe(true)
  })

  it.each([['PSY'], ['HIV'], ['mental-health']])(
    'is not told to those from whom just that is hidden: %s',
    (category) => {
      expect(learns(doctor, [category], [hides([category])])).toBe(false)
    },
  )

  it('is not told where the reader has no part in it, nor where one of several is not theirs to know', () => {
    expect(learns(volunteer, ['HIV'])).toBe(false)
    expect(learns(doctor, ['PSY', 'HIV'], [hides(['HIV'])])).toBe(false)
  })
})
