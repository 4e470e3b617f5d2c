import { readFileSync } from 'node:fs'
import path from 'node:path'
import { isJsonObject, type JsonObject } from '../../../src/fhir/json-value.js'
import { parseJson } from '../../../src/fhir/parse-json.js'
import { HEADINGS } from '../../../src/record/headings/headings.js'
import { OWN_HEADINGS, RECORD_STANDARD_HEADINGS } from '../../../src/record/headings/section-codes.js'
import { headingsOf } from '../../../src/record/headings/headings-of.js'
import type { SectionKey } from '../../../src/record/sections/section.js'
import { aJoinedRecord, aResource, coded, type ResourceContent } from '../../support/a-record.js'
import { TOLD } from './told.js'

function headings(content: object, named: readonly string[] = []): readonly SectionKey[] {
  const parsed = parseJson(JSON.stringify(content))
  const json = parsed.outcome === 'parsed' && isJsonObject(parsed.value) ? parsed.value : ({} as JsonObject)
  const type = (content as ResourceContent).resourceType
  return headingsOf({ type, reference: `${type}/1`, json }, { named: new Set(named) })
}

describe('capacity and informal patients', () => {
  it.each([
    ['Capacity to decide about treatment', 'legal'],
    ['Capacity assessment: discharge', 'legal'],
    ['Vital capacity', 'examination'],
  ] as const)('a finding of %s stands under %s', (name, key) => {
    expect(headings({ resourceType: 'Observation', status: 'final', code: { text: name } })[0]).toBe(key)
  })

  it('the alert that somebody is an informal patient is legal information, as that of a section is', () => {
    expect(headings({ resourceType: 'Flag', code: { text: 'Informal patient' } })).toEqual([
      'legal',
      'alerts',
    ])
  })
})

describe('orders of the law by their short names', () => {
  it.each([
    ['LPA for health: Ian Keyes', {}],
    ['CTO', {}],
    ['Detained under section 3', {}],
    ['s117 aftercare', {}],
    ['Ian Keyes decides', { category: [{ text: 'Legal' }] }],
  ])('an alert is legal information: %s', (text, differs) => {
    expect(headings({ resourceType: 'Flag', code: { text }, ...differs })).toEqual(['legal', 'alerts'])
  })

  it.each(['Caesarean section 2019', 'Lower segment section 2'])('is none: %s', (text) => {
    expect(headings({ resourceType: 'Flag', code: { text } })).not.toContain('legal')
  })
})

describe('the 38 headings', () => {
  it('are those of the standard: numbered from 1 to 38, none twice, each with a code', () => {
    expect(HEADINGS.map(({ number }) => number)).toEqual(Array.from({ length: 38 }, (_none, n) => n + 1))
    for (const part of ['key', 'title', 'name'] as const)
      expect(new Set(HEADINGS.map((heading) => heading[part])).size).toBe(38)
    expect(new Set(HEADINGS.map(({ code }) => `${code.system}|${code.code}`)).size).toBe(38)
  })

  it('have section codes of UK Core but for nine, which our code system holds', () => {
    const own = HEADINGS.filter(({ code }) => code.system === OWN_HEADINGS)
    const file = path.join(process.cwd(), 'fhir-profiles', 'codesystems', 'record-heading.json')
    const published = JSON.parse(readFileSync(file, 'utf8')) as {
      url: string
      concept: { code: string; display: string }[]
    }

    expect(own).toHaveLength(9)
    expect(HEADINGS.filter(({ code }) => code.system === RECORD_STANDARD_HEADINGS)).toHaveLength(29)
    expect(published.url).toBe(OWN_HEADINGS)
    expect(published.concept.map(({ code, display }) => [code, display])).toEqual(
      own.map(({ code, name }) => [code.code, name]),
    )
  })
})

