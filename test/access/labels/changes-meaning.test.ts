import { changesMeaning, type Loss } from '../../../src/access/labels/changes-meaning.js'
import { aResource } from '../../support/labels.js'

/** What the rest says when something was dropped under one of its names. */
function isOther(
  object: object,
  name: string,
  { keys = [name], left, type }: { keys?: readonly string[]; left?: object | undefined; type?: string } = {},
): boolean {
  const json = aResource(object)
  const loss: Loss = {
    name,
    value: json[name],
    copied: left === undefined ? undefined : aResource({ [name]: left })[name],
    keys,
  }
  return changesMeaning(json, type, loss)
}

const STATUSES =
  'status docStatus intent doNotPerform verificationStatus clinicalStatus comparator implicitRules modifierExtension active ' +
  'deceasedBoolean deceasedDateTime mode lifecycleStatus participantStatus actuality scope provision isSubpotent deleted ' +
  'exclude estimatedAge allowedBoolean allowedCodeableConcept asNeededBoolean asNeededCodeableConcept numerator denominator ' +
  'low high unit factor appliesTo age repeat abatementDateTime abatementAge abatementPeriod abatementRange abatementString'

describe('what is left of something when a part of it is kept back', () => {
  it.each(STATUSES.split(' '))('says something else without %s, or a part of it', (name) => {
    expect(isOther({ [name]: { coding: [{ code: 'x' }] } }, name, { keys: ['coding'], left: {} })).toBe(true)
    expect(isOther({ [name]: 'x' }, name)).toBe(true)
  })

  it.each(['note', 'text', 'category', 'performer'])('says what it said without %s', (name) => {
    expect(isOther({ [name]: 'x' }, name)).toBe(false)
  })

  it('says what it said where nothing was kept back', () => {
    expect(isOther({ status: 'final' }, 'status', { keys: [], left: { x: 1 } })).toBe(false)
  })

  it('of a person it is told elsewhere too that they died; of nobody else', () => {
    expect(isOther({ deceasedBoolean: true }, 'deceasedBoolean', { type: 'Patient' })).toBe(false)
    expect(isOther({ deceasedDateTime: '2026' }, 'deceasedDateTime', { type: 'Patient' })).toBe(false)
    expect(isOther({ active: true }, 'active', { type: 'Patient' })).toBe(true)
    expect(isOther({ deceasedBoolean: true }, 'deceasedBoolean', { type: 'FamilyMemberHistory' })).toBe(true)
  })

  it.each(['use', 'partOf', 'meta', 'value', 'system', 'contentType'])(
    'says something else without %s as a whole, and not without a part of it',
    (name) => {
      expect(isOther({ [name]: { a: 1 } }, name)).toBe(true)
      expect(isOther({ [name]: { a: 1, b: 2 } }, name, { keys: ['a'], left: { b: 2 } })).toBe(false)
    },
  )

  it('says another amount without the code of its unit', () => {
    expect(isOther({ value: 5, code: 'mg' }, 'code')).toBe(true)
    expect(isOther({ _value: { id: 'v' }, code: 'mg' }, 'code')).toBe(true)
    expect(isOther({ value: 5, note: 'x' }, 'note')).toBe(false)
    expect(isOther({ system: 'urn:x', code: 'mg' }, 'code')).toBe(false)
    expect(isOther({ resourceType: 'Observation', value: 5, code: { text: 'x' } }, 'code')).toBe(false)
  })

  it.each([
    ['period', { start: '2025', end: '2026' }, { start: '2025' }, true],
    ['effectivePeriod', { start: '2025', _end: { id: 'e' } }, { start: '2025' }, true],
    ['dispenseRequest', { validityPeriod: { end: '2026' } }, { quantity: {} }, true],
    ['period', { start: '2025', end: '2026' }, { end: '2026' }, false],
    ['period', { start: '2025' }, {}, false],
    ['periodOfNote', { end: '2026' }, {}, false],
    ['lastDispenseRequest', { validityPeriod: { end: '2026' } }, {}, false],
    ['dispenseRequests', { validityPeriod: { end: '2026' } }, {}, false],
  ])('goes on where its end was kept back: %s of %j', (name, value, left, isOne) => {
    expect(isOther({ [name]: value }, name, { keys: ['end'], left })).toBe(isOne)
  })

  describe.each(['dosageInstruction', 'dosage'])('of how a medicine is taken (%s)', (name) => {
    const WEEKLY = { text: 'Once a week', timing: { repeat: { period: 1 } }, doseAndRate: [{}] }
    const steps = (left: readonly object[] | undefined, keys: readonly string[]): boolean => {
      const json = aResource({ [name]: [WEEKLY, WEEKLY] })
      const copied = left === undefined ? undefined : aResource({ [name]: left })[name]
      return changesMeaning(json, 'MedicationRequest', { name, value: json[name], copied, keys })
    }

    it('ten milligrams are another dose without *once a week*', () => {
      expect(steps([{ doseAndRate: [{}] }, WEEKLY], ['timing'])).toBe(true)
      expect(steps([{ doseAndRate: [{}] }, WEEKLY], ['timing', 'text'])).toBe(true)
    })

    it('one of two steps is another dose', () => {
      expect(steps([WEEKLY], ['text'])).toBe(true)
    })

    it.each(['text', 'patientInstruction', 'additionalInstruction', 'route', 'site', 'method'])(
      'what is said beside it changes nothing: %s',
      (beside) => {
        expect(steps([WEEKLY, WEEKLY], [beside])).toBe(false)
        expect(steps(undefined, [name, beside])).toBe(false)
      },
    )

    it('where all of it went by a label of its own nothing is said, and so nothing else; where it went by its parts, something is', () => {
      expect(steps(undefined, [name])).toBe(false)
      expect(steps(undefined, ['timing', 'text'])).toBe(true)
    })
  })
})
