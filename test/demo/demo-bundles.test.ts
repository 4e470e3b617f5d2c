import type { Patient } from 'fhir/r4.js'
import { createHash } from 'node:crypto'
import { demoBundles } from '../../src/demo/demo-bundles.js'
import { PARTNER_IDS } from '../../src/demo/organisations.js'
import { parseNhsNumber } from '../../src/fhir/nhs-number.js'
import { aNeighbourhood, objectsIn, readByIngest, TODAY, type ToldBundle } from './a-neighbourhood.js'

const told = aNeighbourhood()
const patientsOf = (bundles: readonly ToldBundle[]): readonly Patient[] =>
  bundles.flatMap(({ resources }) => resources.filter((one) => one.resourceType === 'Patient'))
const nhsNumberOf = (patient: Patient | undefined): string =>
  patient?.identifier?.find(({ system }) => system === 'https://fhir.nhs.uk/Id/nhs-number')?.value ?? ''

/** The days on which visits began. */
function visitDays(bundles: readonly ToldBundle[]): readonly number[] {
  return bundles.flatMap(({ resources }) =>
    resources.flatMap((one) =>
      one.resourceType === 'Encounter' ? [Date.parse(one.period?.start?.slice(0, 10) ?? '')] : [],
    ),
  )
}

describe('demoBundles', () => {
  it('is of a size that is posted in seconds, and all ten partners tell something', () => {
    const resources = told.reduce((total, { resources: all }) => total + all.length, 0)
    const bytes = told.reduce((total, { text }) => total + Buffer.byteLength(text), 0)

    expect(told.length).toBeLessThanOrEqual(300)
    expect(bytes).toBeLessThan(15_000_000)
    expect(resources).toBeGreaterThanOrEqual(2_500)
    expect(resources).toBeLessThanOrEqual(6_000)
    expect(new Set(told.map(({ partner }) => partner))).toEqual(new Set(PARTNER_IDS))
  })

  it('passes every check of ingest', () => {
    const refused = told.flatMap((bundle) => {
      const read = readByIngest(bundle)
      return read.outcome === 'read' ? [] : [{ partner: bundle.partner, person: bundle.person, read }]
    })

    expect(refused).toEqual([])
  })

  it('refers to nothing that is not in the same Bundle', () => {
    const dangling = told.flatMap(({ person, partner, resources, fullUrls }) =>
      [...objectsIn(resources)]
        .map(({ reference }) => reference)
        .filter(
          (reference) =>
            typeof reference === 'string' && !reference.startsWith('#') && !fullUrls.includes(reference),
        )
        .map((reference) => `${person} ${partner} ${String(reference)}`),
    )

    expect(dangling).toEqual([])
  })

  it('gives each resource an identifier of its sender and a fullUrl, none twice', () => {
    const identifiers = told.flatMap(({ resources }) =>
      resources.map((resource) => {
        const { identifier } = resource as { identifier?: unknown }
        const all = (Array.isArray(identifier) ? identifier : [identifier]) as {
          system?: string
          value?: string
        }[]
        const own = all.find(({ system }) => system?.endsWith('.nhs.uk/Id/nhs-number') === false)
        return `${own?.system ?? 'none'}|${own?.value ?? ''}`
      }),
    )
    const fullUrls = told.flatMap((bundle) => bundle.fullUrls)

    expect(identifiers.filter((one) => one.startsWith('none'))).toEqual([])
    expect(new Set(identifiers).size).toBe(identifiers.length)
    expect(new Set(fullUrls).size).toBe(fullUrls.length)
    expect(fullUrls.every((url) => /^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(url))).toBe(
      true,
    )
  })

  it('uses only NHS numbers of the test range that are valid, one a person, none of other test data', () => {
    const people = new Map(
      told.map(({ person, resources }) => [
        person,
        nhsNumberOf(patientsOf([{ resources } as ToldBundle])[0]),
      ]),
    )

    expect([...people.values()].filter((number) => parseNhsNumber(number) === undefined)).toEqual([])
    expect(
      [...people.values()].every((number) => number.startsWith('999') && !number.startsWith('99910')),
    ).toBe(true)
    expect(new Set(people.values()).size).toBe(60)
  })

  it('knows each person by one number, birth date and name in every Bundle', () => {
    const known = new Map<string, Set<string>>()
    for (const bundle of told) {
      const [patient] = patientsOf([bundle])
      const { family, given } = patient?.name?.[0] ?? {}
      const who = [nhsNumberOf(patient), patient?.birthDate, family, ...(given ?? [])].join('|')
      known.set(bundle.person, (known.get(bundle.person) ?? new Set()).add(who))
    }

    expect([...known.values()].filter((ways) => ways.size !== 1)).toEqual([])
  })

  it('uses only telephone numbers that are kept free for drama', () => {
    const numbers = [...objectsIn(told.map(({ resources }) => resources))].flatMap(({ system, value }) =>
      system === 'phone' ? [String(value)] : [],
    )

    expect(numbers.filter((number) => !/^(07700 900\d{3}|01632 960\d{3})$/.test(number))).toEqual([])
  })

  it('tells of nothing that happened in the future, and of nothing that ends before it begins', () => {
    const wrong = told.flatMap(({ person, resources }) =>
      [...objectsIn(resources)].flatMap((object) => {
        const happened = [
          object['effectiveDateTime'],
          object['whenHandedOver'],
          object['recordedDate'],
          object['authoredOn'],
        ]
        const future = happened.some(
          (date) => typeof date === 'string' && Date.parse(date) > Date.parse(`${TODAY}T12:00:00Z`),
        )
        const { start, end } = object as { start?: unknown; end?: unknown }
        const backwards =
          typeof start === 'string' && typeof end === 'string' && Date.parse(end) < Date.parse(start)
        return future || backwards ? [`${person} ${JSON.stringify(object).slice(0, 200)}`] : []
      }),
    )

    expect(wrong).toEqual([])
  })

  it('keeps the places that a laboratory gives: 4.0 stays 4.0', () => {
    const all = told.map(({ text }) => text).join('')

    expect(all).toMatch(/"value":\d\.0,"unit":"mmol\/L"/)
    expect(all).not.toContain('\\u001d')
  })

  it('comes out the same for the same seed and day, to the byte, and otherwise for another seed', () => {
    const hash = (bundles: readonly ToldBundle[]): string =>
      createHash('sha256')
        .update(bundles.map(({ text }) => text).join('\n'))
        .digest('hex')

    expect(hash(aNeighbourhood())).toBe(hash(told))
    expect(hash(aNeighbourhood({ seed: 'another' }))).not.toBe(hash(told))
  })

  it('moves with the day: ten days later each visit is ten days later', () => {
    const now = visitDays(told)
    const later = visitDays(aNeighbourhood({ today: '2026-12-03' }))

    expect(later.map((instant, index) => (instant - (now[index] ?? 0)) / 86_400_000)).toEqual(
      later.map(() => 10),
    )
  })

  it('is made as it is asked for: the first of a hundred thousand people comes at once', () => {
    const { value } = demoBundles({ seed: 'x', today: TODAY, patients: 100_000 }).next()

    expect(value).toMatchObject({ partner: 'oak-street-surgery' })
  })

  it('refuses a day that is none', () => {
    expect(() => demoBundles({ seed: 'x', today: '23/11/2026', patients: 1 }).next()).toThrow(
      'such as 2026-11-23',
    )
  })
})