describe('where a resource stands', () => {
  it.each(TOLD.map(({ what, headings: wanted, resource }) => [what, wanted, resource] as const))(
    '%s stands under %j',
    (_what, wanted, resource) => {
      expect([...headings(resource)].toSorted()).toEqual([...wanted].toSorted())
    },
  )

  it('leaves no heading without a resource', () => {
    const held = new Set(TOLD.flatMap(({ resource }) => headings(resource)))

    expect(HEADINGS.filter(({ key }) => !held.has(key)).map(({ key }) => key)).toEqual([])
  })

  it.each([
    ['Condition', 'risk-information', ['risks']],
    ['Flag', 'social-context', ['social-context', 'alerts']],
    ['CarePlan', 'end-of-life-care', ['end-of-life']],
    ['DocumentReference', 'care-and-support-plan', ['care-plan', 'documents']],
    ['Procedure', 'social-context', ['procedures']],
    ['Observation', 'a-heading-of-nobody', ['examination']],
  ])('a %s that states the section code %s stands under %j', (resourceType, code, wanted) => {
    const own = HEADINGS.find((heading) => heading.code.code === code)?.code.system ?? OWN_HEADINGS
    const stated = { resourceType, category: [{ coding: [{ system: own, code }] }] }

    expect(headings(stated)).toEqual(wanted)
  })

  it.each([
    [
      'Left-sided neglect after a stroke is a problem, not a safeguarding concern',
      'Left-sided neglect',
      'problems',
    ],
    ['Neglect of a child is', 'Child neglect', 'safeguarding'],
    ['Gestational diabetes is a problem', 'Gestational diabetes mellitus', 'problems'],
  ] as const)('%s', (_sentence, words, wanted) => {
    expect(headings({ resourceType: 'Condition', code: coded(words) })).toEqual([wanted])
  })

  it.each([
    ['Not for resuscitation', ['end-of-life', 'problems']],
    ['DNACPR decision', ['end-of-life', 'problems']],
    ['Cardiac arrest with successful resuscitation', ['problems']],
  ] as const)('a problem %s stands under %j', (words, wanted) => {
    expect(headings({ resourceType: 'Condition', code: coded(words) })).toEqual(wanted)
  })

  it('does not go by the story that a plan tells, only by what it calls itself', () => {
    expect(
      headings({ resourceType: 'CarePlan', title: 'Walking', description: 'Since the crisis in May she …' }),
    ).toEqual(['care-plan'])
  })

  it('takes a pregnancy test for a result', () => {
    const test = {
      resourceType: 'Observation',
      category: [{ coding: [{ code: 'laboratory' }] }],
      code: coded('Pregnancy test, urine'),
    }
    expect(headings(test)).toEqual(['results'])
  })

  it('takes an observation that a report names for a result, and one that no report names for a finding', () => {
    const observation = { resourceType: 'Observation', code: coded('Muscle bulk') }

    expect(headings(observation, ['Observation/1'])).toEqual(['results'])
    expect(headings(observation)).toEqual(['examination'])
  })

  it.each([
    ['Serum potassium level', undefined, 'results'],
    ['Kalium', '1000651000000109', 'results'],
    ['Hemoglobin [Mass/volume] in Blood', undefined, 'results'],
    ['CRP', undefined, 'results'],
    ['INR', undefined, 'results'],
    ['Glucose', undefined, 'results'],
    ['HIV test', undefined, 'results'],
    ['Serum vitamin B12 level', undefined, 'results'],
    ['Ferritin', undefined, 'results'],
    ['Glucose monitoring explained', undefined, 'examination'],
    ['Oxygen saturation', undefined, 'examination'],
    ['Awareness of diagnosis', undefined, 'assessments'],
    ['Blood pressure', '75367002', 'examination'],
    ['Body weight', undefined, 'examination'],
  ])('places %s, without a category, by its code and name', (words, code, wanted) => {
    expect(headings({ resourceType: 'Observation', code: coded(words, code) })).toEqual([wanted])
  })

  it('shows a device by itself only where nothing says how it is used', () => {
    expect(headings({ resourceType: 'Device' })).toEqual(['medicines'])
    expect(headings({ resourceType: 'Device' }, ['Device/1'])).toEqual([])
  })

  it('shows organisations and places by what they belong to only, and what nobody foresaw as other', () => {
    expect(headings({ resourceType: 'Organization' })).toEqual([])
    expect(headings({ resourceType: 'VisionPrescription' })).toEqual(['other'])
    expect(headings({ resourceType: 'constructor' })).toEqual(['other'])
  })
})

describe('what is withheld', () => {
  const secret = aResource(
    { resourceType: 'Flag', status: 'active', code: coded('Child protection plan') },
    { labelClass: 'V' },
  )

  it('HZ24: is said of a part of the record, never of a heading whose name would tell what it is', () => {
    const withheld = aJoinedRecord([secret])
      .sections.filter((section) => section.withheld > 0)
      .map(({ key }) => key)

    expect(withheld).toEqual(['alerts', 'legal', 'safeguarding', 'risks'])
  })

  it('is counted once in its part, however many headings it stands under', () => {
    const alerts = aJoinedRecord([secret]).sections.find(({ key }) => key === 'alerts')

    expect(alerts?.withheld).toBe(1)
  })
})
