import { isJoined } from '../../fhir/is-joined.js'
import { languageNeed } from '../banner/language-need.js'
import { groupBy } from '../reading/group-by.js'
import type { ReadResource } from '../reading/record-view.js'
import type { PlannedLine, PlannedTelling } from './summary-plan.js'

/**
 * `Needs an interpreter: Polish`, as each source says it of the person: what the banner has, for a document that has none. What
 * the joined Patient says is not told a second time, and by nobody when its source is left out.
 */
export function toLanguageLines(
  resources: readonly Pick<ReadResource, 'type' | 'source' | 'json'>[],
): readonly PlannedLine[] {
  const told = resources
    .filter(({ type, json }) => type === 'Patient' && !isJoined(json))
    .flatMap(({ json, source }): readonly PlannedTelling[] => {
      const what = languageNeed([json])
      return what === undefined
        ? []
        : [
            {
              kind: source.kind,
              source: source.name,
              what,
              details: [],
              marks: [],
              when: undefined,
              statesNone: undefined,
              entry: undefined,
            },
          ]
    })
  return [...groupBy(told, ({ what }) => what).values()]
}
