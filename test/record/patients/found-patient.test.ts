import { NHS_NUMBER_SYSTEM } from '../../../src/fhir/nhs-number.js'
import { isFoundBy, toFoundPatient } from '../../../src/record/patients/found-patient.js'
import type { PersonCriteria, PersonFound, RecordedResource } from '../../../src/record/record-store.js'
import { aLens } from '../../support/a-lens.js'
import { aPerson, aResource, DIRECTORY } from '../../support/a-record.js'
import { WEY_VALLEY } from '../../support/actors.js'
import { CODE_SETS } from '../../support/code-sets.js'
import { aTestNhsNumber } from '../../support/nhs-numbers.js'

const nhsNumber = aTestNhsNumber(411)
const BY_NUMBER: PersonCriteria = { by: 'nhs-number', nhsNumber }
const BY_NAME: PersonCriteria = {
  by: 'name-and-birth-date',
  familyKey: 'UNDERHAY',
  birthDate: '1941-03-04',
}
const deps = { directory: DIRECTORY, codeSets: CODE_SETS }

function aPatient(
  family: string,
  {
    from,
    labelClass = 'N',
    more = {},
  }: { from?: typeof WEY_VALLEY; labelClass?: string; more?: object } = {},
): RecordedResource {
  const identifier = [{ system: NHS_NUMBER_SYSTEM, value: nhsNumber }]
  const content = {
    resourceType: 'Patient',
    identifier,
    name: [{ family }],
    birthDate: '1941-03-04',
    ...more,
  }
  return aResource(content, { labelClass, ...(from === undefined ? {} : { from }) })
}

function found(patients: readonly RecordedResource[], heldBack: PersonFound['heldBack'] = []): PersonFound {
  const link = patients.map(({ id }) => ({ other: { reference: `Patient/${id}` }, type: 'seealso' }))
  const joined = aResource({ resourceType: 'Patient', link }, { id: aPerson() })
  return { person: aPerson(), isAtRisk: false, heldBack, patients: [joined, ...patients] }
}

describe('who is found by an NHS number', () => {
  const by = (patients: readonly RecordedResource[]): boolean =>
    isFoundBy(found(patients), BY_NUMBER, { lens: aLens(['N']), ...deps })

  it('is nobody of whom only what is absent to the searcher gives it', () => {
    expect(by([aPatient('Underhay', { labelClass: 'locked', more: LOCKED })])).toBe(false)
    expect(
      by([aPatient('Underhay', { more: LOCKED }), aPatient('Other', { more: { identifier: [] } })]),
    ).toBe(false)
  })

  it('is who is shown, and of whom it is told that something is withheld', () => {
    expect(by([aPatient('Underhay', { more: LOCKED }), aPatient('Other')])).toBe(true)
    expect(by([aPatient('Underhay', { labelClass: 'V' })])).toBe(true)
  })
})

const LOCKED = {
  meta: {
    security: [
      { system: 'https://neighbourhood-record.example/CodeSystem/label', code: 'sealed-and-locked' },
    ],
  },
}

describe('who is found by a name', () => {
  const reported = [{ scope: 'source', organisation: WEY_VALLEY }] as const
  const patients = [
    aPatient('Now', { more: { gender: 'male' } }),
    aPatient('Underhay', {
      from: WEY_VALLEY,
      more: { telecom: [{ system: 'phone', value: '01632960999' }] },
    }),
  ]
  const lens = aLens()

  it('is who has it by a source that was not reported as another person’s', () => {
    expect(isFoundBy(found(patients), BY_NAME, { lens, ...deps })).toBe(true)
  })

  it('is nobody by what was: neither the name nor what that source said is told', () => {
    // As the policy does: what was reported is shown to nobody.
    const held = { ...lens, coverOf: hides(lens) }
    const one = found(patients, reported)
    expect(isFoundBy(one, BY_NAME, { lens: held, ...deps })).toBe(false)
    const told = JSON.stringify(toFoundPatient(one, held, deps))
    expect(told).toContain('male')
    expect(told).not.toMatch(/01632960999|Underhay/)
  })
})

function hides(lens: ReturnType<typeof aLens>): ReturnType<typeof aLens>['coverOf'] {
  return (labelClass) => (labelClass.includes('HELD-BACK') ? 'withheld' : lens.coverOf(labelClass))
}
