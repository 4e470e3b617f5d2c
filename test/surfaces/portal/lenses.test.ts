import { readFileSync } from 'node:fs'
import path from 'node:path'
import express from 'express'
import { SOURCE_KINDS } from '../../../src/fhir/source-kind.js'
import { lensFor, panelsOf } from '../../../src/surfaces/portal/lenses/lens-for.js'
import { parseLenses } from '../../../src/surfaces/portal/lenses/parse-lenses.js'
import { readLenses } from '../../../src/surfaces/portal/lenses/read-lenses.js'
import { chosenArea, toSummaryLayout } from '../../../src/surfaces/portal/patient-record/summary-layout.js'
import type { OpenRecordRequest } from '../../../src/record/open-record.js'
import { anOpenedRecord, portalApp, ROOT } from './fixtures/portal-app.js'
import { MARGARET } from './fixtures/joined-records.js'

const LENSES = readLenses({ root: ROOT })
const TEXT = readFileSync(path.join(ROOT, 'src/surfaces/portal/lenses/lenses.json'), 'utf8')
const SAFETY = [
  'about-me',
  'individual-requirements',
  'allergies',
  'alerts',
  'critical',
  'contradictions',
  'legal',
]

interface LensFile {
  readonly panels: Record<string, unknown>[]
  readonly lenses: (Record<string, unknown> & { panels: Record<'left' | 'middle' | 'side', string[]> })[]
}

/** The file with something changed in it. */
function changed(change: (file: LensFile) => void): string {
  const file = JSON.parse(TEXT) as LensFile
  change(file)
  return JSON.stringify(file)
}

