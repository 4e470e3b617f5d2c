import fc from 'fast-check'
import { createCeiling } from '../../../src/access/ceiling.js'
import { toEntryCeiling, WHOLE_RECORD } from '../../../src/record/search/entry-ceiling.js'
import { searchRecord } from '../../../src/record/search/search-record.js'
import { aClinician } from '../../support/actors.js'
import { aResource, type ResourceContent } from '../../support/a-record.js'
import { anEntry, aSearch, isNormal, PERSON } from './a-search-index.js'

const CATEGORY = 'http://terminology.hl7.org/CodeSystem/observation-category'

function observation(id: string, category: string | undefined, differs: Partial<ResourceContent> = {}) {
  const content = {
    resourceType: 'Observation',
    status: 'final',
    encounter: { reference: 'Encounter/visit' },
    ...(category === undefined ? {} : { category: [{ coding: [{ system: CATEGORY, code: category }] }] }),
    ...differs,
  }
  return { id, resource: aResource(content, { id }) }
}

const OBSERVATIONS = [
  observation('sodium', 'laboratory'),
  observation('potassium', 'laboratory', { status: 'amended' }),
  observation('pulse', 'vital-signs'),
  observation('smoking', 'social-history', { status: 'preliminary' }),
  observation('uncategorised', undefined),
]
const index = [
  ...OBSERVATIONS.map(({ resource }) => resource),
  aResource({ resourceType: 'Encounter', status: 'finished' }, { id: 'visit' }),
  aResource({ resourceType: 'Patient' }, { id: PERSON }),
].map(anEntry)

/** Each scope with what it leaves of these observations, and of what they refer to, told by hand. */
const LEAVES: Readonly<
  Record<string, { readonly ids: readonly string[]; readonly letters: string; readonly others?: string[] }>
> = {
  'user/*.rs': {
    ids: ['sodium', 'potassium', 'pulse', 'smoking', 'uncategorised'],
    letters: 'rs',
    others: ['Encounter', 'Patient'],
  },
  'user/Observation.s': { ids: ['sodium', 'potassium', 'pulse', 'smoking', 'uncategorised'], letters: 's' },
  'user/Observation.rs?category=laboratory': { ids: ['sodium', 'potassium'], letters: 'rs' },
  [`user/Observation.s?category=${CATEGORY}|vital-signs`]: { ids: ['pulse'], letters: 's' },
  'user/Observation.s?category=http://elsewhere|vital-signs': { ids: [], letters: 's' },
  'user/Observation.s?category=laboratory,social-history': {
    ids: ['sodium', 'potassium', 'smoking'],
    letters: 's',
  },
  'user/Observation.s?category=laboratory&status=amended': { ids: ['potassium'], letters: 's' },
  'user/*.rs?status=preliminary': { ids: ['smoking'], letters: 'rs' },
  'user/*.r?status=finished': { ids: [], letters: 'r', others: ['Encounter'] },
  'user/Observation.s?category=a|b|c': { ids: [], letters: 's' },
  'user/Observation.r': { ids: ['sodium', 'potassium', 'pulse', 'smoking', 'uncategorised'], letters: 'r' },
  'user/Encounter.r': { ids: [], letters: 'r', others: ['Encounter'] },
  'user/Patient.s': { ids: [], letters: 's', others: ['Patient'] },
  'user/Observation.cud': { ids: [], letters: 'cud' },
  'patient/*.rs': { ids: [], letters: '' },
  'user/*.sr': { ids: [], letters: '' },
  'user/Observation.s?made-up=x': { ids: [], letters: '' },
}

function left(scopes: readonly string[], letter: string) {
  const fitting = scopes.map((scope) => LEAVES[scope]).filter((one) => one?.letters.includes(letter))
  return {
    ids: new Set(fitting.flatMap((one) => one?.ids ?? [])),
    types: new Set(fitting.flatMap((one) => one?.others ?? [])),
  }
}

function search(query: string, scopes: readonly string[] | undefined) {
  const within = scopes ? toEntryCeiling(createCeiling(aClinician({ scopes }))) : WHOLE_RECORD
  const request = aSearch('Observation', query)
  const { matches, included, total } = searchRecord(index, { request, offset: 0, within }, isNormal)
  return { total, ids: matches.map(({ id }) => id), included: included.map(({ type }) => type) }
}

const scopes = fc.subarray(Object.keys(LEAVES))
const query = fc
  .tuple(
    fc.constantFrom('', 'status=final', 'category=laboratory', 'encounter=visit'),
    fc.constantFrom(
      '',
      '_sort=_lastUpdated',
      '_include=Observation:encounter',
      '_include=Observation:patient',
    ),
  )
  .map((parts) => parts.filter(Boolean).join('&'))

describe('scopes as a ceiling over a search', () => {
  it('leave exactly the filter of what there is without them: matches, order, total and what is included', () => {
    fc.assert(
      fc.property(scopes, query, (some, asked) => {
        const alone = search(asked, undefined)
        const under = search(asked, some)
        const found = alone.ids.filter((id) => left(some, 's').ids.has(id))

        expect(under.ids).toEqual(found)
        expect(under.total).toBe(found.length)
        expect(under.included).toEqual(
          found.length === 0 ? [] : alone.included.filter((type) => left(some, 'r').types.has(type)),
        )
      }),
      { numRuns: 2_000 },
    )
  })

  it('leave of each resource by its id what a search by the same scopes would find', () => {
    fc.assert(
      fc.property(scopes, (some) => {
        const within = toEntryCeiling(createCeiling(aClinician({ scopes: some })))
        const read = index.filter((entry) => within.mayRead(entry)).map(({ id }) => id)
        const { ids } = left(some, 'r')
        expect(read.filter((id) => OBSERVATIONS.some((one) => one.id === id))).toEqual(
          OBSERVATIONS.map(({ id }) => id).filter((id) => ids.has(id)),
        )
      }),
    )
  })
})
