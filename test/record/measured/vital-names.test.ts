import { vitalByCode } from '../../../src/record/measured/vital-codes.js'
import { isMeasurement, vitalByName } from '../../../src/record/measured/vital-names.js'

const said = (name: string): string | undefined => {
  const vital = vitalByName(name)
  return vital && `${vital.kind} ${vital.part}`.trim()
}

describe('the name of a vital sign', () => {
  it.each([
    ['Resps', 'respiration'],
    ['Resp rate', 'respiration'],
    ['O/E - respiratory rate', 'respiration'],
    ['Breaths per minute', 'respiration'],
    ['Sats', 'saturation'],
    ['SpO2', 'saturation'],
    ['Oxygen saturation at periphery', 'saturation'],
    ['Sats on air', 'saturation on air'],
    ['SpO2 on oxygen', 'saturation on oxygen'],
    ['Inspired oxygen', 'oxygen'],
    ['Supplemental oxygen', 'oxygen'],
    ['Obs: BP', 'pressure'],
    ['BP', 'pressure'],
    ['Systolic and diastolic blood pressure', 'pressure'],
    ['Systolic', 'pressure systolic'],
    ['Blood pressure: Diastolic', 'pressure diastolic'],
    ['Standing systolic blood pressure', 'pressure standing systolic'],
    ['Mean arterial pressure', 'pressure mean'],
    ['Pulse', 'pulse'],
    ['Radial pulse rate', 'pulse'],
    ['Temp', 'temperature'],
    ['Core body temperature', 'temperature'],
    ['Temperature (tympanic)', 'temperature'],
    ['AVPU', 'consciousness'],
    ['ACVPU scale score', 'consciousness'],
    ['Conscious level', 'consciousness'],
    ['GCS total', 'coma'],
    ['Glasgow coma score: Eye opening', 'coma eye'],
    ['GCS - best motor response', 'coma motor'],
    ['Blood glucose level', 'glucose'],
    ['BM', 'glucose'],
    ['Capillary blood sugar', 'glucose'],
    ['Blood ketones', 'ketones'],
    ['Pain score', 'pain'],
    ['NEWS2 total score', 'early-warning'],
    ['PEWS', 'early-warning'],
    ['Vital signs: Resps', 'respiration'],
  ])('is known as those who measure write it: %s', (name, kind) => {
    expect(said(name)).toBe(kind)
  })

  it.each([
    'Target oxygen saturation',
    'Usual blood pressure',
    'Respiration rate score',
    'Urine glucose',
    'Average home systolic blood pressure',
    'Transferrin saturation',
    'Left ventricular systolic function',
    'Loss of consciousness',
    'Abbey pain scale',
    'Heart failure',
    'Pulse oximeter given',
    'Attempted resuscitation',
  ])('is not that of something else: %s', (name) => {
    expect(said(name)).toBeUndefined()
  })

  it('of what is to be reached says so whatever its code is', () => {
    expect(isMeasurement('Target oxygen saturation')).toBe(false)
    expect(isMeasurement('Oxygen saturation')).toBe(true)
  })
})

describe('the code of a vital sign', () => {
  const snomed = (code: string) => ({ coding: [{ system: 'http://snomed.info/sct', code }] })
  const loinc = (code: string) => ({ coding: [{ system: 'http://loinc.org', code }] })

  it('is read of SNOMED CT and of LOINC, and of a component before the whole', () => {
    expect(vitalByCode(snomed('271649006'), undefined)).toEqual({ kind: 'pressure', part: 'systolic' })
    expect(vitalByCode(snomed('276885007'), undefined)).toEqual({ kind: 'temperature', part: '' })
    expect(vitalByCode(loinc('2339-0'), undefined)).toEqual({ kind: 'glucose', part: '' })
    expect(vitalByCode(loinc('85354-9'), loinc('8462-4'))).toEqual({ kind: 'pressure', part: 'diastolic' })
    expect(vitalByCode(loinc('9269-2'), { text: 'Eye' })).toEqual({ kind: 'coma', part: '' })
    expect(vitalByCode({ text: 'Temp' }, undefined)).toBeUndefined()
  })
})
