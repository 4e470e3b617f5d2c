import { aResource, aSection, coded, type ResourceContent } from '../../../support/a-record.js'
import { WEY_VALLEY } from '../../../support/actors.js'

const STAY = 'b'.repeat(32)

const aStay = (differs: object = {}): ReturnType<typeof aResource> =>
  aResource(
    {
      resourceType: 'Encounter',
      status: 'finished',
      class: { code: 'IMP' },
      period: { start: '2026-11-02T10:00:00Z', end: '2026-11-12T15:00:00Z' },
      ...differs,
    },
    { from: WEY_VALLEY, id: STAY },
  )

const held = (differs: object = {}): ResourceContent => ({
  resourceType: 'MedicationRequest',
  status: 'on-hold',
  intent: 'order',
  medicationCodeableConcept: coded('Metformin 500mg tablets'),
  authoredOn: '2026-11-03',
  ...differs,
})

function marksOf(
  ...[content, stay]: readonly [ResourceContent, ReturnType<typeof aResource>]
): readonly string[] {
  const section = aSection('medicines', [aResource(content, { from: WEY_VALLEY }), stay])
  return [...section.current, ...section.past].flatMap(({ marks }) => marks.map(({ text }) => text))
}

const NOT_TOLD = 'on hold in a stay that ended 12-Nov-2026: whether it goes on is not told'

describe('a medicine that a hospital has on hold', () => {
  it.each([
    [
      'names a stay that is over',
      held({ authoredOn: '2026-10-01', encounter: { reference: `Encounter/${STAY}` } }),
    ],
    ['was ordered in a stay that is over', held()],
    [
      'is a statement of such a stay',
      held({ resourceType: 'MedicationStatement', context: { reference: `Encounter/${STAY}` } }),
    ],
  ])('HZ26: says that nobody told whether it goes on, where it %s', (_where, content) => {
    expect(marksOf(content, aStay())).toContain(NOT_TOLD)
  })

  it.each([
    ['the stay goes on', held(), aStay({ status: 'in-progress', period: { start: '2026-11-02T10:00:00Z' } })],
    ['it was held after it', held({ authoredOn: '2026-11-20' }), aStay()],
    ['it was a visit', held(), aStay({ class: { code: 'AMB' } })],
    ['it is taken', held({ status: 'active' }), aStay()],
  ])('says nothing of the kind where %s', (_why, content, stay) => {
    expect(marksOf(content, stay).join()).not.toContain('whether it goes on')
  })
})
