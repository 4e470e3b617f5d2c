import fc from 'fast-check'
import { SEARCH_GRAMMAR } from '../../../src/fhir/search-grammar.js'

/** Requests of the grammar, and what stands beside it. */
const names = [...new Set([...SEARCH_GRAMMAR.values()].flatMap(({ parameters }) => [...parameters.keys()]))]

/** The name of a parameter, sometimes of none that there is. */
export const aParameterName = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'code',
      'date',
      'status',
      'category',
      'encounter',
      'result',
      'title',
      ...names,
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '_id',
      '_lastUpdated',
      '_count',
      '_sort',
      '_summary',
      '_elements',
      '_total',
      '_include',
      '_format',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '_has:Observation:patient:code',
      '_filter',
      '__proto__',
      'code:missing',
      'subject.name',
      '_security',
      '_page',
      '_revinclude',
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
)

/** The value of a parameter; some are of what is `hidden`. */
export function aParameterValue(hidden: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constantFrom('1', 'final', 's|c', '|1', 's|', 'http://snomed.info/sct|1', ...hidden),
    },
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        '2026',
        'ge2026-01-15',
        'le2026-02-01',
        'lt2026-03',
        'gt2025',
        '2026-02-01T10:00:00Z',
      ),
    },
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        'date',
        '-date',
        '_lastUpdated',
        '-_lastUpdated',
        'true',
        'text',
        'data',
        'count',
        'none',
        'accurate',
        'code,status',
        'json',
      ),
    },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        'Observation:encounter',
        'Observation:performer',
        'DiagnosticReport:result',
        'Condition:encounter',
        'Composition:patient',
        '*',
      ),
    },
    { weight: 2, arbitrary: fc.integer({ min: -1, max: 201 }).map(String) },
    { weight: 1, arbitrary: fc.string({ maxLength: 30, unit: 'binary' }) },
  )
}
