import { readLenses } from '../../../src/surfaces/portal/lenses/read-lenses.js'
import { toSummaryPage } from '../../../src/surfaces/portal/render-record/summary-page.js'
import { toTimeline } from '../../../src/record/timeline/to-timeline.js'
import { ROOT } from '../../surfaces/portal/fixtures/portal-app.js'
import {
  aJoinedRecord,
  aResource,
  aSection,
  coded,
  status,
  type ResourceContent,
} from '../../support/a-record.js'

const { panels } = readLenses({ root: ROOT })

function aProblem(text: string, onsetDateTime: string): ResourceContent {
  return { resourceType: 'Condition', clinicalStatus: status('active'), code: coded(text), onsetDateTime }
}

const OF_TYPES: readonly (readonly [string, (date: string) => ResourceContent])[] = [
  ['problem', (date) => aProblem('Dandruff', date)],
  [
    'allergy',
    (date) => ({ resourceType: 'AllergyIntolerance', code: coded('Penicillin'), recordedDate: date }),
  ],
  [
    'result',
    (date) => ({
      resourceType: 'Observation',
      status: 'final',
      category: [{ coding: [{ code: 'laboratory' }] }],
      code: coded('Potassium'),
      effectiveDateTime: date,
      valueQuantity: { value: 4.4, unit: 'mmol/L' },
    }),
  ],
  [
    'vaccination',
    (date) => ({
      resourceType: 'Immunization',
      status: 'completed',
      vaccineCode: coded('Influenza'),
      occurrenceDateTime: date,
    }),
  ],
  [
    'procedure',
    (date) => ({
      resourceType: 'Procedure',
      status: 'completed',
      code: coded('Colonoscopy'),
      performedDateTime: date,
    }),
  ],
  [
    'prescription',
    (date) => ({
      resourceType: 'MedicationRequest',
      status: 'active',
      intent: 'order',
      medicationCodeableConcept: coded('Ramipril 5mg capsules'),
      authoredOn: date,
    }),
  ],
  [
    'document',
    (date) => ({
      resourceType: 'DocumentReference',
      status: 'current',
      type: coded('Letter'),
      date,
      content: [],
    }),
  ],
]

describe('HZ17: a date that is wrong', () => {
  it.each(OF_TYPES)(
    'of a %s that is after today is said, in its section and on the timeline',
    (_what, make) => {
      const marksOn = (date: string): readonly (readonly string[])[] =>
        toTimeline(aJoinedRecord([aResource(make(date))])).map(({ item }) =>
          item.marks.map(({ text }) => text),
        )

      expect(marksOn('2031-01-01').flat()).toContain('dated after today')
      expect(marksOn('2026-11-23').flat()).not.toContain('dated after today')
      expect(marksOn('2026').flat()).not.toContain('dated after today')
    },
  )

  it.each(OF_TYPES)('of a %s that is of nobody’s life is said', (_what, make) => {
    const [event] = toTimeline(aJoinedRecord([aResource(make('0199-04-01'))]))

    expect(event?.item.marks.map(({ text }) => text)).toContain('date cannot be right')
  })

  it.each([
    ['an appointment', { resourceType: 'Appointment', status: 'booked', start: '2026-12-24T10:00:00Z' }],
    [
      'a request for a day to come',
      { resourceType: 'SupplyRequest', status: 'active', occurrenceDateTime: '2026-12-24' },
    ],
    [
      'an alert that is to begin',
      { resourceType: 'Flag', status: 'active', code: coded('Falls'), period: { start: '2026-12-24' } },
    ],
    [
      'a procedure that is planned',
      {
        resourceType: 'Procedure',
        status: 'preparation',
        code: coded('Colonoscopy'),
        performedDateTime: '2026-12-24',
      },
    ],
    [
      'a medicine that starts later',
      {
        resourceType: 'MedicationStatement',
        status: 'active',
        medicationCodeableConcept: coded('Ramipril 5mg capsules'),
        effectivePeriod: { start: '2026-12-24' },
      },
    ],
  ])('is none of %s', (_what, content) => {
    const marks = toTimeline(aJoinedRecord([aResource(content)])).flatMap(({ item }) => item.marks)

    expect(marks.map(({ text }) => text)).not.toContain('dated after today')
  })

  it('does not put its problem first', () => {
    const { current } = aSection('problems', [
      aResource(aProblem('Dandruff', '2031-01-01')),
      aResource(aProblem('Sprained ankle', '2026-10-01')),
    ])

    expect(current.map(({ what }) => what)).toEqual(['Sprained ankle', 'Dandruff'])
  })
})

describe('HZ16: active problems on the summary', () => {
  it('are those that people live with first, and of these none is cut', () => {
    const lasting = [
      'Diabetes',
      'Anemia',
      'Hypertension',
      'COPD',
      'Epilepsy',
      'Depression',
      'Asthma',
      'Gout',
      'Dementia',
      'Psoriasis',
    ]
    const record = aJoinedRecord([
      ...Array.from({ length: 20 }, (_, index) =>
        aResource(aProblem(`Impacted molar ${index}`, `2026-07-${String(index + 1).padStart(2, '0')}`)),
      ),
      ...lasting.map((text, index) => aResource(aProblem(text, String(1980 + index)))),
    ])
    const panel = toSummaryPage(record, panels).panels.find(({ key }) => key === 'problems')
    const shown = panel?.items.map(({ what }) => what) ?? []

    expect(shown.filter((what) => what !== 'Gout').sort()).toEqual(
      lasting.filter((what) => what !== 'Gout').sort(),
    )
    expect(panel?.shown).toBe(`${shown.length} of 30 current shown`)
  })
})
