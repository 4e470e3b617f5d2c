import fc from 'fast-check'
import { SEARCH_GRAMMAR } from '../../../src/fhir/search-grammar.js'
import { WHOLE_RECORD } from '../../../src/record/search/entry-ceiling.js'
import { parseSearch } from '../../../src/record/search/parse-search.js'
import { searchRecord } from '../../../src/record/search/search-record.js'
import { summarise } from '../../../src/record/search/summarise.js'
import { aResource, coded, type ResourceContent } from '../../support/a-record.js'
import { anEntry, isNormal, PERSON } from './a-search-index.js'

const CANARY = 'canary'
const OTHER = 'b'.repeat(32)

/** A resource that answers to many searches; hidden ones are told by their ids and words. */
function aBusyResource(type: string, { hidden = false, serial = 0 } = {}) {
  const id = `${hidden ? CANARY : 'seen'}-${type}-${serial}`
  const content: ResourceContent = {
    resourceType: type,
    status: 'final',
    code: coded(hidden ? CANARY : 'Asthma', hidden && serial === 1 ? CANARY : '1'),
    category: [{ coding: [{ system: 's', code: 'c' }] }],
    effectiveDateTime: '2026-02-01',
    recordedDate: '2026-02',
    period: { start: '2026-01-01' },
    title: hidden ? CANARY : 'Letter',
    encounter: { reference: `Encounter/${CANARY}-Encounter-0` },
    result: [
      { reference: `Observation/${CANARY}-Observation-0` },
      { reference: 'Observation/seen-Observation-0' },
    ],
    performer: [{ reference: `Practitioner/${CANARY}` }],
  }
  return aResource(content, { id, labelClass: hidden ? 'V' : 'N' })
}

const TYPES = ['Observation', 'Condition', 'Encounter', 'DiagnosticReport', 'Composition', 'Task']
const seen = TYPES.flatMap((type) => [0, 1, 2].map((serial) => aBusyResource(type, { serial })))
const hidden = TYPES.flatMap((type) => [0, 1].map((serial) => aBusyResource(type, { hidden: true, serial })))
const secretive = aResource(
  { resourceType: 'Practitioner', name: [{ text: CANARY }] },
  { id: CANARY, shared: true, labelClass: 'V' },
)
const texts = new Map([...seen, ...hidden, secretive].map((one) => [`${one.type}/${one.id}`, one.text]))
const withoutHidden = seen.map(anEntry)
const withHidden = [...hidden, secretive].map(anEntry).concat(withoutHidden)

/** Requests of the grammar, and what stands beside it. */
const names = [...new Set([...SEARCH_GRAMMAR.values()].flatMap(({ parameters }) => [...parameters.keys()]))]
const aName = fc.oneof(
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
const aValue = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      '1',
      'final',
      's|c',
      '|1',
      's|',
      'http://snomed.info/sct|1',
      CANARY,
      `1,${CANARY}`,
      `Encounter/${CANARY}-Encounter-0`,
      `${CANARY}-Observation-0`,
    ),
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
const aPersonParameter = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(`patient=${PERSON}`, `patient=Patient/${PERSON}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      `patient=${OTHER}`,
      `patient=${PERSON},${OTHER}`,
      `patient=${PERSON}&patient=${OTHER}`,
      'patient=*',
    ),
  },
)
const aRequest = fc.record({
  type: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...TYPES) },
    { weight: 1, arbitrary: fc.constantFrom('Provenance', 'Consent', 'patient', 'constructor') },
  ),
  person: aPersonParameter,
  parameters: fc.array(fc.tuple(aName, aValue), { maxLength: 3 }),
  asForm: fc.boolean(),
  offset: fc.integer({ min: 0, max: 4 }),
})

function encode(parameters: readonly (readonly [string, string])[]): string {
  return parameters.map(([name, value]) => `&${escape(name)}=${escape(value)}`).join('')
}

function escape(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Cs}/gu, 'x'))
}

describe('requests from the grammar and beside it', () => {
  it('are answered as if what is withheld were not there, or refused; nothing throws', () => {
    let answered = 0
    fc.assert(
      fc.property(aRequest, ({ type, person, parameters, asForm, offset }) => {
        const text = `${person}${encode(parameters)}`
        const sent = asForm
          ? { url: `/${type}/_search`, form: text }
          : { url: `/${type}?${text}`, form: undefined }
        const parsed = parseSearch({ type, ...sent }, SEARCH_GRAMMAR)
        if (parsed.outcome === 'refused') {
          expect([400, 403, 404]).toContain(parsed.status)
          return
        }

        answered += 1
        const { request } = parsed
        const found = searchRecord(withHidden, { request, offset, within: WHOLE_RECORD }, isNormal)
        expect(found).toEqual(
          searchRecord(withoutHidden, { request, offset, within: WHOLE_RECORD }, isNormal),
        )
        for (const { reference } of [...found.matches, ...found.included]) {
          expect(reference).not.toContain(CANARY)
          expect(summarise(texts.get(reference) ?? '', request.shape)).toContain(reference.split('/')[1])
        }
      }),
      { numRuns: Number(process.env['SEARCH_RUNS'] ?? 2000) },
    )
    expect(answered).toBeGreaterThan(100)
  })

  it('finds what is withheld when the lens covers it, so that the canaries could have sung', () => {
    const parsed = parseSearch(
      { type: 'Observation', url: `/?patient=${PERSON}&code=${CANARY}`, form: undefined },
      SEARCH_GRAMMAR,
    )
    if (parsed.outcome === 'refused') throw new Error(parsed.diagnostics)

    expect(
      searchRecord(withHidden, { request: parsed.request, offset: 0, within: WHOLE_RECORD }, () => true)
        .total,
    ).toBe(1)
  })
})
