import { z } from 'zod'

/**
 * An identity provider of a council, a charity or another organisation outside the national one. It speaks for the
 * organisations named here and for no other.
 */
export interface PolicyIssuer {
  /** Short name: part of addresses, and of the ids of the people who sign in there. */
  readonly key: string
  readonly issuer: string
  readonly clientId: string
  /** A file with the client's secret. */
  readonly clientSecretFile: string
  /** What the button on the sign-in page says. */
  readonly label: string
  readonly scope: string
  /** ODS codes. */
  readonly organisations: readonly string[]
  readonly claims: IssuerClaims
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

export const policyIssuer = z
  .strictObject({
    key: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/, 'must be a short name of lower-case letters and digits'),
    issuer: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).refine(isSafe, {
      error: 'must be https: plain http is for loopback only',
    }),
    clientId: z.string().min(1),
    clientSecretFile: z.string().min(1),
    label: z.string().min(1).max(80),
    scope: z
      .string()
      .regex(/(^| )openid( |$)/, 'must hold openid')
      .default('openid profile'),
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

function isSafe(text: string): boolean {
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}
