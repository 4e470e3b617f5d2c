/** What a vaccine is made against, as its name lists it: whatever else the name says, of whom, where, how it is given. */
const ANTIGENS: readonly (readonly [antigen: string, words: RegExp])[] = [
  ['diphtheria', /\bdi(?:ph|p)theria\b|\bdtap\b|\btdap\b|\btd(?=[ /-]*i?pv)/],
  ['tetanus', /\btetanus\b|\bdtap\b|\btdap\b|\btd(?=[ /-]*i?pv)/],
  ['pertussis', /\bpertussis\b|\bwhooping cough\b|\bdtap\b|\btdap\b/],
  ['polio', /\bpolio\w*|\bipv\b/],
  ['hib', /\bhib\b|\bha?emophilus influenzae?(?: type)?[ -]*b\b/],
  ['hepatitis a', /\bhep(?:atitis)?[ -]*a\b/],
  ['hepatitis b', /\bhep(?:atitis)?[ -]*b\b|\bhep(?:atitis)?[ -]*a ?(?:and|&|\+|\/) ?b\b/],
  ['measles', /\bmeasles\b|\bmmrv?\b/],
  ['mumps', /\bmumps\b|\bmmrv?\b/],
  ['rubella', /\brubella\b|\bmmrv?\b/],
  ['varicella', /\bvaricella\b(?![ -]*zoster)|\bchicken ?pox\b|\bmmrv\b/],
  ['menc', /\bmen ?c\b|\bmeningococcal (?:group )?c\b/],
  ['typhoid', /\btyphoid\b/],
  ['rabies', /\brabies\b/],
  ['yellow fever', /\byellow fever\b/],
  ['cholera', /\bcholera\b/],
  ['japanese encephalitis', /\bjapanese encephalitis\b/],
  ['tick-borne encephalitis', /\btick[- ]borne encephalitis\b/],
  ['bcg', /\bbcg\b|\bcalmette\b/],
  ['meningococcal b', /\b(?:4c)?men ?b\b|\bmen(?:ingococcal|ingitis)(?: group| type)? b\b/],
  ['meningococcal acwy', /\bmen(?:ingococcal|ingitis)?\b.*\bacwy\b|\bmenacwy\b/],
]

/** What the tables call what is against several, where they have a name of it. */
const TOGETHER: Readonly<Record<string, string>> = {
  'diphtheria tetanus polio': 'tetanus diphtheria polio',
  'measles mumps rubella': 'measles mumps and rubella',
  'hepatitis a hepatitis b': 'hepatitis a and b',
  'hepatitis a typhoid': 'hepatitis a and typhoid',
  'diphtheria tetanus pertussis polio hib hepatitis b': 'diphtheria tetanus pertussis polio hib hepatitis b',
  menc: 'meningococcal c',
  hib: 'haemophilus influenzae type b',
}

/** What a name lists, in one name for all of it; `undefined` when it lists nothing known. */
export function antigensIn(name: string): string | undefined {
  const words = name.toLowerCase()
  const found = ANTIGENS.filter(([, pattern]) => pattern.test(words)).map(([antigen]) => antigen)
  const listed = found.join(' ')
  return listed === '' ? undefined : (TOGETHER[listed] ?? listed)
}

const LIVE = /\blive\b|\b(?:intra)?nasal\b|\boral\b|\bfluenz\b|\bzostavax\b|\bvivotif\b|\bdukoral\b/i
const NOT_LIVE =
  /\binactivated\b|\brecombinant\b|\badjuvanted\b|\bpolysaccharide\b|\bvi\b|\binjection\b|\bintramuscular\b|\bcell[- ]based\b|\b(?:fluad|shingrix|efluelda|flucelvax|supemtek|typhim)\b/i

/** Of these there is a live vaccine and one that is not: who is told the one was not given the other. */
const OF_BOTH_KINDS: ReadonlySet<string> = new Set([
  'influenza',
  'shingles',
  'typhoid',
  'polio',
  'japanese encephalitis',
])

/** Whether a name says that a vaccine is live, or that it is not; `undefined` where it says neither, or nothing hangs on it. */
export function isLive(names: readonly string[], against: readonly string[]): boolean | undefined {
  if (!against.some((one) => OF_BOTH_KINDS.has(one))) return undefined
  const words = names.join(' ')
  const [isSaid, isDenied] = [LIVE.test(words), NOT_LIVE.test(words)]
  return isSaid === isDenied ? undefined : isSaid
}
