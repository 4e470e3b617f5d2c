import { isJsonObject } from '../../../src/fhir/json-value.js'
import { parseJson } from '../../../src/fhir/parse-json.js'
import { checkResourceShape } from '../../../src/ingest/checks/resource-shape.js'

const OBSERVATION = { resourceType: 'Observation', status: 'final', code: { text: 'Weight' } }

function warned(resource: object) {
  const parsed = parseJson(JSON.stringify(resource))
  if (parsed.outcome !== 'parsed' || !isJsonObject(parsed.value)) throw new Error('This is no resource.')
  return checkResourceShape(parsed.value, 'Observation')
}

function wordsOf(resource: object): readonly string[] {
  return warned(resource).map(({ diagnostics = '' }) => diagnostics)
}

describe('an element that R4 does not have', () => {
  it('is warned of in words that an engineer can act on, with the place where it stands', () => {
    expect(warned({ ...OBSERVATION, comment: 'As STU3 had it' })).toEqual([
      {
        severity: 'warning',
        code: 'not-supported',
        diagnostics:
          'R4 has no element comment in Observation: it is kept as it came, no section of the record reads it, and only ' +
          'the item’s own page lists it. Did you mean note?',
        expression: ['Observation.comment'],
      },
    ])
  })

  it.each([
    ['Observation', 'context', 'encounter'],
    ['Observation', 'related', 'hasMember'],
    ['Observation', 'notes', 'note'],
    ['Observation', 'basedon', 'basedOn'],
    ['Observation', 'value', 'value[x]'],
    ['AllergyIntolerance', 'assertedDate', 'recordedDate'],
    ['Encounter', 'reason', 'reasonCode'],
    ['Goal', 'status', 'lifecycleStatus'],
    ['Immunization', 'date', 'occurrenceDateTime'],
    ['MedicationRequest', 'medication', 'medication[x]'],
    ['MedicationStatement', 'taken', 'status'],
    ['Patient', 'birthdate', 'birthDate'],
    ['Procedure', 'occurrenceDateTime', 'performedDateTime'],
  ])('is told with what may be meant: %s.%s', (resourceType, name, meant) => {
    expect(wordsOf({ resourceType, [name]: 'x' })).toEqual([
      expect.stringMatching(
        new RegExp(
          `^R4 has no element ${name} in ${resourceType}: .* Did you mean ${meant.replace(/[[\]]/g, '\\$&')}\\?$`,
        ),
      ),
    ])
  })

  it('is told without a guess where nobody can tell', () => {
    expect(wordsOf({ ...OBSERVATION, foo: 1 })).toEqual([expect.not.stringContaining('Did you mean')])
  })

  it('is found in what stands within, in extensions and in contained resources', () => {
    const deep = {
      ...OBSERVATION,
      code: { text: 'Weight', foo: 1 },
      component: [{ code: { text: 'x' }, foo: 1 }],
      extension: [{ url: 'urn:x', valueQuantity: { value: 1, foo: 1 } }],
      contained: [{ resourceType: 'Organization', id: 'o', animal: true }],
    }

    expect(warned(deep).flatMap(({ expression = [] }) => expression)).toEqual([
      'Observation.code.foo',
      'Observation.component[0].foo',
      'Observation.extension[0].valueQuantity.foo',
      'Observation.contained[0].animal',
    ])
  })

  it('is told once, with three of its places; and five of them by name', () => {
    const component = Array.from({ length: 40 }, () => ({
      code: { text: 'x' },
      foo: { bar: 1 },
      _foo: { id: '1' },
    }))
    expect(warned({ ...OBSERVATION, component })).toMatchObject([
      { expression: [0, 1, 2].map((place) => `Observation.component[${place}].foo`) },
    ])

    const many = Object.fromEntries(Array.from({ length: 900 }, (_, index) => [`foo${index}`, index]))
    expect(wordsOf({ ...OBSERVATION, ...many })).toHaveLength(6)
    expect(wordsOf({ ...OBSERVATION, ...many }).at(-1)).toBe(
      'R4 does not have 895 more elements of this: they are kept, and read nowhere.',
    )
  })

  it('is not what R4 has: ids, siblings of primitives, extensions, choices and any contained resource', () => {
    const whole = {
      ...OBSERVATION,
      id: '1',
      meta: { versionId: '1', tag: [{ system: 'urn:x', code: 'x', userSelected: true }] },
      language: 'en',
      text: { status: 'generated', div: '<div/>' },
      _status: { id: 's', extension: [{ url: 'urn:x', valueCode: 'x' }] },
      extension: [{ id: 'e', url: 'urn:x', extension: [{ url: 'y', valueDateTime: '2026' }] }],
      subject: {
        id: 'r',
        reference: 'Patient/1',
        identifier: { assigner: { display: 'x' } },
        _display: { id: 'd' },
      },
      effectiveTiming: { repeat: { boundsPeriod: { start: '2026' }, timeOfDay: ['10:00:00'] } },
      component: [
        { id: 'c', code: {}, valueSampledData: { origin: { value: 1 } }, referenceRange: [{ low: {} }] },
      ],
      contained: [{ resourceType: 'Patient', name: [{ given: ['Ada', null], _given: [null, { id: 'g' }] }] }],
    }

    expect(warned(whole).filter(({ severity }) => severity === 'warning')).toEqual([])
  })

  it('is nothing in what is of no type of R4, which is refused for that', () => {
    expect(warned({ resourceType: 'Nonsense', foo: 1 })).toEqual([])
    expect(wordsOf({ ...OBSERVATION, valueNonsense: { x: 1 } })).toEqual([
      expect.stringContaining('R4 has no element valueNonsense in Observation'),
    ])
  })
})
