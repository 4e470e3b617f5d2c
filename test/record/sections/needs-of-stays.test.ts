import { aResource, aSection, asTable, type ResourceContent } from '../../support/a-record.js'
import { WEY_VALLEY } from '../../support/actors.js'

const GUIDE_DOG = { text: 'Guide dog' }

function aStay(
  differs: object = {},
  hospitalization: object = { specialArrangement: [GUIDE_DOG] },
): ResourceContent {
  return {
    resourceType: 'Encounter',
    status: 'in-progress',
    class: { code: 'IMP' },
    period: { start: '2026-11-20' },
    hospitalization,
    ...differs,
  }
}

function needsOf(stay: ResourceContent): ReturnType<typeof aSection> {
  return aSection('individual-requirements', [aResource(stay, { from: WEY_VALLEY })])
}

describe('what somebody is to eat in hospital, and what is arranged for them there', () => {
  it('stands among their needs while the stay goes on, each by itself, with the stay and its time', () => {
    const stay = aStay(
      { location: [{ location: { display: 'Elm ward' } }] },
      {
        dietPreference: [{ text: 'Halal' }],
        specialArrangement: [
          {
            coding: [
              { system: 'http://terminology.hl7.org/CodeSystem/encounter-special-arrangements', code: 'int' },
            ],
          },
        ],
      },
    )

    expect(asTable(needsOf(stay))).toEqual([
      'Diet: Halal | Inpatient stay, Elm ward | from 20-Nov-2026 | still in hospital | Wey Valley Hospital',
      'Arranged: Interpreter | Inpatient stay, Elm ward | from 20-Nov-2026 | still in hospital | Wey Valley Hospital',
    ])
  })

  it.each([
    ['has ended', { status: 'finished', period: { start: '2026-11-02', end: '2026-11-05' } }],
    ['was cancelled', { status: 'cancelled' }],
    ['was planned for a day that has passed', { status: 'planned', period: { start: '2026-11-22' } }],
  ])('is over when the stay %s', (_why, differs) => {
    const { current, past } = needsOf(aStay(differs))

    expect(current).toEqual([])
    expect(past.map(({ what }) => what)).toEqual(['Arranged: Guide dog'])
  })

  it('is known before a stay that is planned', () => {
    expect(asTable(needsOf(aStay({ status: 'planned', period: { start: '2026-12-02' } })))).toEqual([
      'Arranged: Guide dog | Inpatient stay | planned from 02-Dec-2026 | Wey Valley Hospital',
    ])
  })

  it('takes the stay out of no other place, and a stay that says nothing of it stands among no needs', () => {
    const stay = aResource(aStay())

    expect(aSection('admissions', [stay]).current).toHaveLength(1)
    expect(needsOf(aStay({}, {})).nothing).toBeDefined()
  })
})
