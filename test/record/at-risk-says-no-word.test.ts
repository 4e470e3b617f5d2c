import { KEPT_KEYS } from '../../src/access/labels/redaction/kept-elements.js'
import { PEOPLE_KEYS, WHEREABOUTS_TYPES } from '../../src/access/labels/whereabouts/whereabouts-rules.js'
import { withoutWhereabouts } from '../../src/access/labels/whereabouts/without-whereabouts.js'
import { DEMO_SEED, demoBundles } from '../../src/demo/demo-bundles.js'
import { INLINE_LABEL_URL } from '../../src/fhir/profiles.js'
import { createAssembler } from '../../src/record/assembly/assemble-parts.js'
import { aLens } from '../support/a-lens.js'
import { aPerson, aResource, coded, DIRECTORY, type ResourceContent } from '../support/a-record.js'
import { CODE_SETS } from '../support/code-sets.js'
import { HEADING_MAP } from '../support/heading-map.js'
import { aResource as parsed } from '../support/labels.js'

const CANARY = 'CanaryLane'
const UCUM = 'http://unitsofmeasure.org'
const SYSTEMS = [
  'http://snomed.info/sct',
  `http://snomed.info/sct/${CANARY}`,
  'https://dmd.nhs.uk',
  'http://loinc.org',
  'http://hl7.org/fhir/sid/icd-10',
  'http://read.info/ctv3',
  UCUM,
  'urn:ietf:bcp:47',
  'http://terminology.hl7.org/CodeSystem/observation-category',
  `http://terminology.hl7.org/CodeSystem/${CANARY}`,
  `https://fhir.hl7.org.uk/CodeSystem/UKCore-${CANARY}`,
  CANARY,
]
const EXTENSION = 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-MedicationRepeatInformation'
const label = (coding: object) => ({ url: INLINE_LABEL_URL, valueCoding: coding })

/** Every way in which an element may be told, with a word that somebody wrote wherever there is room for one. */
const SHAPES: readonly unknown[] = [
  CANARY,
  `2026-11-23T10:00:00Z ${CANARY}`,
  ...SYSTEMS.flatMap((system) => [
    { system, code: CANARY, display: CANARY, version: CANARY, id: CANARY },
    { coding: [{ system, code: CANARY, display: CANARY }], text: CANARY, id: CANARY },
  ]),
  { coding: [{ system: SYSTEMS[0], code: '195967001', display: `Asthma, at ${CANARY}` }], text: CANARY },
  { system: 'http://loinc.org', code: '8867-4', display: CANARY, version: CANARY, userSelected: CANARY },
  { value: 1, unit: CANARY, system: UCUM, code: `{${CANARY}}`, comparator: CANARY, currency: CANARY },
  { value: 1, unit: `mg{${CANARY}}`, system: CANARY, code: CANARY },
  { reference: `#${CANARY}`, display: CANARY, type: CANARY },
  { reference: `Condition/${CANARY}`, display: CANARY },
  { reference: `Patient/${CANARY}` },
  { reference: `https://${CANARY}.example/fhir/Condition/${CANARY}` },
  { identifier: { system: 'https://fhir.nhs.uk/Id/nhs-number', value: CANARY }, display: CANARY },
  { identifier: { system: CANARY, value: CANARY }, reference: CANARY },
  { start: CANARY, end: CANARY, id: CANARY },
  { url: CANARY, title: CANARY, contentType: CANARY, data: CANARY, language: CANARY },
  { text: CANARY, authorString: CANARY, time: CANARY },
  { line: [CANARY], city: CANARY, postalCode: CANARY, use: CANARY },
  {
    extension: [
      { url: CANARY, valueString: CANARY },
      { url: EXTENSION, valueCode: CANARY, valueString: CANARY },
    ],
  },
  {
    extension: [
      label({ system: CANARY, code: CANARY, display: CANARY }),
      label({ system: `http://hl7.org/fhir/${CANARY}`, code: 'N' }),
    ],
    value: 1,
  },
  Object.fromEntries([...KEPT_KEYS, ...PEOPLE_KEYS].map((key) => [key, CANARY])),
]

/** Of these the whole record of somebody is made. */
const STORED: readonly unknown[] = [
  CANARY,
  { coding: [{ system: SYSTEMS[0], code: '195967001', display: CANARY }], text: CANARY },
  { value: 1, unit: CANARY, system: UCUM, code: CANARY },
  { reference: `#${CANARY}`, display: CANARY },
  { reference: `Condition/${CANARY}`, display: CANARY },
]

const OTHER_KEYS =
  'implicitRules language text note description title comment conclusion telecom address contact photo payload ' +
  'valueString answer item presentedForm content masterIdentifier groupIdentifier requisition instantiatesUri ' +
  'patientInstruction modifierExtension url sort linkId path lotNumber serialNumber manufacturer'

const ELEMENTS = [...new Set([...KEPT_KEYS, ...PEOPLE_KEYS, ...OTHER_KEYS.split(' ')])].filter(
  (key) => key !== 'resourceType',
)

/** What a resource says it is stays known, so that the rest of it is told at all. */
const WHAT = {
  code: coded('Asthma', '195967001'),
  medicationCodeableConcept: coded('Apixaban', '774624002'),
  vaccineCode: coded('Influenza', '822851000000102'),
  itemCodeableConcept: coded('Asthma', '195967001'),
  medicationReference: undefined,
}

