import type { ReadResource, RecordView } from '../reading/record-view.js'
import { toCareManager } from './care-manager.js'
import { ofSources } from './of-sources.js'
import { toRelatives } from './relatives.js'
import { placed, type SectionContent } from './section-content.js'
import { toMembers } from './team-members.js'

/** Who is involved: the key worker first, then care managers and other professionals, then the person's own people. */
export function toPeople(resources: readonly ReadResource[], view: RecordView): SectionContent {
  const teams = resources.filter(({ type }) => type === 'CareTeam')
  const patients = ofSources(resources.filter(({ type }) => type === 'Patient'))
  const relatives = resources.filter(({ type }) => type === 'RelatedPerson')
  return placed([
    ...resources.flatMap((resource) => {
      if (resource.type === 'CareTeam') return toMembers(resource, view)
      return resource.type === 'EpisodeOfCare' ? toCareManager(resource, { teams, view }) : []
    }),
    ...toRelatives({ relatives, patients }, view),
  ])
}
