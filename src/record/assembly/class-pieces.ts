import { digestOf } from './content-digest.js'
import { toEntryPieces, type Piece } from './entry-pieces.js'
import { encode } from './join-bytes.js'
import { latestOf } from './latest-sent.js'
import { RECORD_PARTS } from '../parts/part-names.js'
import type { ReadResource } from '../reading/record-view.js'

/** The parts that stand for each label class. */
export function toClassPieces(
  resources: readonly ReadResource[],
  { person, baseUrl }: { readonly person: string; readonly baseUrl: string },
): readonly Piece[] {
  const own = resources.filter(({ shared }) => !shared)
  const shared = resources.filter((resource) => resource.shared)

  return [
    ...byClass(own, ({ labelClass }) => labelClass).flatMap(([labelClass, members]) => [
      ...toEntryPieces(members, { labelClass, baseUrl, kind: 'own' }),
      {
        part: RECORD_PARTS.count,
        labelClass,
        resources: members.length,
        digest: digestOf(members),
        latest: latestOf(members, person),
        body: encode(''),
      },
    ]),
    ...byClass(shared, ({ labelClass }) => labelClass).flatMap(([labelClass, members]) =>
      toEntryPieces(members, { labelClass, baseUrl, kind: 'shared' }),
    ),
  ]
}

function byClass(
  resources: readonly ReadResource[],
  classOf: (resource: ReadResource) => string,
): readonly (readonly [string, readonly ReadResource[]])[] {
  const classes = [...new Set(resources.map(classOf))].sort()
  return classes.map((labelClass) => [
    labelClass,
    resources.filter((resource) => classOf(resource) === labelClass),
  ])
}
