import { toLabelClass } from '../access/labels/label-class.js'
import { LABEL_LEVELS } from '../access/labels/label.js'
import type { ReadResource } from './reading/record-view.js'

/** Resources under the label class that decisions go by. A level that is not known counts as the strictest. */
export function toLabelledResources(resources: readonly ReadResource[]): readonly ReadResource[] {
  return resources.map((resource) => ({
    ...resource,
    labelClass: toLabelClass({
      level: LABEL_LEVELS.find((one) => one === resource.labelClass) ?? 'locked',
      sensitivities: [],
      controller: resource.source.organisation,
    }),
  }))
}
