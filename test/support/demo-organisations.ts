import { DEMO_ORGANISATIONS } from '../../src/demo/organisations.js'
import type { OrganisationDirectory } from '../../src/identity/organisation.js'

/** The organisations of the demo neighbourhood. */
export function demoOrganisations(): OrganisationDirectory {
  return new Map(DEMO_ORGANISATIONS.map((organisation) => [organisation.odsCode, organisation]))
}
