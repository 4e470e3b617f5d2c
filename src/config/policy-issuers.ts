import { z } from 'zod'

/**
 * An identity provider of a council, a charity or another organisation outside the national one. It speaks for the
 * organisations named here and for no other.
 */
export interface StaffIssuer extends AnyIssuer {
  readonly kind: 'staff'
  /** ODS codes. */
  readonly organisations: readonly string[]
  readonly claims: IssuerClaims
}

/**
 * Where people sign in for themselves, with the claims of NHS login: `sub`, `nhs_number`, `birthdate`, `given_name`,
 * `family_name`, `identity_proofing_level` and `vot`. Who signs in there has no role.
 */
export interface CitizenIssuer extends AnyIssuer {
  readonly kind: 'citizen'
}

export type PolicyIssuer = StaffIssuer | CitizenIssuer

interface AnyIssuer {
  /** Short name: part of addresses, and of the ids of the people who sign in there. */
  readonly key: string
  readonly issuer: string
  readonly clientId: string
  /** A file with the client's secret. */
  readonly clientSecretFile: string
  /** What the button on the sign-in page says. */
  readonly label: string
  readonly scope: string
}

/** Which claims of the issuer mean what. */
export interface IssuerClaims {
  /** A stable id that is never given to somebody else. */
  readonly id: string
  readonly name: string
  /** The name or names of somebody's role. */
  readonly roles: string
  /** The role code (`R8014`) of each of these names; a name that is not here has no role. */
  readonly roleCodes: Readonly<Record<string, string>>
  /** An ODS code. Left out where the issuer speaks for one organisation alone. */
  readonly organisation?: string | undefined
  /** The assurance level of each `acr` that the issuer says. */
  readonly assurance: Readonly<Record<string, number>>
}

const claimName = z.string().min(1).max(200)

const ANY_ISSUER = {
  key: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/, 'must be a short name of lower-case letters and digits'),
  issuer: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).refine(isSafe, {
    error: 'must be https: plain http is for loopback only',
  }),
  clientId: z.string().min(1),
  clientSecretFile: z.string().min(1),
  label: z.string().min(1).max(80),
}

const scope = z.string().regex(/(^| )openid( |$)/, 'must hold openid')

const staffIssuer = z
  .strictObject({
    kind: z.literal('staff'),
    ...ANY_ISSUER,
    scope: scope.default('openid profile'),
    organisations: z.array(z.string()).min(1),
    claims: z.strictObject({
      id: claimName.default('sub'),
      name: claimName.default('name'),
      roles: claimName.default('roles'),
      roleCodes: z.record(z.string(), z.string().regex(/^R\d{4}$/, 'must be a role code such as R8014')),
      organisation: claimName.optional(),
      assurance: z.record(z.string(), z.int().min(1).max(3)).default({}),
    }),
  })
  .refine(({ organisations, claims }) => organisations.length === 1 || claims.organisation !== undefined, {
    error: 'needs claims.organisation: it speaks for several organisations',
  })

const citizenIssuer = z.strictObject({
  kind: z.literal('citizen'),
  ...ANY_ISSUER,
  scope: scope.default('openid profile profile_extended'),
})

/** One of people at work, unless it says that it is one of citizens. */
export const policyIssuer = z.preprocess(
  (given) =>
    typeof given === 'object' && given !== null && !('kind' in given) ? { kind: 'staff', ...given } : given,
  z.discriminatedUnion('kind', [staffIssuer, citizenIssuer]),
)

function isSafe(text: string): boolean {
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}
