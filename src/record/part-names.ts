/**
 * The parts that every record has besides its page parts. Each is stored once for each label class:
 *
 * - `everything`: the searchset entries of the resources about the person, joined by commas;
 * - `everything-shared`: those of the resources about nobody that these refer to;
 * - `index`, `index-shared`: what a search knows of each resource of these two, and where in them it stands;
 * - `patient`: the joined Patient;
 * - `count`: empty; its `resources` says how many resources about the person are of this class.
 *
 * `rendered` is empty too: it stands under a cover (`N+R`) and says that page parts were made for it.
 */
export const RECORD_PARTS = {
  everything: 'everything',
  shared: 'everything-shared',
  index: 'index',
  sharedIndex: 'index-shared',
  patient: 'patient',
  count: 'count',
  rendered: 'rendered',
} as const

/** Whether a part is stored for each label class; page parts are stored for each cover. */
export function isForEachClass(part: string): boolean {
  return part !== RECORD_PARTS.rendered && (Object.values(RECORD_PARTS) as readonly string[]).includes(part)
}
