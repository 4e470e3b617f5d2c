import { findConflicts } from '../../../src/record/conflicts/find-conflicts.js'
import { findDuplicates } from '../../../src/record/duplicates/find-duplicates.js'
import { aView, told } from '../../support/a-duplicate.js'

type Resource = Parameters<typeof told>[0]['resource']

function conflictsOf(one: Resource, other: Resource): readonly string[] {
  const read = [
    told({ from: 'community', resource: one }, '1'),
    told({ from: 'social-care', resource: other }, '2'),
  ]
  const view = aView(read)
  return findConflicts(read, view, findDuplicates(read, view).groups).map(({ rule }) => rule.id)
}

const goal = (text: string, lifecycleStatus: string, startDate = '2026-02-20'): Resource => ({
  resourceType: 'Goal',
  lifecycleStatus,
  description: { text },
  startDate,
})

const relative = (name: string, relationship: string, number: string): Resource => ({
  resourceType: 'RelatedPerson',
  name: [{ text: name }],
  relationship: [{ text: relationship }],
  telecom: [{ system: 'phone', value: number }],
})

describe('what sources say differently of goals and of the people around somebody', () => {
  it('a goal that is reached here and worked at there', () => {
    const walk = 'To walk to the dining room with a frame by end of April'

    expect(
      conflictsOf(goal(walk, 'active'), goal('Mobilise to dining room with zimmer frame', 'completed')),
    ).toEqual(['goal-told-differently'])
    expect(conflictsOf(goal(walk, 'active'), goal('Walk to the garden', 'completed'))).toEqual([])
    expect(conflictsOf(goal(walk, 'active'), goal(walk, 'completed', '2026-06-01'))).toEqual([])
  })

  it('somebody of one name in two relationships', () => {
    expect(
      conflictsOf(
        relative('Jean Bright', 'Mother', '07700 900101'),
        relative('Jean Bright', 'Daughter', '07700 900102'),
      ),
    ).toEqual(['relative-told-differently'])
  })

  it('somebody of one name with two numbers, where nobody knows that it is one person', () => {
    expect(
      conflictsOf(
        relative('Jean Bright', 'Carer', '07700 900101'),
        relative('Jean Bright', 'Key holder', '07700 900102'),
      ),
    ).toEqual(['telephone-told-differently'])
    expect(
      conflictsOf(
        relative('Jean Bright', 'Carer', '07700 900101'),
        relative('Joan Bright', 'Key holder', '07700 900102'),
      ),
    ).toEqual([])
  })

  it('a grandmother is no mother, and a foster mother is a foster carer', () => {
    expect(
      conflictsOf(
        relative('Jean Bright', 'Grandmother', '07700 900101'),
        relative('Jean Bright', 'Mother', '07700 900101'),
      ),
    ).toEqual(['relative-told-differently'])
    expect(
      conflictsOf(
        relative('Jean Bright', 'Foster carer', '07700 900101'),
        relative('Jean Bright', 'Foster mother', '07700 900102'),
      ),
    ).toEqual([])
  })
})