describe('lenses', () => {
  it('are there for the eight kinds of work, and for everybody', () => {
    expect(LENSES.lenses.map(({ key }) => key).sort()).toEqual(
      [
        'all',
        'ambulance',
        'care-home',
        'community-nurse',
        'ed',
        'gp',
        'mental-health',
        'pharmacist',
        'social-worker',
      ].sort(),
    )
  })

  it.each(LENSES.lenses.map((lens) => [lens.title, lens] as const))(
    'never bury an allergy or an alert, and leave out nothing without saying so: %s',
    (_title, lens) => {
      const { layout, places } = toSummaryLayout(LENSES, lens)
      const { left } = panelsOf(LENSES, lens)
      const { heads, columns } = layout

      expect([...heads.side, ...heads.left, ...heads.middle]).toEqual(SAFETY.map((key) => `panel-${key}`))
      expect([...columns.left, ...columns.middle, ...columns.side]).toEqual(
        lens.panels.map((key) => `panel-${key}`),
      )
      expect([...SAFETY, ...lens.panels, ...left.map(({ key }) => key)].sort()).toEqual(
        LENSES.panels.map(({ key }) => key).sort(),
      )
      expect(layout.left).toEqual(left.map(({ key }) => `left-${key}`))
      expect(Object.keys(places)).toEqual(expect.arrayContaining([...layout.left, ...layout.leading, 'end']))
    },
  )

  it.each([
    ['a social worker of a hospital', { role: 'R8014', kind: 'acute' }, 'social-worker'],
    ['a doctor of a practice', { role: 'R8000', kind: 'primary-care' }, 'gp'],
    ['a doctor of a hospital', { role: 'R8000', kind: 'acute' }, 'ed'],
    ['a nurse in the community', { role: 'R8001', kind: 'community' }, 'community-nurse'],
    ['somebody of a pharmacy', { role: 'R8003', kind: 'pharmacy' }, 'pharmacist'],
    ['an ambulance crew', { role: 'R8003', kind: 'ambulance' }, 'ambulance'],
    ['somebody of a home', { role: 'R8003', kind: 'vcse' }, 'care-home'],
    ['a nurse of a mental health trust', { role: 'R8001', kind: 'mental-health' }, 'mental-health'],
    ['a social worker of a mental health trust', { role: 'R8014', kind: 'mental-health' }, 'social-worker'],
    ['somebody of whom nothing is known', { role: undefined, kind: undefined }, 'all'],
  ] as const)('are chosen by role, then by kind of organisation: %s', (_who, reader, key) => {
    expect(lensFor(LENSES, reader).key).toBe(key)
  })

  it('have one of its own for every kind of organisation', () => {
    for (const kind of SOURCE_KINDS) expect(lensFor(LENSES, { role: 'R8000', kind }).key).not.toBe('all')
  })

  it('lead a mental health team to what happened last, to the crisis plan and to the formulation', () => {
    const lens = lensFor(LENSES, { role: 'R8001', kind: 'mental-health' })

    expect(lens.panels.slice(0, 2)).toEqual(['self-harm', 'crisis'])
    expect(lens.leading).toEqual(expect.arrayContaining(['formulation', 'assessments']))
  })

  it('have allergies, alerts and the person’s own words each at the head of a column, whatever the lens', () => {
    for (const lens of LENSES.lenses) {
      const { heads } = toSummaryLayout(LENSES, lens).layout
      expect([heads.left[0], heads.middle[0], heads.side[0]]).toEqual([
        'panel-allergies',
        'panel-alerts',
        'panel-about-me',
      ])
    }
  })

  it.each([
    ['ed', 'left', 'self-harm'],
    ['gp', 'left', 'self-harm'],
    ['social-worker', 'side', 'people'],
    ['community-nurse', 'side', 'at-home'],
    ['pharmacist', 'side', 'actions'],
  ] as const)('put below them what this work opens a record for: %s', (key, column, panel) => {
    const lens = LENSES.lenses.find((one) => one.key === key) ?? LENSES.lenses[0]
    const { layout, places } = toSummaryLayout(LENSES, lens)

    expect(layout.columns[column][0]).toBe(`panel-${panel}`)
    expect(Object.keys(places)).toEqual(expect.arrayContaining([`panel-${panel}`, `unsaid-${panel}`]))
  })

  it.each(['gp', 'pharmacist'])(
    'have what is to be done above the problems in the column of what is next: %s',
    (key) => {
      const { columns } = LENSES.lenses.find((lens) => lens.key === key) ?? LENSES.lenses[0]

      expect(columns.side[0]).toBe('actions')
      expect(columns.middle).toContain('problems')
      expect(columns.middle[0]).not.toBe('problems')
    },
  )

  it.each(LENSES.lenses.map(({ title, columns }) => [title, columns] as const))(
    'have who is involved and what is next in sight, behind nothing but each other, what is to be done and the way in: %s',
    (_title, columns) => {
      const before = (panel: string): readonly string[] =>
        Object.values(columns).flatMap((column) =>
          column.includes(panel) ? column.slice(0, column.indexOf(panel)) : [],
        )

      for (const panel of ['people', 'appointments']) {
        expect(
          before(panel).filter((key) => !['actions', 'appointments', 'people', 'at-home'].includes(key)),
        ).toEqual([])
      }
    },
  )

  it('cut no plan for a crisis, in whichever lens', () => {
    const crisis = LENSES.panels.find(({ key }) => key === 'crisis')

    expect(crisis).toMatchObject({ sections: ['contingency-plans'], details: Infinity })
    for (const key of ['ed', 'ambulance', 'mental-health', 'community-nurse'])
      expect(LENSES.lenses.find((lens) => lens.key === key)?.panels.slice(0, 5)).toContain('crisis')
  })

  it.each([
    ['they are not JSON', '{', 'not JSON'],
    [
      'allergies come later',
      changed(({ panels }) => delete panels[2]?.['first']),
      'allergies must be in a panel',
    ],
    [
      'alerts are cut',
      changed(({ panels }) => void Object.assign(panels[3] ?? {}, { most: 3 })),
      'alerts must be',
    ],
    [
      'medicines are cut',
      changed(({ panels }) => void Object.assign(panels[7] ?? {}, { most: 12 })),
      'medicines must never be cut',
    ],
    [
      'allergies are folded on a phone',
      changed(({ panels }) => void Object.assign(panels[2] ?? {}, { narrow: { lines: 3 } })),
      'allergies must be',
    ],
    [
      'medicines are folded on a phone',
      changed(({ panels }) => void Object.assign(panels[7] ?? {}, { narrow: { lines: 3 } })),
      'medicines must never be cut',
    ],
    [
      'allergies are told in short',
      changed(({ panels }) => void Object.assign(panels[2] ?? {}, { whole: 6 })),
      'allergies must be told whole',
    ],
    [
      'a later panel stands first',
      changed(({ panels }) => void Object.assign(panels[10] ?? {}, { first: true })),
      'must be told first',
    ],
    [
      'a section is not known',
      changed(({ panels }) => void Object.assign(panels[5] ?? {}, { sections: ['drugs'] })),
      'drugs is no section',
    ],
    [
      'a panel stands there twice',
      changed(({ lenses }) => lenses[2]?.panels.side.push('medicines')),
      'twice',
    ],
    ['a panel is not known', changed(({ lenses }) => lenses[2]?.panels.side.push('horoscope')), 'horoscope'],
    [
      'the first lens lacks one',
      changed(({ lenses }) => lenses[0]?.panels.side.pop()),
      'must have every panel',
    ],
    ['there is none', changed(({ lenses }) => lenses.splice(0)), 'there is no lens'],
    [
      'two have one key',
      changed(({ lenses }) => void Object.assign(lenses[1] ?? {}, { key: 'gp' })),
      'two lenses have one key',
    ],
    [
      'two panels have one key',
      changed(({ panels }) => void Object.assign(panels[8] ?? {}, { key: 'medicines' })),
      'two panels have one key',
    ],
    [
      'something is not known',
      changed(({ lenses }) => void Object.assign(lenses[1] ?? {}, { hides: 'all' })),
      'lenses',
    ],
  ])('cannot be used when %s', (_case, text, words) => {
    expect(() => parseLenses(text)).toThrow(words)
  })
})

