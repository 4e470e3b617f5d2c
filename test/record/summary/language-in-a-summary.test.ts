import type { SourceKind } from '../../../src/fhir/source-kind.js'
import { readResource } from '../../../src/record/reading/record-view.js'
import { chooseSections } from '../../../src/record/summary/choose-lines.js'
import { toSummaryPlan } from '../../../src/record/summary/to-summary-plan.js'
import { aJoinedRecord, aResource, DIRECTORY, type ResourceContent } from '../../support/a-record.js'
import { WEY_VALLEY } from '../../support/actors.js'

const INTERPRETER = {
  url: 'http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired',
  valueBoolean: true,
}
const POLISH = { language: { text: 'Polish' }, preferred: true }

const aPatient = (differs: object): ResourceContent => ({
  resourceType: 'Patient',
  name: [{ family: 'Wójcik', given: ['Marek'] }],
  ...differs,
})

function alertsOf(patients: readonly ReturnType<typeof aResource>[], leftOut: readonly SourceKind[] = []) {
  const read = patients.map((one) => readResource(one, DIRECTORY))
  const sections = chooseSections(toSummaryPlan(aJoinedRecord(patients), read), new Set(leftOut))
  const alerts = sections.find(({ section }) => section.key === 'alerts')
  return alerts?.lines.map((line) => line.map(({ what, source }) => `${what} (${source})`).join(', '))
}

describe('the alerts of a summary', () => {
  const atPractice = aResource(aPatient({ extension: [INTERPRETER], communication: [POLISH] }))
  const inHospital = aResource(aPatient({ communication: [POLISH] }), { from: WEY_VALLEY })

  it('begin with the interpreter and the language, and who says so', () => {
    expect(alertsOf([atPractice, inHospital])).toEqual([
      'Needs an interpreter: Polish (Oak Street Surgery)',
      'Speaks Polish (Wey Valley Hospital)',
    ])
    expect(alertsOf([inHospital, aResource(aPatient({ communication: [POLISH] }))])).toEqual([
      'Speaks Polish (Wey Valley Hospital), Speaks Polish (Oak Street Surgery)',
    ])
  })

  it('say nothing of it by a source that is left out, nor where English is spoken', () => {
    expect(alertsOf([atPractice, inHospital], ['primary-care'])).toEqual([
      'Speaks Polish (Wey Valley Hospital)',
    ])
    expect(
      alertsOf([aResource(aPatient({ communication: [{ language: { text: 'English' } }] }))]),
    ).toBeUndefined()
  })
})
