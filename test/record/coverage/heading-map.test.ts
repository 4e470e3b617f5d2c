import { isJsonObject, type JsonObject } from '../../../src/fhir/json-value.js'
import { parseJson } from '../../../src/fhir/parse-json.js'
import { evaluatePath } from '../../../src/record/coverage/evaluate-path.js'
import { parseHeadingMap, type MappedElement } from '../../../src/record/coverage/heading-map.js'
import { parsePath } from '../../../src/record/coverage/parse-path.js'
import { valueText } from '../../../src/record/coverage/value-text.js'
import { HEADINGS } from '../../../src/record/headings/headings.js'
import { readResource, toRecordView } from '../../../src/record/reading/record-view.js'
import type { Section } from '../../../src/record/sections/section.js'
import { aJoinedRecord, aResource, DIRECTORY } from '../../support/a-record.js'
import { aLens } from '../../support/a-lens.js'
import { HEADING_MAP } from '../../support/heading-map.js'
import { TOLD } from '../headings/told.js'
import { leavesR4 } from './r4-elements.js'

/** For whom nothing is withheld: what a section shows is tried here, not to whom. */
const EVERYTHING = aLens(['N', 'R', 'V', 'sealed', 'legal'])
const { elements } = HEADING_MAP
const resources = TOLD.map(({ resource, from }) => aResource(resource, { from }))
const read = resources.map((one) => readResource(one, DIRECTORY))
const view = toRecordView(read, { today: '2026-11-23', directory: DIRECTORY })
const { sections } = aJoinedRecord(resources, { lens: EVERYTHING })

function wrongStep(text: string): string | undefined {
  const path = parsePath(text)
  return path && leavesR4(path)
}

describe('the map of the headings', () => {
  it('has elements of every heading, several hundred in all', () => {
    expect(new Set(elements.map(({ heading }) => heading)).size).toBe(HEADINGS.length)
    expect(elements.length).toBeGreaterThan(250)
  })

  it('has paths that FHIR R4 knows, and none that leads nowhere', () => {
    expect(
      elements.flatMap(({ paths }) => paths.map(leavesR4)).filter((wrong) => wrong !== undefined),
    ).toEqual([])
    expect(wrongStep('Encounter.hospitalisation.admitSource')).toContain('hospitalisation')
    expect(wrongStep("Observation.where(kode='x').value")).toContain('kode')
  })

  it('says of what has no path that it is not shown', () => {
    expect(elements.filter(({ paths, shown }) => paths.length === 0 && shown !== 'no')).toEqual([])
  })

  it('knows the mandatory elements of the standard', () => {
    expect(elements.filter(({ obligation }) => obligation === 'mandatory').map(({ id }) => id)).toEqual([
      'demographics/first-name',
      'demographics/date-of-birth',
      'demographics/address-first-line',
      'gp-practice/practice-identifier',
      'personal-contacts/name',
      'vaccinations/product',
      'vaccinations/procedure',
      'problems/problem',
      'procedures/procedure-or-therapy',
      'results/investigation',
      'formulation/formulation',
      'allergies/agent',
      'medicines/medicine',
    ])
  })
})

/** What sections say of some values in words of their own. */
const SAID_AS: Readonly<Record<string, string>> = {
  '(code IMP)': 'inpatient stay',
  '(code EMER)': 'ed attendance',
  '3.5 mmol/L': '3.5',
  '5.3 mmol/L': '5.3',
  'HOLLAND, Joan': 'joan holland',
  '01-Oct-2026 to 01-Jan-2027': '01-oct-2026',
  '03-Feb-2026 to …': '03-feb-2026',
  'documents/draft-or-final preliminary': 'draft',
  Cel: '°c',
  booked: '',
  preliminary: 'preliminary',
  final: '',
  mobile: 'mobile',
  phone: 'telephone',
  '1': '',
  '2': '2',
  permit: 'permit',
  'on hold': 'on hold',
  completed: '',
  available: '',
  active: '',
  stopped: 'stopped',
  current: '',
  '9990001014': '999 000 1014',
  Margaret: 'holland, margaret (mrs)',
  Holland: 'holland',
}

/** What an element says in the resources of its heading, and whether its section says it. */
function unsaid(element: MappedElement): readonly string[] {
  const section = sections.find(({ key }) => key === element.heading)
  const said = section ? textOf(section) : ''
  return valuesOf(element)
    .map((value) => (SAID_AS[`${element.id} ${value}`] ?? SAID_AS[value] ?? value).toLowerCase())
    .filter((value) => !said.includes(value))
    .map((value) => `${element.id}: ${value}`)
}

