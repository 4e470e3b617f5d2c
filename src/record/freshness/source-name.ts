import type { OrganisationDirectory } from '../../identity/organisation.js'
import type { SourceState } from '../record-store.js'

/** What a source of a record is called to whoever reads it. */
export function sourceName(
  { name, organisation }: Pick<SourceState, 'name' | 'organisation'>,
  directory: OrganisationDirectory,
): string {
  return name ?? directory.get(organisation)?.name ?? organisation
}
