/** Tokens of the demo hold five minutes, and all rows together take longer on a busy machine. */
const TOKEN_USED_FOR = 4 * 60_000

/** The token of each caller, the same for as long as it may be used, then a new one. */
export function holdTokens(newToken: (who: string) => Promise<string>): (who: string) => Promise<string> {
  const tokens = new Map<string, { readonly token: Promise<string>; readonly from: number }>()
  return function tokenOf(who) {
    const held = tokens.get(who)
    if (held && Date.now() - held.from < TOKEN_USED_FOR) return held.token
    const token = newToken(who)
    tokens.set(who, { token, from: Date.now() })
    return token
  }
}
