import { findDuplicates } from '../../../src/record/duplicates/find-duplicates.js'
import { aView, told } from '../../support/a-duplicate.js'

type Resource = Parameters<typeof told>[0]['resource']

const potassium = (effectiveDateTime: string): Resource => ({
  resourceType: 'Observation',
  status: 'final',
  category: [{ coding: [{ code: 'laboratory' }] }],
  code: { coding: [{ system: 'http://loinc.org', code: '2823-3', display: 'Potassium' }] },
  effectiveDateTime,
  valueQuantity: { value: 4.1, unit: 'mmol/L', code: 'mmol/L', system: 'http://unitsofmeasure.org' },
})

const removal = (performedDateTime: string): Resource => ({
  resourceType: 'Procedure',
  status: 'completed',
  code: { coding: [{ system: 'http://snomed.info/sct', code: '80146002', display: 'Appendicectomy' }] },
  performedDateTime,
})

function areJoined(make: (at: string) => Resource, hospital: string, practice: string): boolean {
  const resources = [
    told({ from: 'hospital', resource: make(hospital) }, '1'),
    told({ from: 'gp', resource: make(practice) }, '2'),
  ]
  return findDuplicates(resources, aView(resources)).groups.length > 0
}

describe('one event that one source times in seconds and another in minutes', () => {
  it.each([
    ['cut to the minute, its seconds written as nought', '2026-11-11T23:17:00Z'],
    ['rounded to the next minute', '2026-11-11T23:18:00Z'],
    ['cut to the minute by the clock of another zone', '2026-11-12T00:17:00.000+01:00'],
  ])('HZ07: is told once: %s', (_, inMinutes) => {
    expect(areJoined(potassium, '2026-11-11T23:17:40Z', inMinutes)).toBe(true)
    expect(areJoined(removal, inMinutes, '2026-11-11T23:17:40Z')).toBe(true)
  })

  it.each([
    ['another minute', '2026-11-11T23:17:40Z', '2026-11-11T23:19:00Z'],
    ['the minute before', '2026-11-11T23:17:10Z', '2026-11-11T23:16:00Z'],
    ['two minutes told by both', '2026-11-11T23:17:00Z', '2026-11-11T23:18:00Z'],
    ['two seconds of one minute, told by both', '2026-11-11T23:17:10Z', '2026-11-11T23:17:40Z'],
  ])('keeps two of the same value apart that were at two times: %s', (_, hospital, practice) => {
    expect(areJoined(potassium, hospital, practice)).toBe(false)
  })
})
