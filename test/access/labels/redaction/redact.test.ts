import {
  asRedacted,
  hasWords,
  redact,
  withoutNarratives,
  withoutTraces,
  type Change,
} from '../../../../src/access/labels/redaction/redact.js'
import type { JsonObject } from '../../../../src/fhir/json-value.js'
import { writeJson } from '../../../../src/fhir/write-json.js'
import { aResource } from '../../../support/labels.js'

const REDACTED = { system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue', code: 'REDACTED' }
const SAYS_INLINE = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
  code: 'PROCESSINLINELABEL',
}
const PSY = { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'PSY' }

function plain(json: JsonObject): unknown {
  return JSON.parse(writeJson(json))
}

/** What is left when everything that has `out` in it goes. */
function without(resource: object): { readonly json: unknown; readonly isChanged: boolean } {
  const { json, isChanged } = redact(aResource(resource), (element) => ('out' in element ? 'drop' : 'keep'))
  return { json: plain(json), isChanged }
}

describe('redact', () => {
  it('leaves what nobody takes away as it is, and says so', () => {
    const resource = { id: '1', code: { coding: [{ code: 'a' }], text: 'A' }, value: 1.5, flag: false }
    expect(without(resource)).toEqual({ json: resource, isChanged: false })
  })

  it('keeps numbers as they were written', () => {
    const { json } = redact({ ...aResource({}), value: aResource({ n: 1 })['n'] ?? null }, () => 'keep')
    expect(writeJson(json)).toBe('{"value":1}')
  })

  it.each([
    ['an element', { a: { out: 1 }, b: 'x' }, { b: 'x' }],
    ['one of a list', { a: [{ out: 1 }, { b: 'x' }] }, { a: [{ b: 'x' }] }],
    ['what stands deep inside', { a: { b: [{ c: { out: 1 }, d: 'x' }] } }, { a: { b: [{ d: 'x' }] } }],
    ['the list that is left empty', { a: [{ out: 1 }], b: 'x' }, { b: 'x' }],
    ['what is left empty around it', { a: { b: [{ c: { out: 1 } }] }, d: 'x' }, { d: 'x' }],
    [
      'a primitive, by what its extensions say',
      { birthDate: '1941', _birthDate: { out: 1 }, b: 'x' },
      { b: 'x' },
    ],
    ['the extensions of a primitive that is not there', { _birthDate: { out: 1 }, b: 'x' }, { b: 'x' }],
    [
      'one primitive of a list, and its place among the extensions',
      { given: ['Jo', 'Ann', 'Lee'], _given: [null, { out: 1 }, { id: 'l' }] },
      { given: ['Jo', 'Lee'], _given: [null, { id: 'l' }] },
    ],
    [
      'all extensions of a list when none of the rest has any',
      { given: ['Jo', 'Ann'], _given: [null, { out: 1 }] },
      { given: ['Jo'] },
    ],
  ])('takes away %s', (_what, resource, json) => {
    expect(without(resource)).toEqual({ json, isChanged: true })
  })

  it('leaves the place of a primitive among the extensions when only those are taken from within', () => {
    expect(without({ given: ['Jo', 'Ann'], _given: [{ extension: [{ out: 1 }] }, { id: 'a' }] })).toEqual({
      json: { given: ['Jo', 'Ann'], _given: [null, { id: 'a' }] },
      isChanged: true,
    })
  })

  it('does not look for the extensions of a primitive where there is no list of them', () => {
    expect(without({ given: ['Jo'], _given: { id: 'g' } })).toEqual({
      json: { given: ['Jo'], _given: { id: 'g' } },
      isChanged: false,
    })
  })

  it('puts something else in the place of an element, and does not look into that', () => {
    const change = (element: JsonObject): Change =>
      'out' in element ? aResource({ out: 'instead' }) : 'keep'
    const { json, isChanged } = redact(aResource({ a: { out: 1, b: { c: 2 } }, d: [{ out: 2 }] }), change)
    expect([plain(json), isChanged]).toEqual([{ a: { out: 'instead' }, d: [{ out: 'instead' }] }, true])
  })

  it('asks of each object with its key, outermost first, and of a primitive by its extensions', () => {
    const asked: string[] = []
    redact(aResource({ a: { b: [{ id: 'b' }] }, given: ['Jo'], _given: [{ id: 'g' }] }), (element, key) => {
      asked.push(`${key} ${typeof element['id'] === 'string' ? element['id'] : ''}`)
      return 'keep'
    })
    expect(asked).toEqual(['a ', 'b b', 'given g', 'given g'])
  })

  it('copies a name that objects have of themselves like any other', () => {
    const { json } = redact(JSON.parse('{"__proto__":{"id":"p"},"a":"x"}') as JsonObject, () => 'keep')
    expect(Object.keys(json)).toEqual(['__proto__', 'a'])
  })
})

