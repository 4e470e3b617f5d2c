import { z } from 'zod'
import { ACCESS_RULES, type AccessRules } from './access-rules.js'
import { ORGANISATION_KIND } from './organisation-kind.js'
import { policyApp, publicJwks, type PolicyApp, type PublicJwks } from './policy-apps.js'
import { policyIssuer, type PolicyIssuer } from './policy-issuers.js'

/** Who takes part, which systems of theirs may post, and who may see what. What `POLICY_FILE` holds, as JSON. */
export interface Policy {
  readonly organisations: readonly PolicyOrganisation[]
  readonly partners: readonly PolicyPartner[]
  readonly access: AccessRules
  /** Apps of others that people here may use. */
  readonly apps?: readonly PolicyApp[]
  /** Identity providers besides the first one. */
  readonly issuers?: readonly PolicyIssuer[]
  /** After how many hours without anything a kind of source counts as late; 24 where it is not said. */
  readonly staleAfterHours?: Readonly<Partial<Record<z.infer<typeof ORGANISATION_KIND>, number>>>
}

export interface PolicyOrganisation {
  readonly odsCode: string
  readonly name: string
  readonly kind: string
  readonly place?: string | undefined
  readonly neighbourhood?: string | undefined
  /** Its number for professionals, which stands where nobody's own is known. */
  readonly telephone?: string | undefined
  /** How its privacy officer is reached, as its people read it. */
  readonly privacyContact?: string | undefined
}

export interface PolicyPartner {
  /** The OAuth client id. */
  readonly clientId: string
  readonly odsCode: string
  readonly scopes: readonly string[]
  /** The partner's public keys as a JWK Set. */
  readonly jwks: PublicJwks
  /** It may ask about the tokens of others: a server that holds resources of its own. */
  readonly introspects?: boolean | undefined
}

const POLICY = z.object({
  organisations: z.array(
    z.object({
      odsCode: z.string().regex(/^[A-Z0-9]{3,12}$/, 'must be an ODS code: 3 to 12 letters and digits'),
      name: z.string().min(1),
      kind: ORGANISATION_KIND,
      place: z.string().min(1).optional(),
      neighbourhood: z.string().min(1).optional(),
      telephone: z.string().min(1).max(40).optional(),
      privacyContact: z.string().min(1).max(200).optional(),
    }),
  ),
  partners: z.array(
    z.object({
      clientId: z
        .string()
        .regex(/^[a-z0-9-]{3,64}$/, 'must be 3 to 64 lower-case letters, digits and hyphens'),
      odsCode: z.string(),
      scopes: z.array(z.enum(['system/*.cruds', 'system/*.crus', 'system/*.cu', 'system/*.rs'])).min(1),
      jwks: publicJwks,
      introspects: z.boolean().optional(),
    }),
  ),
  access: ACCESS_RULES,
  apps: z.array(policyApp).default([]),
  issuers: z.array(policyIssuer).default([]),
  staleAfterHours: z.partialRecord(ORGANISATION_KIND, z.number().positive().max(8_760)).default({}),
})

/** The policy file cannot be used: one line says where and why. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError'
}

/**
 * Reads a policy file.
 *
 * @throws PolicyError when it is not JSON, has the wrong shape, names an organisation that is not among its own, or a
 * client or issuer twice
 */
export function parsePolicy(text: string): Required<Policy> {
  const parsed = POLICY.safeParse(parseJson(text))
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new PolicyError(
      `POLICY_FILE cannot be used: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
    )
  }
  const fault = faultOf(parsed.data)
  if (fault !== undefined) throw new PolicyError(`POLICY_FILE cannot be used: ${fault}`)
  return parsed.data
}

/** What does not fit together in a policy of the right shape; `undefined` when all does. */
function faultOf(policy: Required<Policy>): string | undefined {
  return strangerOf(policy) ?? clientTwice(policy) ?? issuerTwice(policy)
}

/** Somebody of an organisation that does not take part. */
function strangerOf({ organisations, partners, issuers, access }: Required<Policy>): string | undefined {
  const known = new Set(organisations.map(({ odsCode }) => odsCode))
  const named = [
    ...access.sharing
      .filter(({ controller }) => controller !== '*')
      .map(({ controller }) => ({ who: 'access.sharing names', odsCode: controller })),
    ...partners.map(({ clientId, odsCode }) => ({ who: `partner ${clientId} is of`, odsCode })),
    ...issuers.flatMap((issuer) =>
      issuer.kind === 'citizen'
        ? []
        : issuer.organisations.map((odsCode) => ({ who: `issuer ${issuer.key} speaks for`, odsCode })),
    ),
  ]
  const stranger = named.find(({ odsCode }) => !known.has(odsCode))
  return stranger && `${stranger.who} ${stranger.odsCode}, which is not among the organisations`
}

function clientTwice({ partners, apps }: Required<Policy>): string | undefined {
  const twice = repeated([...OUR_CLIENTS, ...[...partners, ...apps].map(({ clientId }) => clientId)])
  return twice === undefined ? undefined : `there are two clients ${twice}`
}

function issuerTwice({ issuers }: Required<Policy>): string | undefined {
  const twice = repeated(issuers.map(({ key }) => key))
  return twice === undefined ? undefined : `there are two issuers ${twice}`
}

/** The clients of this project itself. */
const OUR_CLIENTS = ['neighbourhood-record', 'neighbourhood-cli']

function repeated(names: readonly string[]): string | undefined {
  return names.find((name, index) => names.indexOf(name) !== index)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new PolicyError('POLICY_FILE cannot be used: it is not JSON')
  }
}
