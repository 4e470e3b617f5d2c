import { WEY_VALLEY } from '../../../support/actors.js'
import { aResource, aSection, coded, type ResourceContent } from '../../../support/a-record.js'
import type { RecordedResource } from '../../../../src/record/record-store.js'

const DISCHARGE = [{ coding: [{ code: 'discharge' }] }]

const anOrder = (name: string, differs: object = {}): ResourceContent => ({
  resourceType: 'MedicationRequest',
  status: 'active',
  intent: 'order',
  medicationCodeableConcept: coded(name),
  authoredOn: '2026-11-20',
  dosageInstruction: [{ text: 'One daily' }],
  ...differs,
})

const toGoHome = (name: string, differs: object = {}): RecordedResource =>
  aResource(anOrder(name, { category: DISCHARGE, ...differs }), { from: WEY_VALLEY })

const repeat = (name: string, differs: object = {}): RecordedResource =>
  aResource(anOrder(name, { authoredOn: '2024-01-15', ...differs }))

const named = (...told: readonly RecordedResource[]): readonly string[] =>
  aSection('medicines', told).current.map(({ what, marks }) =>
    marks.some(({ text }) => text === 'new') ? `${what} [new]` : what,
  )

const isNew = (...told: readonly RecordedResource[]): boolean =>
  named(...told)
    .join()
    .includes('[new]')

const OTHER = repeat('Senna 7.5 mg tablets')

describe('a medicine that a hospital began', () => {
  it('HZ16: stands behind those on which sources differ and before all others, with the tag “new”', () => {
    expect(
      named(
        repeat('Atorvastatin 20 mg tablets'),
        repeat('Warfarin 1 mg tablets'),
        repeat('Furosemide 40 mg tablets', { dosageInstruction: [{ text: 'Two daily' }] }),
        toGoHome('Furosemide 40 mg tablets', { note: [{ text: 'Reduced' }] }),
        toGoHome('Linagliptin 5 mg tablets', { note: [{ text: 'New: in place of metformin' }] }),
      ),
    ).toEqual([
      'Furosemide 40 mg tablets',
      'Furosemide 40 mg tablets',
      'Linagliptin 5 mg tablets [new]',
      'Warfarin 1 mg tablets',
      'Atorvastatin 20 mg tablets',
    ])
  })

  it.each([
    ['as its note says', toGoHome('Linagliptin 5 mg tablets', { note: [{ text: 'Started for diabetes' }] })],
    ['where nobody else has it', toGoHome('Linagliptin 5 mg tablets')],
    [
      'as a statement of a discharge',
      aResource(
        {
          resourceType: 'MedicationStatement',
          status: 'active',
          category: { text: 'Discharge medication' },
          medicationCodeableConcept: coded('Linagliptin 5 mg tablets'),
          dateAsserted: '2026-11-20',
        },
        { from: WEY_VALLEY },
      ),
    ],
  ])('is new %s', (_case, told) => {
    expect(isNew(told, OTHER)).toBe(true)
  })

  it('is new though the practice has taken it over since', () => {
    expect(
      isNew(
        toGoHome('Linagliptin 5 mg tablets'),
        repeat('Linagliptin 5 mg tablets', { authoredOn: '2026-11-22' }),
      ),
    ).toBe(true)
  })

  it.each([
    [
      'of more than a fortnight ago',
      [toGoHome('Linagliptin 5 mg tablets', { authoredOn: '2026-11-08' }), OTHER],
    ],
    ['dated after today', [toGoHome('Linagliptin 5 mg tablets', { authoredOn: '2026-12-01' }), OTHER]],
    ['of a month alone', [toGoHome('Linagliptin 5 mg tablets', { authoredOn: '2026-11' }), OTHER]],
    ['that the practice had before', [toGoHome('Senna 7.5 mg tablets'), OTHER]],
    [
      'that it says goes on unchanged',
      [toGoHome('Linagliptin 5 mg tablets', { note: [{ text: 'Unchanged' }] }), OTHER],
    ],
    [
      'of which only the dose is new',
      [toGoHome('Senna 7.5 mg tablets', { note: [{ text: 'New dose' }] }), OTHER],
    ],
    [
      'that it had told of months ago',
      [
        toGoHome('Linagliptin 5 mg tablets'),
        aResource(anOrder('Linagliptin 5 mg tablets', { authoredOn: '2026-03-01' }), { from: WEY_VALLEY }),
        OTHER,
      ],
    ],
    ['where nobody else has sent a list', [toGoHome('Linagliptin 5 mg tablets')]],
    ['of a clinic', [aResource(anOrder('Linagliptin 5 mg tablets'), { from: WEY_VALLEY }), OTHER]],
    ['that was stopped since', [toGoHome('Linagliptin 5 mg tablets', { status: 'stopped' }), OTHER]],
  ])('is not new: one %s', (_case, told) => {
    expect(isNew(...told)).toBe(false)
  })

  it.each([
    ['ended lately, and on the day of the order', '2026-11-20T15:00:00Z', 'IMP', true],
    ['ended on another day', '2026-11-21T15:00:00Z', 'IMP', false],
    ['was an attendance', '2026-11-20T15:00:00Z', 'EMER', false],
  ])('is new without a word of its kind where its stay %s', (_case, end, code, expected) => {
    const stay = aResource(
      {
        resourceType: 'Encounter',
        status: 'finished',
        class: { code },
        period: { start: '2026-11-20T01:00:00Z', end },
      },
      { from: WEY_VALLEY },
    )
    const order = anOrder('Linagliptin 5 mg tablets', { encounter: { reference: `Encounter/${stay.id}` } })

    expect(isNew(stay, aResource(order, { from: WEY_VALLEY }), OTHER)).toBe(expected)
  })
})