describe('the summary under a lens', () => {
  const asked: OpenRecordRequest[] = []
  const app = portalApp({
    openRecord: async (request) => {
      asked.push(request)
      return anOpenedRecord()
    },
  })

  async function get(address: string): Promise<{ readonly status: number; readonly text: string }> {
    const server = express().use(app).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as { readonly port: number }
    const answer = await fetch(`http://127.0.0.1:${port}${address}`)
    const text = await answer.text()
    await new Promise((resolve) => server.close(resolve))
    return { status: answer.status, text }
  }

  const panelsIn = (text: string): readonly string[] =>
    [...text.matchAll(/id="panel-([a-z-]+)"/g)].map(([, key]) => key ?? '')

  it('is the reader’s own where nothing is chosen, and the log says which', async () => {
    const { text } = await get(`/patients/${MARGARET}`)

    expect(text).toContain('<option value="gp" selected>GP</option>')
    expect(asked.at(-1)).toMatchObject({
      what: 'summary-page:gp:all',
      query: 'GET /patients/{id} lens=gp area=all',
    })
  })

  it.each(LENSES.lenses.map(({ key }) => key))('begins with what nothing may bury: %s', async (key) => {
    const { text } = await get(`/patients/${MARGARET}?lens=${key}`)
    const isSaid = (panel: string): boolean => text.includes(`id="panel-${panel}"`)
    const said = SAFETY.filter(isSaid)
    expect(said).toContain('allergies')
    expect(panelsIn(text).slice(0, said.length)).toEqual(said)
    // What no source has said anything about takes no room above what somebody has said.
    const unsaid = /Nothing is shown here about [^:]*:([^]*?)<\/ul>/.exec(text)?.[1] ?? ''
    for (const words of ['Adjustments and needs', 'Legal status and decisions'])
      expect(unsaid).toContain(words)
    expect(text.indexOf(unsaid)).toBeGreaterThan(text.lastIndexOf('class="app-panel '))
    expect(asked.at(-1)?.what).toBe(`summary-page:${key}:all`)
  })

  it('says what it leaves out, how much of it there is, and where it is', async () => {
    const { text } = await get(`/patients/${MARGARET}?lens=ambulance`)

    expect(panelsIn(text)).not.toContain('results')
    const left =
      /<section class="app-others" aria-labelledby="left-out">[^]*?<\/section>/.exec(text)?.[0] ?? ''
    expect(left).toContain('Not on this summary as seen by: Ambulance')
    expect(left).toMatch(
      new RegExp(`href="/patients/${MARGARET}/sections/results">Results</a>[^]*?\\d+ tests?`),
    )
    expect(left).toContain(`href="/patients/${MARGARET}?lens=all"`)
  })

  it('asks for no part that it does not show', async () => {
    await get(`/patients/${MARGARET}?lens=ambulance`)
    expect(asked.at(-1)?.parts).not.toContain('panel:results')
    expect(asked.at(-1)?.parts).toContain('panel:allergies')
  })

  it('is not there for a lens that is not', async () => {
    expect((await get(`/patients/${MARGARET}?lens=horoscope`)).status).toBe(404)
  })
})

describe('the summary under a clinical area', () => {
  it('has the panel of the area behind what nothing may bury, and all others behind that', () => {
    const [lens] = LENSES.lenses
    const { layout, places } = toSummaryLayout(LENSES, lens, 'cardiovascular')
    const all = toSummaryLayout(LENSES, lens)

    expect(places[layout.area ?? '']).toBe('panel:area-cardiovascular')
    expect([layout.heads, layout.columns, layout.left]).toEqual([
      all.layout.heads,
      all.layout.columns,
      all.layout.left,
    ])
    expect(layout.areas.filter(({ selected }) => selected).map(({ text }) => text)).toEqual([
      'Cardiovascular',
    ])
  })

  it.each([
    [undefined, 'all'],
    ['all', 'all'],
    ['cancer', 'cancer'],
    ['astrology', undefined],
    [['cancer', 'all'], undefined],
  ])('%p is %p', (asked, area) => {
    expect(chosenArea(asked)).toBe(area)
  })
})
