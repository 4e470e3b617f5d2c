import { aProofKey, type ProofKey } from '../support/smart-app.js'

/** The key with which an app proves that a token is its own, by whose it is: the same as long as the gateway is attacked. */
export type ProofKeyOf = (whose: string) => ProofKey

export function holdProofKeys(): ProofKeyOf {
  const keys = new Map<string, ProofKey>()
  return function proofKeyOf(whose) {
    const key = keys.get(whose) ?? aProofKey()
    keys.set(whose, key)
    return key
  }
}
