import { parseCodeSets } from '../../../src/access/labels/code-sets/code-sets.js'
import { maySayLacking, type LackingEntry } from '../../../src/ingest/references/may-be-said-lacking.js'
import type { SourceKind } from '../../../src/fhir/source-kind.js'
import { CODE_SETS, confidentiality, HOSPITAL, snomed } from '../../support/labels.js'

const HYPERTENSION = snomed('59621000', 'Essential hypertension')
const HIV = snomed('86406008', 'HIV infection')

/** An entry that was not taken, told by its `Type/id`, what stands in it, and what it refers to. */
function anEntry(reference: string, content: object = {}, refersTo: readonly string[] = []): LackingEntry {
  return { reference, text: textOf(reference, content), refersTo }
}

function textOf(reference: string, content: object): string {
  const [resourceType, id] = reference.split('/')
  return JSON.stringify({ resourceType, id, ...content })
}

function told(entries: readonly LackingEntry[], kind: SourceKind = 'acute'): readonly string[] {
  return maySayLacking(entries, { codeSets: CODE_SETS, organisation: HOSPITAL, kind })
}

describe('of what was not taken, anybody may be told that it is lacking', () => {
  it('where nothing makes it confidential', () => {
    expect(told([anEntry('Condition/1', { code: HYPERTENSION }), anEntry('Observation/2')])).toEqual([
      'Condition/1',
      'Observation/2',
    ])
  })

  it.each([
    ['the code sets find something in', { code: HIV }],
    ['its source labels as restricted', { meta: confidentiality('R') }],
    [
      'holds something that cannot be read',
      { content: [{ attachment: { contentType: 'image/png', data: 'AAAA' } }] },
    ],
  ])('not where it is one that %s', (_what, content) => {
    expect(told([anEntry('Condition/1', content), anEntry('Condition/2')])).toEqual(['Condition/2'])
  })

  it('not where it is sensitive, even at a place whose code sets do not restrict that', () => {
    const set = { id: 'one', name: 'One', level: 'N', sensitivities: ['MH'], source: 'this test' }
    const [codes, clinics] = [
      { system: 'snomed', code: '59621000', display: 'x' },
      { codes: [], names: [] },
    ]
    const sets = [{ ...set, codes: [codes], terms: [], clinics, medicines: clinics }]
    const file = { version: '1', systems: { snomed: ['http://snomed.info/sct'] }, harmless: [], sets }
    const codeSets = parseCodeSets(JSON.stringify(file))
    const sent = [anEntry('Condition/1', { code: HYPERTENSION }), anEntry('Condition/2')]
    expect(maySayLacking(sent, { codeSets, organisation: HOSPITAL, kind: 'acute' })).toEqual(['Condition/2'])
  })

  it('not where a mental health service sent it: neither what it was nor that it sent who the person is', () => {
    const sent = [anEntry('Condition/1', { code: HYPERTENSION }), anEntry('Patient/p')]
    expect(told(sent, 'mental-health')).toEqual([])
    expect(told(sent, 'acute')).toEqual(['Condition/1', 'Patient/p'])
  })

  it.each([
    ['no JSON', '{'],
    ['no resource', '[]'],
    ['nothing', 'null'],
  ])('not where what came of it is %s', (_what, text) => {
    expect(told([{ reference: 'Condition/1', text, refersTo: [] }])).toEqual([])
  })

  it('without a type it is judged as anything else', () => {
    const untyped = { reference: 'Condition/1', text: '{"id":"1"}', refersTo: [] }
    expect([told([untyped]), told([untyped], 'mental-health')]).toEqual([['Condition/1'], []])
  })
})

describe('what refers to something else', () => {
  const toPlain = anEntry('MedicationRequest/1', {}, ['Condition/2'])

  it('is told of where that is lacking too and anybody may be told of it', () => {
    expect(told([toPlain, anEntry('Condition/2')])).toEqual(['MedicationRequest/1', 'Condition/2'])
  })

  it('is not told of where that is confidential, however long the way is, whichever stands first', () => {
    const way = [
      anEntry('Provenance/1', {}, ['Encounter/2']),
      anEntry('Encounter/2', {}, ['Condition/3']),
      anEntry('Condition/3', { code: HIV }),
    ]
    expect(told(way)).toEqual([])
    expect(told(way.toReversed())).toEqual([])
    expect(told([...way, anEntry('Condition/4')])).toEqual(['Condition/4'])
  })

  it('is not told of where that is held already: it may be confidential', () => {
    expect(told([toPlain])).toEqual([])
    expect(told([anEntry('MedicationRequest/1', {}, ['Patient/p', 'Condition/2'])])).toEqual([])
    expect(told([anEntry('Appointment/1', {}, ['Location/l'])])).toEqual([])
  })

  it.each(['Patient/p', 'Practitioner/d', 'PractitionerRole/r', 'Organization/o'])(
    'is told of where that says who: %s',
    (target) => {
      expect(told([anEntry('Condition/1', {}, [target])])).toEqual(['Condition/1'])
    },
  )

  it('is judged by the references in its text where nothing else is said of them', () => {
    const refers = (reference: string): LackingEntry => ({
      reference: 'Condition/1',
      text: textOf('Condition/1', { subject: { reference: 'Patient/p' }, encounter: { reference } }),
    })
    expect(told([refers('Encounter/2')])).toEqual([])
    expect(told([refers('Encounter/2'), anEntry('Encounter/2')])).toEqual(['Condition/1', 'Encounter/2'])
  })
})

describe('of a submission of thousands', () => {
  const many = Array.from({ length: 2001 }, (_none, index) => anEntry(`Observation/${index}`))

  it('so many are told of as are labelled, two thousand, and none beyond', () => {
    const all = told(many)
    expect(all).toHaveLength(2000)
    expect(all).not.toContain('Observation/2000')
  })

  it('nor what refers to one beyond', () => {
    expect(told([anEntry('Condition/1', {}, ['Observation/1999']), ...many])).not.toContain('Condition/1')
  })
})
