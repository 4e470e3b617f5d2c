import { z } from 'zod'

/** An app of somebody else that people here may use: registered by the operator, never by itself. */
export interface PolicyApp {
  /** The OAuth client id. */
  readonly clientId: string
  /** As people are asked about it. */
  readonly name: string
  /** Where its answers go, to the letter. */
  readonly redirectUris: readonly string[]
  /** All that it may ask for. */
  readonly scopes: readonly string[]
  /** Its public keys, where it can keep a secret; left out for an app on a phone or in a browser. */
  readonly jwks?: PublicJwks | undefined
  /** Whether its tokens have to be bound to a key of its own (DPoP), or may be. */
  readonly dpop: 'required' | 'accepted'
  /** Where the portal opens it for a person. */
  readonly launchUri?: string | undefined
}

export interface PublicJwks {
  readonly keys: readonly Readonly<Record<string, unknown>>[]
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/** https, or plain http on the app's own machine; nothing after `#`. */
const appUrl = z.url({ protocol: /^https?$/, error: 'must be an https address' }).refine((text) => {
  const { protocol, hostname, hash, username } = new URL(text)
  return (
    (protocol === 'https:' || LOOPBACK.includes(hostname)) &&
    hash === '' &&
    username === '' &&
    !text.includes('#')
  )
}, 'must be https, or http on loopback, without # and user name')

export const publicJwks = z.object({
  keys: z
    .array(
      z
        .record(z.string(), z.unknown())
        .refine((key) => !('d' in key), 'is a private key: give the public one, without "d"'),
    )
    .min(1),
})

/** Strict: what is not in it, such as `jwks_uri` or `logo_uri`, would be fetched by others and is refused here. */
export const policyApp = z.strictObject({
  clientId: z.string().regex(/^[a-z0-9-]{3,64}$/, 'must be 3 to 64 lower-case letters, digits and hyphens'),
  name: z.string().min(1).max(80),
  redirectUris: z.array(appUrl).min(1),
  scopes: z.array(z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/, 'must be one scope')).min(1),
  jwks: publicJwks.optional(),
  dpop: z.enum(['required', 'accepted']).default('accepted'),
  launchUri: appUrl.optional(),
})
