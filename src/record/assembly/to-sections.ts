import { headingsOf } from '../headings/headings-of.js'
import { surroundingsOf } from '../headings/surroundings-of.js'
import { groupBy } from '../reading/group-by.js'
import type { ReadResource } from '../reading/record-view.js'
import type { SectionKey } from '../sections/section.js'

/** Where what is shown stands is told by what is shown: what is withheld takes it off no page. */
export function toSections(
  resources: readonly ReadResource[],
  isShown: (resource: ReadResource) => boolean,
): ReadonlyMap<SectionKey, readonly ReadResource[]> {
  const byAll = surroundingsOf(resources)
  const byShown = surroundingsOf(resources.filter(isShown))
  const placed = resources
    .filter(({ shared }) => !shared)
    .flatMap((resource) =>
      (isShown(resource) ? headingsOf(resource, byShown) : withheldUnder(headingsOf(resource, byAll))).map(
        (key) => ({ key, resource }),
      ),
    )
  return new Map(
    [...groupBy(placed, ({ key }) => key)].map(([key, members]) => [
      key,
      members.map(({ resource }) => resource),
    ]),
  )
}

/** That a problem or procedure is withheld of two parts of the record would tell that it is of a pregnancy. */
function withheldUnder([own, ...others]: readonly SectionKey[]): readonly SectionKey[] {
  return own === undefined ? [] : [own, ...others.filter((key) => key !== 'pregnancy')]
}
