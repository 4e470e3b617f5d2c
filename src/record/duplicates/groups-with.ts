import { gathered } from '../reading/gathered.js'
import { readOnce } from '../reading/read-once.js'
import type { ReadResource } from '../reading/record-view.js'
import type { DuplicateGroup } from './to-groups.js'

/** Those of these groups in which a resource is. Of groups that are asked of resource by resource. */
export function groupsWith(
  groups: readonly DuplicateGroup[],
  resource: ReadResource,
): readonly DuplicateGroup[] {
  return byMember(groups).get(resource) ?? []
}

const byMember = readOnce((groups: readonly DuplicateGroup[]) =>
  gathered(groups.flatMap((group) => group.members.map((member) => [member, group] as const))),
)
