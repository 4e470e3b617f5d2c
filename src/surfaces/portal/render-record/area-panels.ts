import { AREA_RULES, CLINICAL_AREAS, type ClinicalArea } from '../../../record/clinical-areas.js'
import { latestPoint } from '../../../record/results/latest-point.js'
import type { JoinedRecord, ResultSeries, SectionItem, SectionKey } from '../../../record/sections/section.js'
import { toItemLine } from './item-line.js'
import { shortenLine } from './shorten-line.js'
import { sectionPath } from './record-paths.js'
import type { SummaryPanel } from './summary-page.js'

/** What stands first on every summary anyhow. */
const ABOVE: readonly SectionKey[] = [
  'about-me',
  'individual-requirements',
  'alerts',
  'risks',
  'legal',
  'safeguarding',
  'allergies',
]

const MOST = 12

/** A panel for each clinical area: the current entries of any section that are of it. */
export function toAreaPanels(record: JoinedRecord): readonly SummaryPanel[] {
  return CLINICAL_AREAS.map((area) => toAreaPanel(record, area))
}

function toAreaPanel(record: JoinedRecord, area: ClinicalArea): SummaryPanel {
  const isOf = ({ reference }: { readonly reference: string }): boolean =>
    record.areas.get(reference)?.includes(area) ?? false
  const found = record.sections
    .filter(({ key }) => !ABOVE.includes(key))
    .map((section) => ({
      section,
      items: [
        ...section.current.filter(isOf),
        ...section.series.flatMap((one) => newestOf(one).filter(isOf)),
      ],
    }))
    .filter(({ items }) => items.length > 0)
  const items = [...new Map(found.flatMap((one) => one.items).map((item) => [item.reference, item])).values()]
  const shown = items.slice(0, MOST)
  const pages = found.map(({ section }) => ({
    title: section.title,
    href: sectionPath(record.person, section.key),
  }))
  return {
    key: `area-${area}`,
    title: AREA_RULES[area].title,
    pages,
    seeAll: pages,
    shape: 'wide',
    results: [],
    items: shown.map((item) => {
      return { ...shortenLine(toItemLine(item, record.person), 1), together: undefined }
    }),
    inShort: [],
    contradicted: undefined,
    unfolded: { results: 0, items: shown.length, details: Infinity },
    shown:
      items.length === 0
        ? ''
        : items.length > MOST
          ? `${MOST} of ${items.length} current shown`
          : `${items.length} current`,
    nothing:
      items.length === 0
        ? 'Nothing current that is shown here is known to be of this area. What has no code or word of it stands below.'
        : undefined,
    lead: undefined,
    below: undefined,
    untold: undefined,
    leftOut: undefined,
    halves: [],
    unsaid: [],
    isAbsent: false,
    isWithheld: record.sections.some(({ withheld }) => withheld > 0),
    isHeldBack: record.sections.some((section) => section.isHeldBack),
    resources: shown.length,
  }
}

/** The newest point of a series that holds, as a line. */
function newestOf({ name, points }: ResultSeries): readonly SectionItem[] {
  const newest = latestPoint(points)
  if (!newest) return []
  const { reference, value, unit, date, marks, source } = newest
  const what = `${name} ${value} ${unit}`.trim()
  return [{ reference, what, details: [], when: date && { label: '', date }, source, marks }]
}