/** A section with a narrative, by its title. */
function aSection(title: string, more: object = {}): object {
  return { title, text: { status: 'generated', div: `<div>${title}</div>` }, ...more }
}

describe('the narratives of a resource from which something was dropped', () => {
  const text = { status: 'generated', div: '<div>all</div>' }
  const empty = { status: 'empty', div: '<div xmlns="http://www.w3.org/1999/xhtml"><p>No text.</p></div>' }
  const out = { out: 1 }

  it('go from the section that had it, and from those around it, and stay in the others', () => {
    const section = [
      aSection('a', { section: [aSection('b', { entry: [out, { reference: 'x' }] }), aSection('c')] }),
      aSection('d'),
    ]
    expect(without({ resourceType: 'Composition', text, section }).json).toEqual({
      resourceType: 'Composition',
      section: [
        { title: 'a', section: [{ title: 'b', entry: [{ reference: 'x' }] }, aSection('c')] },
        aSection('d'),
      ],
    })
  })

  it('stay in the sections beside one that goes whole', () => {
    const section = [aSection('a'), aSection('b', out)]
    expect(without({ resourceType: 'Composition', text, section }).json).toEqual({
      resourceType: 'Composition',
      section: [aSection('a')],
    })
  })

  it('go all where it stood outside of any section', () => {
    const section = [aSection('a', { section: [aSection('b')] }), 'x']
    expect(without({ resourceType: 'Composition', text, event: [out], section }).json).toEqual({
      resourceType: 'Composition',
      section: [{ title: 'a', section: [{ title: 'b', text: empty }] }, 'x'],
    })
  })

  it('leave a section that has nothing else with no text, but not without any', () => {
    const section = [aSection('a', { entry: [out] }), { title: 'b', entry: [out] }]
    expect(without({ resourceType: 'Composition', section }).json).toEqual({
      resourceType: 'Composition',
      section: [{ title: 'a', text: empty }],
    })
    expect([text, empty, undefined].map(hasWords)).toEqual([true, false, false])
  })

  it('go with a text that is no narrative too: nobody can tell what it repeats', () => {
    expect(without({ resourceType: 'Condition', text: 'Asthma', note: [out] }).json).toEqual({
      resourceType: 'Condition',
    })
  })

  it('go all where that is asked for', () => {
    expect(
      plain(withoutNarratives(aResource({ resourceType: 'X', text, a: { b: [aSection('c')] } }))),
    ).toEqual({ resourceType: 'X', a: { b: [{ title: 'c', text: empty }] } })
  })
})

