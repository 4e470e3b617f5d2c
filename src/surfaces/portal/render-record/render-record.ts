import nunjucks from 'nunjucks'
import type { RenderedPart, RenderRecord } from '../../../record/render-record.js'
import type { JoinedRecord, SectionKey } from '../../../record/sections/section.js'
import { viewFolders } from '../../../web/views.js'
import { toAreaPanels } from './area-panels.js'
import { toBannerPage } from './banner-page.js'
import { toNavigation } from './record-navigation.js'
import { countOnPrint, toPrintPage } from './print/print-page.js'
import { sectionPath, summaryPath, timelinePath } from './record-paths.js'
import { toSectionPages } from './section-pages.js'
import { toResultsParts } from './results/results-parts.js'
import { toTimelineParts } from './timeline-parts.js'
import { sectionsWithoutPanel } from './sections-without-panel.js'
import { sectionOfRecord } from './section-of-record.js'
import { unsortedOf } from './unsorted-of.js'
import { toLink } from './section-link.js'
import { toSummaryPage } from './summary-page.js'
import type { Lenses } from '../lenses/parse-lenses.js'
import { readLenses } from '../lenses/read-lenses.js'

/** The parts of a record that the portal serves as bytes. */
export const PORTAL_PARTS = {
  /** The person's name and NHS number, for the title of a page. */
  title: 'title',
  banner: 'banner',
  /** The navigation of the summary. */
  navigation: 'navigation',
  /** One of the panels of the summary: a lens puts them in order. */
  panel: (key: string): string => `panel:${key}`,
  /** A line for a panel of which no source has said anything: these stand together, and the panel is empty. */
  panelUnsaid: (key: string): string => `panel-unsaid:${key}`,
  /** Which letters say something under headings that are not known: said beside what nobody has said anything about. */
  panelsUnsorted: 'panels-unsorted',
  /** How much a panel holds, and where: for lenses that leave it out. */
  panelLink: (key: string): string => `panel-link:${key}`,
  /** A section with how much of it there is. */
  sectionLink: (key: SectionKey): string => `section-link:${key}`,
  /** What stands behind the panels whatever the lens. */
  summaryEnd: 'summary-end',
  print: 'print-page',
  /** The lines of the timeline one after another, and by what each is found. */
  timeline: 'timeline',
  timelineIndex: 'timeline-index',
  timelineNavigation: 'timeline-navigation',
  /** The first pages of all tests one after another, their further pages, and by what each is found. */
  results: 'results',
  resultsMore: 'results-more',
  resultsIndex: 'results-index',
  resultsNavigation: 'results-navigation',
  /** A page of a section; the first is called as the whole. */
  section: (key: SectionKey, page = 1): string => (page === 1 ? `section:${key}` : `section:${key}:${page}`),
} as const

/** Renders the parts; everything is escaped. `root` is the folder of package.json, as for all views. */
export function createRenderRecord({ root, lenses = readLenses({ root }) }: RenderSettings): RenderRecord {
  const views = new nunjucks.Environment(new nunjucks.FileSystemLoader(viewFolders(root)), {
    autoescape: true,
    trimBlocks: true,
    lstripBlocks: true,
  })

  const lensSections = [
    ...new Set([...lenses.lenses.flatMap(({ leading }) => leading), ...sectionsWithoutPanel(lenses.panels)]),
  ]

  function part(name: string, { template, page, resources }: Printed): RenderedPart {
    return { part: name, html: views.render(`surfaces/portal/render-record/${template}`, page), resources }
  }

  return function renderRecord(record: JoinedRecord) {
    // The same on every page but for where it is: rendered once, because a record has many pages.
    const links = views.render('surfaces/portal/render-record/navigation.njk', {
      groups: toNavigation(record),
    })
    const navigationAt = (href: string): nunjucks.runtime.SafeString =>
      new nunjucks.runtime.SafeString(links.replace(`href="${href}"`, `href="${href}" aria-current="page"`))

    const summary = toSummaryPage(record, lenses.panels)
    const timeline = toTimelineParts(record, (page) =>
      views.render('surfaces/portal/render-record/timeline-lines.njk', page),
    )

    const results = toResultsParts(record, (page) =>
      views.render('surfaces/portal/render-record/test.njk', page),
    )

    return [
      part(PORTAL_PARTS.title, { template: 'title.njk', page: record.banner, resources: 0 }),
      // The banner is the joined Patient.
      part(PORTAL_PARTS.banner, { template: 'banner.njk', page: toBannerPage(record), resources: 1 }),
      {
        part: PORTAL_PARTS.navigation,
        html: navigationAt(summaryPath(record.person)).toString(),
        resources: 0,
      },
      ...summary.panels.flatMap((panel) => [
        part(PORTAL_PARTS.panel(panel.key), {
          template: 'panel.njk',
          page: panel,
          resources: panel.resources,
        }),
        part(PORTAL_PARTS.panelUnsaid(panel.key), {
          template: 'panel-unsaid.njk',
          page: panel,
          resources: 0,
        }),
        part(PORTAL_PARTS.panelLink(panel.key), { template: 'panel-link.njk', page: panel, resources: 0 }),
      ]),
      part(PORTAL_PARTS.panelsUnsorted, {
        template: 'panels-unsorted.njk',
        page: { unsorted: unsortedOf(record), href: sectionPath(record.person, 'other') },
        resources: 0,
      }),
      ...toAreaPanels(record).map((panel) =>
        part(PORTAL_PARTS.panel(panel.key), {
          template: 'panel.njk',
          page: panel,
          resources: panel.resources,
        }),
      ),
      ...lensSections.map((key) =>
        part(PORTAL_PARTS.sectionLink(key), {
          template: 'section-link.njk',
          page: toLink(record, sectionOfRecord(record, key)),
          resources: 0,
        }),
      ),
      part(PORTAL_PARTS.summaryEnd, { template: 'summary-end.njk', page: summary, resources: 0 }),
      part(PORTAL_PARTS.print, {
        template: 'print.njk',
        page: toPrintPage(record),
        resources: countOnPrint(record),
      }),
      { part: PORTAL_PARTS.timeline, html: timeline.lines, resources: timeline.resources },
      { part: PORTAL_PARTS.timelineIndex, html: timeline.index, resources: 0 },
      {
        part: PORTAL_PARTS.timelineNavigation,
        html: navigationAt(timelinePath(record.person)).toString(),
        resources: 0,
      },
      { part: PORTAL_PARTS.results, ...results.first },
      { part: PORTAL_PARTS.resultsMore, ...results.further },
      { part: PORTAL_PARTS.resultsIndex, html: results.index, resources: 0 },
      // A test may stand under several headings: none of them is the page that is read.
      { part: PORTAL_PARTS.resultsNavigation, html: links, resources: 0 },
      ...record.sections.flatMap((section) =>
        toSectionPages(record, section).map((page, place) =>
          part(PORTAL_PARTS.section(section.key, place + 1), {
            template: 'section.njk',
            page: { ...page, navigation: navigationAt(sectionPath(record.person, section.key)) },
            resources: page.resources,
          }),
        ),
      ),
    ]
  }
}

interface RenderSettings {
  readonly root: string
  /** Which panels the summary has; those of this software when left out. */
  readonly lenses?: Lenses
}

interface Printed {
  readonly template: string
  readonly page: object
  readonly resources: number
}
