import type { ResourceContent } from '../support/a-record.js'
import { aJoinedRecord, aResource, coded } from '../support/a-record.js'

const TODAY = '2026-11-23'

function stopped(differs: object): ResourceContent {
  return {
    resourceType: 'MedicationRequest',
    status: 'stopped',
    intent: 'order',
    authoredOn: '2026-01-10',
    medicationCodeableConcept: coded('Ramipril 5 mg capsules'),
    ...differs,
  }
}

function endedOf(...medicines: readonly ResourceContent[]) {
  return (
    aJoinedRecord(
      medicines.map((one) => aResource(one)),
      { today: TODAY },
    ).latelyStopped ?? []
  ).map(({ what, details, marks }) => [what, details[0], marks.map(({ text }) => text)])
}

const CHANGE = 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-MedicationStatusReason'

describe('medicines that ended in the last 90 days', () => {
  it('are told with the day and the reason of the stop, once', () => {
    const change = {
      url: CHANGE,
      extension: [
        { url: 'statusReason', valueCodeableConcept: { text: 'cough' } },
        { url: 'statusChangeDate', valueDateTime: '2026-11-12' },
      ],
    }

    expect(endedOf(stopped({ extension: [change] }))).toEqual([
      ['Ramipril 5 mg capsules', 'stopped 12-Nov-2026: cough', []],
    ])
  })

  it('are told with the day that stands in a note, beside the reason', () => {
    const reason = { statusReason: { text: 'dizzy' }, note: [{ text: 'Stopped 12-Nov-2026: dizzy' }] }

    expect(endedOf(stopped(reason))).toEqual([['Ramipril 5 mg capsules', 'stopped 12-Nov-2026: dizzy', []]])
  })

  it.each([
    ['the note says so', { note: [{ text: 'Stopped 12-Nov-2026: dizzy on standing' }] }, true],
    ['the note says it was long ago', { note: [{ text: 'Stopped 12/03/2026: dizzy on standing' }] }, false],
    ['it was stopped, and begun within them', { authoredOn: '2026-10-01' }, true],
    ['the day is not known, and it was begun before', {}, false],
    ['it was 90 days ago', { note: [{ text: 'Stopped 25 August 2026.' }] }, true],
    ['it was 91 days ago', { note: [{ text: 'Stopped 24 August 2026.' }] }, false],
    ['it was never begun', { status: 'cancelled', authoredOn: '2026-11-12' }, false],
  ])('are there when %s', (_case, differs, isThere) => {
    expect(endedOf(stopped(differs))).toHaveLength(Number(isThere))
  })

  it('have what was stopped before what was finished, the latest first, and no supply', () => {
    const statement = (text: string, status: string, end: string) => ({
      resourceType: 'MedicationStatement',
      status,
      medicationCodeableConcept: coded(text),
      effectivePeriod: { start: '2026-09-01', end },
    })
    const supply = {
      resourceType: 'MedicationDispense',
      status: 'stopped',
      medicationCodeableConcept: coded('Codeine 30 mg tablets'),
      whenHandedOver: '2026-11-01',
    }

    expect(
      endedOf(
        statement('Amoxicillin 500 mg capsules', 'completed', '2026-11-20'),
        statement('Naproxen 250 mg tablets', 'stopped', '2026-10-02'),
        statement('Sertraline 50 mg tablets', 'stopped', '2026-11-02'),
        supply,
      ).map(([what]) => what),
    ).toEqual(['Sertraline 50 mg tablets', 'Naproxen 250 mg tablets', 'Amoxicillin 500 mg capsules'])
  })
})
