/** A DPoP proof, and the request with which it came. */
export interface ShownProof {
  /** The `DPoP` header. */
  readonly proof: string
  readonly method: string
  /** The address as it is configured, without its query: never as the caller says it is. */
  readonly url: string
  readonly accessToken: string
}

export type VerifiedProof =
  | { readonly outcome: 'valid'; readonly thumbprint: string }
  /** The reason is for the log. */
  | { readonly outcome: 'invalid'; readonly reason: string }

/** Checks that whoever sends a token holds the key that it is bound to. Never throws for what a caller sent. */
export type VerifyProof = (shown: ShownProof) => Promise<VerifiedProof>

/** With what a proof may be signed. */
export const PROOF_ALGORITHMS = ['ES256', 'ES384', 'RS256', 'PS256', 'EdDSA'] as const
