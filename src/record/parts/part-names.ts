import type { SectionKey } from '../sections/section.js'

/**
 * The parts that every record has besides its page parts. Each is stored once for each label class:
 *
 * - `everything`: the searchset entries of the resources about the person, joined by commas;
 * - `everything-shared`: those of the resources about nobody that these refer to;
 * - `index`, `index-shared`: what a search knows of each resource of these two, and where in them it stands;
 * - `earlier`: earlier versions of resources that stand there as if something had never come, as they would stand then;
 * - `count`: empty; its `resources` says how many resources about the person are of this class.
 *
 * `rendered` stands under the name of a cover, and says that page parts were made for it. It holds what every answer about
 * the record says of it: see `writeRendered`.
 */
export const RECORD_PARTS = {
  everything: 'everything',
  shared: 'everything-shared',
  index: 'index',
  sharedIndex: 'index-shared',
  earlier: 'earlier',
  count: 'count',
  rendered: 'rendered',
} as const

/** The lines of one section by the references of their resources: for saying of which it is that something was said. */
export function linesPart(section: SectionKey): string {
  return `lines:${section}`
}

/**
 * What is told of items one by one, stored under the name of a cover:
 *
 * - `items`: every item as its own page tells it; `index`: where in that each of them stands;
 * - `marks`: by what it is known whether an item has changed; `marksName`: a name for all of them, which is the same as
 *   long as they are;
 * - `beside`: the lines of what can change and has no page of its own.
 */
export const ITEM_PARTS = {
  items: 'items',
  index: 'items-index',
  marks: 'items-marks',
  marksName: 'items-marks-name',
  beside: 'items-beside',
} as const

/**
 * The parts with the joined Patient: its searchset entry with the index of that, and its bare text. It is joined from what
 * a reader may see, so that these stand under the name of a cover.
 */
export const JOINED_PARTS = {
  entries: 'joined',
  index: 'joined-index',
  patient: 'joined-patient',
} as const

/**
 * The parts with what is made of what sources sent: groups as Linkage, conflicts as DetectedIssue, and their index. They
 * stand under the name of a cover, as page parts do: made of what a reader may see, and of nothing else.
 */
export const DERIVED_PARTS = {
  entries: 'derived',
  index: 'derived-index',
  /** Groups with the lines of their members, and what people told apart: for the pages about these. */
  together: 'together',
} as const
