import { readLenses } from '../../../src/surfaces/portal/lenses/read-lenses.js'
import { toSummaryPage } from '../../../src/surfaces/portal/render-record/summary-page.js'
import { aJoinedRecord, aResource, coded } from '../../support/a-record.js'
import { ROOT } from './fixtures/portal-app.js'

describe('how many medicines the summary counts', () => {
  const { panels } = readLenses({ root: ROOT })

  function shownOf(...told: readonly (readonly [name: string, differs: object])[]): string | undefined {
    const record = aJoinedRecord(
      told.map(([name, differs]) =>
        aResource({
          resourceType: 'MedicationRequest',
          status: 'active',
          intent: 'order',
          medicationCodeableConcept: coded(name),
          ...differs,
        }),
      ),
    )
    return toSummaryPage(record, panels).panels.find(({ key }) => key === 'medicines')?.shown
  }

  it('counts what is in use as current', () => {
    expect(shownOf(['Ramipril', {}], ['Aspirin', {}])).toBe('2 current')
  })

  it.each([
    ['in use where it was given', 'completed', '1 current'],
    ['not in use where it was refused', 'not-done', '1 listed, 1 of them not in use (each says why)'],
  ])('has an injection that acts for weeks, without an order, as %s', (_case, status, words) => {
    const given = {
      resourceType: 'MedicationAdministration',
      status,
      medicationCodeableConcept: coded('Hydroxocobalamin 1 mg injection'),
      effectiveDateTime: '2026-11-10T09:00:00Z',
    }

    expect(
      toSummaryPage(aJoinedRecord([aResource(given)]), panels).panels.find(({ key }) => key === 'medicines')
        ?.shown,
    ).toBe(words)
  })

  it('says of what is on hold or not to be given that it is not in use, and of a plan that it is planned', () => {
    expect(
      shownOf(
        ['Ramipril', {}],
        ['Aspirin', { status: 'on-hold' }],
        ['Penicillin', { doNotPerform: true }],
        ['Apixaban', { intent: 'plan' }],
      ),
    ).toBe('4 listed, 2 of them not in use (each says why), 1 of them planned, and no order was sent')
  })
})

describe('a medicine without a dose', () => {
  const { panels } = readLenses({ root: ROOT })

  it.each([
    ['says so', {}, 'dose not given'],
    [
      'says nothing of it where a dose was given',
      { dosageInstruction: [{ text: 'One daily' }] },
      'One daily',
    ],
  ])('on the summary: %s', (_case, differs, detail) => {
    const record = aJoinedRecord([
      aResource({
        resourceType: 'MedicationRequest',
        status: 'active',
        intent: 'order',
        medicationCodeableConcept: coded('Humulin M3'),
        requester: { display: 'Dr Asha Rahman' },
        ...differs,
      }),
    ])
    const panel = toSummaryPage(record, panels).panels.find(({ key }) => key === 'medicines')

    expect(panel?.items[0]?.details[0]).toBe(detail)
  })
})
