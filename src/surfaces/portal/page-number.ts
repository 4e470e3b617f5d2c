/** The page that an address asks for: the first where it asks for none; `undefined` for what is no number of a page. */
export function parsePageNumber(asked: unknown): number | undefined {
  if (asked === undefined) return 1
  return typeof asked === 'string' && /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : undefined
}