describe('what a resource cannot do without', () => {
  const unknown = {
    extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' }],
  }

  it.each([
    ['by itself', { author: [{ out: 1 }, { out: 2 }] }, { author: [unknown] }],
    ['and not as a list', { date: { out: 1 } }, { date: unknown }],
  ])('says that it is not known, %s', (_case, resource, json) => {
    const resourceType = 'Composition'
    expect(without({ resourceType, ...resource }).json).toEqual({ resourceType, ...json })
  })

  it('tells what stays what it was, where something goes out of it that changes nothing of its meaning', () => {
    const resource = aResource({ resourceType: 'Observation', meta: { tag: [{ out: 1 }, { code: 'b' }] } })
    const { json, stuck } = redact(resource, (element) => ('out' in element ? 'drop' : 'keep'), 'stays')
    expect(plain(json)).toEqual({ resourceType: 'Observation', meta: { tag: [{ code: 'b' }] } })
    expect(stuck).toEqual([])
  })

  it('leaves nothing of an element that says something else without what goes', () => {
    const element = aResource({ status: 'active', _status: { out: 1 }, code: 'x' })
    const { json } = redact(element, (one) => ('out' in one ? 'drop' : 'keep'), 'stays')
    expect(plain(json)).toEqual({})
  })

  it('says so where it was needed within, once', () => {
    const agent = [{ type: { text: 'author' }, who: { out: 1 } }, { who: { out: 1 } }]
    expect(without({ resourceType: 'Provenance', agent }).json).toEqual({
      resourceType: 'Provenance',
      agent: [{ type: { text: 'author' }, who: unknown }],
    })
  })

  it('says so beside the place of a word', () => {
    expect(without({ resourceType: 'Composition', title: 'x', _title: { out: 1 } }).json).toEqual({
      resourceType: 'Composition',
      _title: unknown,
    })
  })

  it('stays where that is asked for, and is named', () => {
    const who = { out: 1 }
    const resource = aResource({ resourceType: 'Provenance', agent: [{ who }], note: { out: 2 } })
    const { json, stuck } = redact(resource, (one) => ('out' in one ? 'drop' : 'keep'), 'stays')
    expect(plain(json)).toEqual({ resourceType: 'Provenance', agent: [{ who }] })
    expect(stuck.map(plain)).toEqual([who])
  })

  it('takes with it what is nothing without it, where that can go', () => {
    const entry = [{ item: { out: 1 }, date: '2026' }, { item: { reference: 'x' } }]
    expect(without({ resourceType: 'List', entry }).json).toEqual({
      resourceType: 'List',
      entry: [{ item: { reference: 'x' } }],
    })
  })

  it('is not missed where it was not there', () => {
    expect(without({ resourceType: 'List', entry: [{ date: '2026', note: { out: 1 } }] }).json).toEqual({
      resourceType: 'List',
      entry: [{ date: '2026' }],
    })
  })
})

describe('a resource from which something was left out', () => {
  const resource = {
    resourceType: 'Condition',
    meta: { versionId: '2', security: [SAYS_INLINE, PSY] },
    code: { text: 'Asthma' },
  }
  const rest = { resourceType: 'Condition', code: { text: 'Asthma' } }

  it('has no word of inline labels', () => {
    expect(plain(withoutTraces(aResource(resource)))).toEqual({
      ...rest,
      meta: { versionId: '2', security: [PSY] },
    })
  })

  it('has no list of labels that is empty, and gets none', () => {
    const { meta, ...bare } = resource
    expect(plain(withoutTraces(aResource({ ...bare, meta: { ...meta, security: [SAYS_INLINE] } })))).toEqual({
      ...rest,
      meta: { versionId: '2' },
    })
    expect(plain(withoutTraces(aResource({ ...bare, meta: { versionId: '2' } })))).toEqual({
      ...rest,
      meta: { versionId: '2' },
    })
    expect(plain(withoutTraces(aResource(bare)))).toEqual(rest)
  })

  it('is marked as redacted beside its other labels, where that may be said', () => {
    expect(plain(asRedacted(aResource(resource)))).toEqual({
      ...rest,
      meta: { versionId: '2', security: [PSY, REDACTED] },
    })
    expect(plain(asRedacted(aResource({ resourceType: 'Condition' })))).toEqual({
      resourceType: 'Condition',
      meta: { security: [REDACTED] },
    })
  })
})
