import type { FhirResource } from 'fhir/r4.js'
import { isJsonObject, type JsonObject } from '../../src/fhir/json-value.js'
import { parseJson } from '../../src/fhir/parse-json.js'
import { HEADINGS } from '../../src/record/headings/headings.js'
import { headingsOf } from '../../src/record/headings/headings-of.js'
import { aNeighbourhood } from './a-neighbourhood.js'

const told = aNeighbourhood().flatMap(({ partner, resources }) =>
  resources.flatMap((resource) => headings(resource).map((heading) => ({ partner, heading }))),
)

function headings(resource: FhirResource): readonly string[] {
  const parsed = parseJson(JSON.stringify(resource))
  const json: JsonObject = parsed.outcome === 'parsed' && isJsonObject(parsed.value) ? parsed.value : {}
  return headingsOf(
    { type: resource.resourceType, reference: `${resource.resourceType}/1`, json },
    { named: new Set() },
  )
}

describe('the demo neighbourhood', () => {
  it('has something under each of the 38 headings', () => {
    const held = new Set(told.map(({ heading }) => heading))

    expect(HEADINGS.filter(({ key }) => !held.has(key)).map(({ key }) => key)).toEqual([])
  })

  it('has nothing that no heading is for', () => {
    expect(told.filter(({ heading }) => heading === 'other')).toEqual([])
  })

  it.each([
    ['support-reason', 'county-social-care'],
    ['safeguarding', 'county-social-care'],
    ['equipment', 'county-social-care'],
    ['formulation', 'holmwood-mental-health'],
    ['admissions', 'wey-valley-hospital'],
    ['vaccinations', 'oak-street-surgery'],
    ['about-me', 'helping-hands'],
  ])('is told of %s by %s', (heading, partner) => {
    expect(told).toContainEqual({ heading, partner })
  })
})
