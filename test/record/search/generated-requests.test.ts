import fc from 'fast-check'
import { SEARCH_GRAMMAR } from '../../../src/fhir/search-grammar.js'
import { WHOLE_RECORD } from '../../../src/record/search/entry-ceiling.js'
import { parseSearch } from '../../../src/record/search/parse-search.js'
import { searchRecord } from '../../../src/record/search/search-record.js'
import { summarise } from '../../../src/record/search/summarise.js'
import { aResource, coded, type ResourceContent } from '../../support/a-record.js'
import { anEntry, isNormal, PERSON } from './a-search-index.js'
import { aParameterName, aParameterValue } from './arbitrary-search.js'

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

const aValue = aParameterValue([
  CANARY,
  `1,${CANARY}`,
  `Encounter/${CANARY}-Encounter-0`,
  `${CANARY}-Observation-0`,
])
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
  parameters: fc.array(fc.tuple(aParameterName, aValue), { maxLength: 3 }),
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