function anyOf(resourceType: string, shape: unknown): ResourceContent {
  return {
    ...Object.fromEntries<unknown>(
      ELEMENTS.flatMap((key) => [
        [key, [shape]],
        [
          `_${key}`,
          { id: CANARY, extension: [{ url: CANARY, valueString: CANARY }, label({ code: CANARY })] },
        ],
      ]),
    ),
    ...Object.fromEntries<unknown>(
      ELEMENTS.filter((_key, index) => index % 2 === 0).map((key) => [key, shape]),
    ),
    ...WHAT,
    resourceType,
    identifier: [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: CANARY, use: CANARY }],
    meta: {
      versionId: CANARY,
      source: CANARY,
      profile: [`http://hl7.org/fhir/${CANARY}`],
      security: [
        { system: `http://hl7.org/fhir/${CANARY}`, code: 'N', display: CANARY },
        { system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason', code: CANARY },
      ],
      tag: ['about', 'record-tag', 'source-kind', 'sender-id'].map((name) => ({
        system: `https://neighbourhood-record.example/CodeSystem/${name}`,
        code: CANARY,
        display: CANARY,
      })),
    },
    contained: [
      {
        resourceType: 'Condition',
        id: CANARY,
        code: coded('Asthma', '195967001'),
        note: [{ text: CANARY }],
        clinicalStatus: shape,
      },
    ],
  }
}

const assembler = createAssembler({
  baseUrl: 'https://record.example',
  directory: DIRECTORY,
  release: 'test',
  codeSets: CODE_SETS,
  headingMap: HEADING_MAP,
  render: (joined) => [{ part: 'summary-page', html: JSON.stringify(joined), resources: 0 }],
})

/** All that is stored of somebody at risk who has these resources. */
function stored(
  resources: readonly { readonly resourceType: string }[],
): readonly (readonly [string, string])[] {
  const { parts } = assembler.assemble({
    person: aPerson(),
    resources: resources.map((one) => aResource(one)),
    state: { version: 1, sources: [], isAtRisk: true },
    lens: aLens(),
    today: '2026-11-23',
    toldApart: [],
    heldBack: [],
    redacted: [],
    replaced: [],
  })
  return parts.map(({ part, body }) => [part, new TextDecoder().decode(body)])
}

/** What is told of a resource with none of its ids and names: those of the record and of the person themselves. */
function toldOf(resource: object): string {
  const isThere = (reference: string) => !reference.includes(CANARY)
  const copy = withoutWhereabouts(parsed(resource), undefined, isThere)
  if (typeof copy === 'string') return ''
  return JSON.stringify({ ...copy, id: undefined, name: undefined })
}

describe('what is told of somebody at risk', () => {
  it.each([...WHEREABOUTS_TYPES.keys()])('has in it no string of a %s that somebody wrote', (type) => {
    const told = STORED.map((shape) => toldOf(anyOf(type, shape)))
    expect(told.filter((text) => text.includes(CANARY)).map(excerpt)).toEqual([])
  })

  it('has in it no string that somebody wrote, in whatever way an element may be told', () => {
    const told = SHAPES.map((shape) => toldOf(anyOf('Observation', shape)))
    expect(told.filter((text) => text.includes(CANARY)).map(excerpt)).toEqual([])
    expect(told.every((text) => text.includes('Asthma'))).toBe(true)
  })

  it('has in it none of the strings of the demo people, one after the other', () => {
    const told: string[] = []
    const places = new Set<string>()
    for (const { bundle } of demoBundles({ seed: DEMO_SEED, today: '2026-11-27', patients: 4 })) {
      const { entry } = JSON.parse(bundle) as { readonly entry: readonly { readonly resource: object }[] }
      for (const { resource } of entry)
        for (const { place, changed } of withCanary(resource, (one) => !places.has(one))) {
          places.add(place)
          const text = toldOf(changed)
          if (text.includes(CANARY)) told.push(`${place}: ${excerpt(text)}`)
        }
    }
    expect(told).toEqual([])
    expect(places.size).toBeGreaterThan(100)
  })
})

describe('what is stored of somebody at risk', () => {
  it('has no word in it that somebody wrote, whatever it is made of', () => {
    const parts = stored([...WHEREABOUTS_TYPES.keys()].map((type) => anyOf(type, CANARY)))
    const told = parts.filter(([, text]) => text.includes(CANARY))
    expect(told.map(([part, text]) => [part, excerpt(text)])).toEqual([])
    expect(parts.some(([, text]) => text.includes('Asthma'))).toBe(true)
  })
})

function excerpt(text: string): string {
  const at = text.indexOf(CANARY)
  return text.slice(Math.max(0, at - 120), at + 40)
}

interface Changed {
  readonly place: string
  readonly changed: object
}

/** A resource as often as it has strings, each with the canary in the place of another; its type stays. */
function withCanary(resource: object, isWanted: (place: string) => boolean): readonly Changed[] {
  const { resourceType } = resource as { readonly resourceType: string }
  return placesIn(resource)
    .filter((place) => place !== '/resourceType')
    .map((path) => ({ path, place: `${resourceType}${path.replaceAll(/\/\d+/g, '')}` }))
    .filter(({ place }) => isWanted(place))
    .map(({ path, place }) => ({ place, changed: put(resource, path.split('/').slice(1)) as object }))
}

function placesIn(value: unknown, at = ''): readonly string[] {
  if (typeof value === 'string') return [at]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => placesIn(item, `${at}/${key}`))
}

function put(value: unknown, [key, ...more]: readonly string[]): unknown {
  if (key === undefined) return CANARY
  const copy = Object.assign(Array.isArray(value) ? [] : {}, value) as Record<string, unknown>
  copy[key] = put(copy[key], more)
  return copy
}
