type Headers = readonly (readonly [name: string, value: string])[]

/** What is done with a token before it is sent: the headers that carry it, or carry something else. */
const TOKEN_TREATMENTS: Readonly<Record<string, (token: string) => Headers | Promise<Headers>>> = {
  'as-it-is': (token) => [['authorization', `Bearer ${token}`]],
  none: () => [],
}

/**
 * The headers that a treatment makes of a token.
 *
 * @throws Error when there is no such treatment
 */
export async function treatToken(treatment: string, token: string): Promise<Headers> {
  const treat = Object.hasOwn(TOKEN_TREATMENTS, treatment) ? TOKEN_TREATMENTS[treatment] : undefined
  if (!treat) throw new Error(`There is no treatment of tokens ${treatment}.`)
  return treat(token)
}
