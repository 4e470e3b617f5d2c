import { toItemDetails } from '../../../src/record/items/to-item-details.js'
import { readResource, toRecordView } from '../../../src/record/reading/record-view.js'
import type { RecordedResource } from '../../../src/record/record-store.js'
import type { JoinedRecord } from '../../../src/record/sections/section.js'
import { toSummaryPlan } from '../../../src/record/summary/to-summary-plan.js'
import { toTimeline } from '../../../src/record/timeline/to-timeline.js'
import { createRenderRecord } from '../../../src/surfaces/portal/render-record/render-record.js'
import { aJoinedRecord, aResource, DIRECTORY, type ResourceContent } from '../../support/a-record.js'
import { HOLMWOOD } from '../../support/a-record.js'
import { TOLD } from '../../record/headings/told.js'
import { ROOT } from './fixtures/portal-app.js'

const renderRecord = createRenderRecord({ root: ROOT })

/** Everything that a reader can be shown of a record: pages, print, timeline, items and summary. */
function everythingOf(resources: readonly RecordedResource[]): string {
  const joined = aJoinedRecord(resources)
  const visible = resources.map((resource) => readResource(resource, DIRECTORY))
  const view = toRecordView(visible, { today: '2026-11-23', directory: DIRECTORY })
  return [
    ...renderRecord(joined).map(({ html }) => html),
    ...[toTimeline(joined), toItemDetails({ visible, view, joined }), toSummaryPlan(joined, visible)].map(
      (told) => JSON.stringify(told),
    ),
  ].join('\n')
}

function recorded(change: (resource: ResourceContent) => ResourceContent): readonly RecordedResource[] {
  return TOLD.map(({ resource, from }) => aResource(change(resource), { from }))
}

/** Elements that hold words, as people read them. */
const WORDS = new Set(
  [
    'text',
    'display',
    'title',
    'description',
    'valueString',
    'family',
    'given',
    'line',
    'city',
    'comment',
  ].concat([
    'patientInstruction',
    'summary',
    'conclusion',
    'lotNumber',
    'unit',
    'rationale',
    'mitigation',
    'name',
    'div',
  ]),
)

function changeWords(value: unknown, change: (words: string) => string, key = ''): unknown {
  if (typeof value === 'string') return WORDS.has(key) ? change(value) : value
  if (Array.isArray(value)) return value.map((item) => changeWords(item, change, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, changeWords(item, change, name)]),
  )
}

describe('HZ33: characters that nobody sees, in every text of every heading', () => {
  const planted = recorded(
    (resource) =>
      changeWords(
        resource,
        (words) => `${words.slice(0, 3)}\u202e${words.slice(3)}\u200b`,
      ) as ResourceContent,
  )

  it('reach no page, no print, no timeline, no item and no summary unseen', () => {
    const all = everythingOf(planted)

    expect(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\\u20(?:0b|2e)/.exec(all)).toBeNull()
    expect(all).toContain('[U+202E]')
  })

  it('are shown as what they are under every heading that has words of a source', () => {
    const { sections } = aJoinedRecord(planted)
    const filled = sections.filter(
      ({ current, past, series }) => current.length + past.length + series.length > 0,
    )
    const bare = filled.filter((section) => !JSON.stringify(section).includes('[U+202E]'))

    expect(filled.length).toBeGreaterThan(30)
    expect(bare.map(({ key }) => key)).toEqual([])
  })
})

describe('HZ25: the narrative of a resource, which may say something else than its data', () => {
  it('is on no page that tells several things, and apart on that of its own item', () => {
    const narrated = recorded((resource) => ({
      ...resource,
      text: {
        status: 'generated',
        div: '<div xmlns="http://www.w3.org/1999/xhtml">NARRATIVECANARY 5 mg</div>',
      },
    }))

    const shown = everythingOf(narrated)
    const apart =
      /\{"label":"What its sender wrote about it, not compared with the rest","value":"NARRATIVECANARY 5 mg"\}/g

    expect(shown.match(apart)?.length).toBe(narrated.length)
    expect(shown.replace(apart, '')).not.toContain('NARRATIVECANARY')
  })
})

const IN_ERROR = 'entered-in-error'

/** By which element a type says that it was entered in error; types that cannot say it are not there. */
const TAKEN_BACK: Readonly<Record<string, object>> = {
  AllergyIntolerance: { verificationStatus: { coding: [{ code: IN_ERROR }] } },
  Condition: { verificationStatus: { coding: [{ code: IN_ERROR }] } },
  Goal: { lifecycleStatus: IN_ERROR },
}

/** R4 gives these no such status. */
const CANNOT = [
  'Patient',
  'RelatedPerson',
  'ResearchSubject',
  'Organization',
  'Practitioner',
  'Location',
  'SupplyRequest',
]

const RETRACTED = TOLD.filter(({ resource }) => !CANNOT.includes(resource.resourceType)).map(
  ({ what, resource, from }) =>
    [
      what,
      aResource({ ...resource, ...(TAKEN_BACK[resource.resourceType] ?? { status: IN_ERROR }) }, { from }),
      aResource(resource, { from: HOLMWOOD }),
    ] as const,
)

function linesOf({ sections, loops, groups, conflicts }: JoinedRecord): readonly unknown[] {
  return [
    ...sections.flatMap(({ current, past, series }) => [...current, ...past, ...series]),
    ...loops,
    ...groups,
    ...conflicts,
  ]
}

describe('HZ08: what was entered in error', () => {
  it.each(RETRACTED)('%s: is in no section, on no timeline and in no summary', (_what, retracted) => {
    const joined = aJoinedRecord([retracted])

    expect(linesOf(joined)).toEqual([])
    expect(toTimeline(joined)).toEqual([])
    expect(toSummaryPlan(joined, []).sections.flatMap(({ lines }) => lines)).toEqual([])
  })

  it.each(RETRACTED)(
    '%s: neither joins nor contradicts what another source has',
    (_what, retracted, other) => {
      const alone = aJoinedRecord([other])
      const both = aJoinedRecord([retracted, other])

      expect(both.groups).toEqual([])
      expect(both.conflicts).toEqual([])
      expect(both.sections.map(({ current, past }) => [current, past])).toEqual(
        alone.sections.map(({ current, past }) => [current, past]),
      )
    },
  )

  it('is tried for every type of the headings that can say it', () => {
    expect(new Set(RETRACTED.map(([, { type }]) => type)).size).toBeGreaterThan(20)
  })
})
