import { z } from 'zod'
import { ACCESS_RULES, type AccessRules } from './access-rules.js'

/** Who takes part, which systems of theirs may post, and who may see what. What `POLICY_FILE` holds, as JSON. */
export interface Policy {
  readonly organisations: readonly PolicyOrganisation[]
  readonly partners: readonly PolicyPartner[]
  readonly access: AccessRules
}

export interface PolicyOrganisation {
  readonly odsCode: string
  readonly name: string
  readonly kind: string
  readonly place?: string | undefined
  readonly neighbourhood?: string | undefined
}

export interface PolicyPartner {
  /** The OAuth client id. */
  readonly clientId: string
  readonly odsCode: string
  readonly scopes: readonly string[]
  /** The partner's public keys as a JWK Set. */
  readonly jwks: { readonly keys: readonly Readonly<Record<string, unknown>>[] }
}

const POLICY = z.object({
  organisations: z.array(
    z.object({
      odsCode: z.string().regex(/^[A-Z0-9]{3,12}$/, 'must be an ODS code: 3 to 12 letters and digits'),
      name: z.string().min(1),
      kind: z.enum([
        'acute',
        'community',
        'mental-health',
        'social-care',
        'primary-care',
        'pharmacy',
        'ambulance',
        'vcse',
      ]),
      place: z.string().min(1).optional(),
      neighbourhood: z.string().min(1).optional(),
    }),
  ),
  partners: z.array(
    z.object({
      clientId: z
        .string()
        .regex(/^[a-z0-9-]{3,64}$/, 'must be 3 to 64 lower-case letters, digits and hyphens'),
      odsCode: z.string(),
      scopes: z.array(z.enum(['system/*.cruds', 'system/*.crus', 'system/*.cu', 'system/*.rs'])).min(1),
      jwks: z.object({
        keys: z
          .array(
            z
              .record(z.string(), z.unknown())
              .refine((key) => !('d' in key), 'is a private key: give the public one, without "d"'),
          )
          .min(1),
      }),
    }),
  ),
  access: ACCESS_RULES,
})

/** The policy file cannot be used: one line says where and why. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError'
}

/**
 * Reads a policy file.
 *
 * @throws PolicyError when it is not JSON, has the wrong shape, or a partner's organisation is not among its own
 */
export function parsePolicy(text: string): Policy {
  const parsed = POLICY.safeParse(parseJson(text))
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new PolicyError(
      `POLICY_FILE cannot be used: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
    )
  }
  const { controller } =
    parsed.data.access.sharing.find(
      (one) =>
        one.controller !== '*' &&
        !parsed.data.organisations.some(({ odsCode }) => odsCode === one.controller),
    ) ?? {}
  if (controller !== undefined) {
    throw new PolicyError(
      `POLICY_FILE cannot be used: access.sharing names ${controller}, which is not among the organisations`,
    )
  }
  const known = new Set(parsed.data.organisations.map(({ odsCode }) => odsCode))
  const stray = parsed.data.partners.find(({ odsCode }) => !known.has(odsCode))
  if (stray) {
    throw new PolicyError(
      `POLICY_FILE cannot be used: partner ${stray.clientId} is of ${stray.odsCode}, which is not among the organisations`,
    )
  }
  return parsed.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new PolicyError('POLICY_FILE cannot be used: it is not JSON')
  }
}
