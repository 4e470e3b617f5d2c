import { readFile } from 'node:fs/promises'
import type { Config } from '../config/config.js'
import { parsePolicy, type Policy, type PolicyPartner } from '../config/policy.js'
import { demoPolicy } from '../demo/demo-policy.js'
import { readOrMakePartnerKeys } from '../demo/partner-keys.js'
import { parseOdsCode } from '../fhir/ods-code.js'
import type { Organisation, OrganisationDirectory } from '../identity/organisation.js'
import type { PartnerDirectory } from '../identity/partner-from-token.js'
import { SOURCE_KINDS } from '../fhir/source-kind.js'

/** Who takes part in this deployment. */
export interface Participants {
  readonly directory: OrganisationDirectory
  readonly partners: PartnerDirectory
  /** The partners' OAuth clients. */
  readonly clients: readonly PolicyPartner[]
  /** As it was read. */
  readonly policy: Policy
}

/** Reads the policy file, or makes the demo neighbourhood's policy; nobody takes part when there is neither. */
export async function readParticipants(config: Config): Promise<Participants> {
  return toParticipants(await readPolicy(config))
}

async function readPolicy(config: Config): Promise<Policy> {
  if (config.policyFile !== undefined) return parsePolicy(await readFile(config.policyFile, 'utf8'))
  if (config.demo) return demoPolicy(await readOrMakePartnerKeys(config.dataDir))
  return { organisations: [], partners: [], access: { sharing: [] } }
}

function toParticipants(policy: Policy): Participants {
  const organisations = policy.organisations.flatMap(toOrganisation)
  const directory = new Map(organisations.map((organisation) => [organisation.odsCode, organisation]))
  const partners = policy.partners.flatMap(({ clientId, odsCode }) => {
    const organisation = organisations.find((one) => one.odsCode === odsCode)
    return organisation ? [[clientId, organisation] as const] : []
  })
  return { directory, partners: new Map(partners), clients: policy.partners, policy }
}

function toOrganisation({
  odsCode,
  kind,
  name,
  place,
  neighbourhood,
}: Policy['organisations'][number]): Organisation[] {
  const code = parseOdsCode(odsCode)
  const sourceKind = SOURCE_KINDS.find((one) => one === kind)
  if (!code || !sourceKind) return []
  return [
    {
      odsCode: code,
      name,
      kind: sourceKind,
      ...(place === undefined ? {} : { place }),
      ...(neighbourhood === undefined ? {} : { neighbourhood }),
    },
  ]
}
