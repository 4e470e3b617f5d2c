import { lensFor, panelsOf, type LensReader } from '../lenses/lens-for.js'
import { COLUMNS, type Column, type Lenses, type PanelRule, type RoleLens } from '../lenses/parse-lenses.js'
import { AREA_RULES, CLINICAL_AREAS, type ClinicalArea } from '../../../record/clinical-areas.js'
import { sectionsWithoutPanel } from '../render-record/sections-without-panel.js'
import { PORTAL_PARTS } from '../render-record/render-record.js'

interface Choice {
  readonly value: string
  readonly text: string
  readonly selected: boolean
}

type Places = Readonly<Record<Column, readonly string[]>>

/** How a summary is laid out for one reader: places of stored parts, and what to choose another lens with. */
export interface SummaryLayout {
  readonly lens: string
  readonly lensTitle: string
  readonly choices: readonly Choice[]
  readonly areas: readonly Choice[]
  /** The place of the panel of a clinical area, where one was chosen. */
  readonly area: string | undefined
  /** Places of the panels that stand first in every lens, at the head of each column of a desk. */
  readonly heads: Places
  /** Places of the others, below them. */
  readonly columns: Places
  /** Places of the lines for panels of which no source has said anything; of any other they are empty. */
  readonly unsaid: readonly string[]
  /** Places of how much the panels hold that this lens leaves out. */
  readonly left: readonly string[]
  /** Places of the sections that no panel shows and that are not led to already. */
  readonly others: readonly string[]
  /** Places of sections that this work looks for most. */
  readonly leading: readonly string[]
}

/** Which lens was asked for: the reader's own where nothing was; `undefined` for one that there is not. */
export function chosenLens(lenses: Lenses, asked: unknown, reader: LensReader): RoleLens | undefined {
  if (asked === undefined || asked === '') return lensFor(lenses, reader)
  return lenses.lenses.find(({ key }) => key === asked)
}

/** Which clinical area was asked for; `all` where none was, `undefined` for one that there is not. */
export function chosenArea(asked: unknown): ClinicalArea | 'all' | undefined {
  if (asked === undefined || asked === '' || asked === 'all') return 'all'
  return CLINICAL_AREAS.find((area) => area === asked)
}

/** The layout, and which stored part goes to which of its places. */
export function toSummaryLayout(
  lenses: Lenses,
  lens: RoleLens,
  area: ClinicalArea | 'all' = 'all',
): { readonly layout: SummaryLayout; readonly places: Readonly<Record<string, string>> } {
  const { heads, then, left } = panelsOf(lenses, lens)
  const shown = [heads, then].flatMap((all) => COLUMNS.flatMap((column) => all[column]))
  const others = sectionsWithoutPanel(lenses.panels).filter((key) => !lens.leading.includes(key))
  return {
    layout: {
      lens: lens.key,
      lensTitle: lens.title,
      choices: lenses.lenses.map(({ key, title }) => ({
        value: key,
        text: title,
        selected: key === lens.key,
      })),
      areas: [
        { value: 'all', text: 'All', selected: area === 'all' },
        ...CLINICAL_AREAS.map((one) => ({
          value: one,
          text: AREA_RULES[one].title,
          selected: one === area,
        })),
      ],
      area: area === 'all' ? undefined : 'area',
      heads: placesOf(heads),
      columns: placesOf(then),
      unsaid: shown.map(({ key }) => `unsaid-${key}`),
      left: left.map((panel) => `left-${panel.key}`),
      others: others.map((key) => `other-${key}`),
      leading: lens.leading.map((key) => `lead-${key}`),
    },
    places: Object.fromEntries([
      ['navigation', PORTAL_PARTS.navigation],
      ...shown.map((panel) => [placeOf(panel), PORTAL_PARTS.panel(panel.key)] as const),
      ...shown.map(({ key }) => [`unsaid-${key}`, PORTAL_PARTS.panelUnsaid(key)] as const),
      ...left.map(({ key }) => [`left-${key}`, PORTAL_PARTS.panelLink(key)] as const),
      ...others.map((key) => [`other-${key}`, PORTAL_PARTS.sectionLink(key)] as const),
      ...lens.leading.map((key) => [`lead-${key}`, PORTAL_PARTS.sectionLink(key)] as const),
      ...(area === 'all' ? [] : [['area', PORTAL_PARTS.panel(`area-${area}`)] as const]),
      ['unsorted', PORTAL_PARTS.panelsUnsorted],
      ['end', PORTAL_PARTS.summaryEnd],
    ]),
  }
}

function placeOf({ key }: PanelRule): string {
  return `panel-${key}`
}

function placesOf({ left, middle, side }: Readonly<Record<Column, readonly PanelRule[]>>): Places {
  return { left: left.map(placeOf), middle: middle.map(placeOf), side: side.map(placeOf) }
}
