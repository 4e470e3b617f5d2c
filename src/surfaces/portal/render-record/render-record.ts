import nunjucks from 'nunjucks'
import type { RenderedPart, RenderRecord } from '../../../record/render-record.js'
import type { JoinedRecord, SectionKey } from '../../../record/sections/section.js'
import { viewFolders } from '../../../web/views.js'
import { toBannerPage } from './banner-page.js'
import { toNavigation } from './record-navigation.js'
import { sectionPath, summaryPath } from './record-paths.js'
import { countOnPrint, toPrintPage } from './print-page.js'
import { toSectionPage } from './section-page.js'
import { countShown } from './count-shown.js'
import { countOnSummary, toSummaryPage } from './summary-page.js'

/** The parts of a record that the portal serves as bytes. */
export const PORTAL_PARTS = {
  /** The person's name and NHS number, for the title of a page. */
  title: 'title',
  banner: 'banner',
  summary: 'summary-page',
  print: 'print-page',
  section: (key: SectionKey): string => `section:${key}`,
} as const

/** Renders the parts; everything is escaped. `root` is the folder of package.json, as for all views. */
export function createRenderRecord({ root }: { readonly root: string }): RenderRecord {
  const views = new nunjucks.Environment(new nunjucks.FileSystemLoader(viewFolders(root)), {
    autoescape: true,
    trimBlocks: true,
    lstripBlocks: true,
  })

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

    return [
      part(PORTAL_PARTS.title, { template: 'title.njk', page: record.banner, resources: 0 }),
      // The banner is the joined Patient.
      part(PORTAL_PARTS.banner, { template: 'banner.njk', page: toBannerPage(record), resources: 1 }),
      part(PORTAL_PARTS.summary, {
        template: 'summary.njk',
        page: { ...toSummaryPage(record), navigation: navigationAt(summaryPath(record.person)) },
        resources: countOnSummary(record),
      }),
      part(PORTAL_PARTS.print, {
        template: 'print.njk',
        page: toPrintPage(record),
        resources: countOnPrint(record),
      }),
      ...record.sections.map((section) =>
        part(PORTAL_PARTS.section(section.key), {
          template: 'section.njk',
          page: {
            ...toSectionPage(record, section),
            navigation: navigationAt(sectionPath(record.person, section.key)),
          },
          resources: countShown(section),
        }),
      ),
    ]
  }
}

interface Printed {
  readonly template: string
  readonly page: object
  readonly resources: number
}
