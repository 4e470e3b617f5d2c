import { createHash } from 'node:crypto'
import type { AccessPolicy } from '../access/access-policy.js'
import { DEFAULT_POLICY } from '../access/default-policy.js'
import type { Policy } from '../config/policy.js'
import { parseOdsCode, type OdsCode } from '../fhir/ods-code.js'
import { SOURCE_KINDS, type SourceKind } from '../fhir/source-kind.js'

/** What of a policy file decisions go by: what is published and kept. */
export type AccessPolicyContent = Pick<Policy, 'organisations' | 'access'>

/** A name for a content that was published at this instant, ISO: `2026-11-26T10:42:00.000Z.1f2e3d4c`. */
export function toPolicyVersion(content: string, at: string): string {
  return `${at}.${createHash('sha256').update(content).digest('hex').slice(0, 8)}`
}

/** The policy that decisions go by: the file's rules over the defaults. */
export function toAccessPolicy(
  { organisations, access }: AccessPolicyContent,
  version: string,
): AccessPolicy {
  const { roles, sensitivities, consentRequired, breakGlass, selfClaimDays, daysWithoutEnd, children, ties } =
    access
  return {
    version,
    organisations: new Map(organisations.flatMap(toOrganisationKind)),
    roles: { ...DEFAULT_POLICY.roles, ...roles },
    agreements: access.sharing.flatMap(({ controller, ...agreed }) => {
      const code = controller === '*' ? controller : parseOdsCode(controller)
      return code === undefined ? [] : [{ controller: code, ...agreed }]
    }),
    sensitivities: { ...DEFAULT_POLICY.sensitivities, ...sensitivities },
    consentRequired: consentRequired ?? DEFAULT_POLICY.consentRequired,
    breakGlass: breakGlass ? { ...breakGlass, stopsAt: breakGlass.stopsAt } : DEFAULT_POLICY.breakGlass,
    selfClaimDays: selfClaimDays ?? DEFAULT_POLICY.selfClaimDays,
    daysWithoutEnd: { ...DEFAULT_POLICY.daysWithoutEnd, ...daysWithoutEnd },
    children: children ?? DEFAULT_POLICY.children,
    ties: ties ?? DEFAULT_POLICY.ties,
  }
}

function toOrganisationKind({
  odsCode,
  kind,
}: Policy['organisations'][number]): readonly (readonly [OdsCode, SourceKind])[] {
  const code = parseOdsCode(odsCode)
  const sourceKind = SOURCE_KINDS.find((one) => one === kind)
  return code && sourceKind ? [[code, sourceKind]] : []
}
