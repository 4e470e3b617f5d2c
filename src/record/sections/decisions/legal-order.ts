/** One order, power, decision or plan of the law by a name for it. */
interface LegalOrder {
  readonly kind: string
  readonly name: string
}

const ACT = String.raw`(?:the )?(?:mental health act|mha)(?: 1983)?`
const KIND = String.raw`(?: for)?(?: (?:personal|health|welfare|and|&|care))*`

/** Every name by which one is told; the longer before the shorter that it holds. */
export const LEGAL_ORDERS: readonly LegalOrder[] = [
  {
    kind: 'section',
    name: String.raw`(?:${ACT},? ?)?\b(?:section|s\.?) ?\d+[a-z]?(?: ?\(\d\))?(?:,? (?:of )?${ACT})?|\b${ACT}`,
  },
  { kind: 'deprivation of liberty', name: String.raw`\bdols\b|\bdeprivation of liberty(?: safeguards?)?` },
  { kind: 'community treatment', name: String.raw`\bcto\b|\bcommunity treatment order` },
  { kind: 'enduring attorney', name: String.raw`\bepa\b|\benduring power of attorney` },
  {
    kind: 'attorney',
    name: String.raw`(?:\blpa\b|\b(?:lasting )?power of attorney)(?:${KIND}(?: (?:property|finances?|financial|affairs|and|&))*)`,
  },
  { kind: 'guardianship', name: String.raw`\bguardianship` },
  { kind: 'protection plan', name: String.raw`\b(?:child )?protection plan` },
  {
    kind: 'advance decision',
    name: String.raw`\badrt\b|\badvance (?:decision|directive|statement)(?: to refuse (?:life-sustaining )?(?:medical )?treatments?)?|\bliving will`,
  },
]

/** Which kinds of order words name, each time that one is named. */
export function ordersIn(words: string): readonly string[] {
  let left = words
  return LEGAL_ORDERS.flatMap(({ kind, name }) => {
    const named = new RegExp(name, 'gi')
    const found = left.match(named) ?? []
    left = left.replaceAll(named, ' ')
    return found.map(() => kind)
  })
}