function valuesOf({ heading, paths }: MappedElement): readonly string[] {
  return read
    .filter((_one, index) => TOLD[index]?.headings.includes(heading))
    .flatMap((resource) =>
      paths
        .flatMap((path) => evaluatePath(path, resource.type, resource.json))
        .map((value) => valueText(value, resource, view)),
    )
    .filter((text) => text !== undefined)
}

function textOf({ current, past, series }: Section): string {
  const items = [...current, ...past].flatMap(({ what, details, when, marks }) => [
    what,
    ...details,
    when?.label,
    when?.date.text,
    ...marks.map(({ text }) => text),
  ])
  const points = series.flatMap(({ name, points: all }) =>
    all.flatMap((point) => [
      name,
      `${point.value} ${point.unit}`,
      point.range,
      point.flag,
      point.date?.text,
      ...point.details,
      ...point.marks.map(({ text }) => text),
    ]),
  )
  return [...items, ...points].join('\n').toLowerCase()
}

describe('what the map says is shown', () => {
  const shown = elements.filter((element) => element.shown !== 'no')

  it.each(shown.map((element) => [element.id, element] as const))('%s is on its page', (_id, element) => {
    expect(unsaid(element)).toEqual([])
  })

  it('was tried: each of them is sent by the sources of this test', () => {
    expect(shown.filter((element) => !isSent(element)).map(({ id }) => id)).toEqual([])
  })
})

function isSent({ heading, paths }: MappedElement): boolean {
  return read.some(
    (resource, index) =>
      TOLD[index]?.headings.includes(heading) === true &&
      paths.some((path) => evaluatePath(path, resource.type, resource.json).length > 0),
  )
}

describe('evaluatePath', () => {
  const json = (content: object): JsonObject => {
    const parsed = parseJson(JSON.stringify(content))
    return parsed.outcome === 'parsed' && isJsonObject(parsed.value) ? parsed.value : {}
  }
  const values = (text: string, content: { resourceType: string }): number => {
    const path = parsePath(text)
    return path ? evaluatePath(path, content.resourceType, json(content)).length : -1
  }

  it.each([
    ['Patient.name.given', { name: [{ given: ['A', 'B'] }, { given: ['C'] }] }, 3],
    ['Patient.deceased', { deceasedBoolean: false }, 1],
    ['Patient.birthDate', { birthDate: ' ' }, 0],
    ['Patient.address', { address: [{}] }, 0],
    [
      "Patient.extension('u').value",
      {
        extension: [
          { url: 'u', valueCode: 'x' },
          { url: 'v', valueCode: 'y' },
        ],
      },
      1,
    ],
    ["Patient.name.where(use='old').family", { name: [{ use: 'old', family: 'X' }, { family: 'Y' }] }, 1],
    ['Practitioner.name', { name: [{ family: 'X' }] }, 0],
  ])('finds of %s in %j: %i', (path, content, count) => {
    expect(values(path, { resourceType: 'Patient', ...content })).toBe(count)
  })

  it.each([
    'patient.name',
    'Patient.name[0]',
    'Patient.name.first()',
    'Patient.where(use=old)',
    'Patient..name',
    '',
  ])('refuses %j, which it would not understand', (path) => {
    expect(parsePath(path)).toBeUndefined()
  })
})

describe('parseHeadingMap', () => {
  const anElement = { id: 'x', element: 'x', obligation: 'required', shown: 'no', paths: [] }
  const file = (...all: readonly object[]): string =>
    JSON.stringify({ headings: [{ key: 'alerts', elements: all }] })

  it.each([
    ['no JSON', '{', 'The map of the headings cannot be used'],
    ['no headings', '{}', 'headings must be a list'],
    [
      'a heading of nobody',
      '{"headings":[{"key":"x","elements":[]}]}',
      'headings[0].key must be the key of a heading',
    ],
    ['an element twice', file(anElement, anElement), 'alerts/x stands there twice'],
    ['no name', file({ ...anElement, element: '' }), 'headings[0].elements[0].element must be a text'],
    [
      'an unknown obligation',
      file({ ...anElement, obligation: 'wanted' }),
      'must be one of mandatory, required, optional',
    ],
    ['an unknown word for shown', file({ ...anElement, shown: 'maybe' }), 'must be one of item, detail, no'],
    [
      'a path that is none',
      file({ ...anElement, paths: ['Flag.code.first()'] }),
      'paths[0] must be element names',
    ],
    ['a path that is no text', file({ ...anElement, paths: [1] }), 'must hold texts only'],
    ['an element that is none', file([]), 'must be an object'],
  ])('refuses a file with %s, and says where', (_what, text, words) => {
    expect(() => parseHeadingMap(text)).toThrow(words)
  })
})
