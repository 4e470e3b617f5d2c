import { all, textAt, type Element } from '../../reading/element.js'
import { createAspect } from '../aspect.js'
import { toCalled } from '../words/called.js'
import { telephoneDigits } from '../words/telephone-digits.js'

const TITLES = /\b(?:mr|mrs|ms|miss|dr|prof|sir|mx|dame|lady|lord|rev|sister|nurse)\b\.?/g

/** A person's or a team's name: family and given names, without title. */
export const personName = createAspect<readonly string[]>({
  read: ({ json }) => namesOf(json),
  compare: (one, other) => (one.some((name) => other.includes(name)) ? 'same' : 'unknown'),
  keys: (told) => told,
})

function namesOf(json: Element): readonly string[] | undefined {
  const names = all(json, 'name').flatMap((name) => {
    const text = typeof name === 'string' ? name : textAt(name, 'text')
    const parts = [...all(name, 'given').map((one) => textAt(one) ?? ''), textAt(name, 'family') ?? ''].join(
      ' ',
    )
    return [parts, text ?? '']
  })
  const plain = names.map(toName).filter((name) => name !== '')
  return plain.length === 0 ? undefined : [...new Set(plain)]
}

function toName(text: string): string {
  const [family, given] = text.toLowerCase().split(',')
  const ordered = given === undefined ? (family ?? '') : `${given} ${family ?? ''}`
  const plain = ordered
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’]/g, '')
  return (plain.replace(TITLES, ' ').match(/\p{L}+/gu) ?? []).sort().join(' ')
}

/** Telephone numbers and addresses of mail, in digits. */
export const telecom = createAspect<readonly string[]>({
  read({ json }) {
    const found = all(json, 'telecom')
      .flatMap((one) => textAt(one, 'value') ?? [])
      .map((text) => (text.includes('@') ? text.toLowerCase() : telephoneDigits(text)))
    return found.length === 0 ? undefined : found
  },
  compare: (one, other) => (one.some((text) => other.includes(text)) ? 'same' : 'apart'),
  keys: (told) => told,
})

/** The date of birth. */
export const birthDate = createAspect<string>({
  read: ({ json }) => textAt(json, 'birthDate'),
  compare: (one, other) => (one.startsWith(other) || other.startsWith(one) ? 'same' : 'apart'),
})

/** Short forms of given names. */
const SHORT_NAMES: readonly (readonly string[])[] = [
  'robert bob bobby rob',
  'william bill billy will',
  'richard dick rick',
  'margaret peggy maggie meg marge',
  'elizabeth liz beth betty lizzie eliza',
  'edward ted ned eddie',
  'james jim jimmy jamie',
  'john jack johnny',
  'mary molly polly',
  'katherine catherine kate kathy cathy katie',
  'anthony tony',
  'michael mike mick micky',
  'patricia pat patsy trish',
  'patrick paddy pat',
  'dorothy dot dolly',
  'sandra sandy',
  'alexander sandy alex alec',
  'susan sue susie',
  'christine chris tina',
  'christopher chris kit',
  'henry harry',
  'harold harry',
  'charles charlie chuck',
  'thomas tom tommy',
  'joseph joe',
  'josephine jo',
  'joanne jo',
  'deborah debbie debs',
  'pamela pam',
  'barbara babs barb',
  'frederick fred freddie',
  'david dave',
  'stephen steve',
  'steven steve',
  'andrew andy drew',
  'kenneth ken',
  'ronald ron ronnie',
  'donald don',
  'george georgie',
  'philip phil',
  'theresa terry tess',
  'terence terry',
  'jean jeannie',
  'rebecca becky',
  'jennifer jenny',
  'victoria vicky',
  'jacqueline jackie',
  'rosemary rose rosie',
  'florence flo',
  'eileen ellie',
  'eleanor ellie nell nora',
  'helen nell',
  'albert bert',
  'herbert bert',
  'leonard len',
  'sidney sid',
  'stanley stan',
  'francis frank',
  'frances fran',
  'sarah sally',
  'ann annie nan',
  'anne annie nan',
  'mohammed mohammad muhammad mo',
].map((names) => names.split(' '))

function areOneGivenName(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short.length === 1 && long.startsWith(short)) return true
  return SHORT_NAMES.some((names) => names.includes(one) && names.includes(other))
}

/** A name as somebody is called: the family name in common, and given names of which one is short for the other. */
export const calledName = createAspect<readonly string[]>({
  read: ({ json }) => namesOf(json),
  compare: (one, other) =>
    one.some((name) => other.some((told) => areOneName(name.split(' '), told.split(' '))))
      ? 'near'
      : 'unknown',
})

function areOneName(one: readonly string[], other: readonly string[]): boolean {
  const [own, others] = [
    one.filter((word) => !other.includes(word)),
    other.filter((word) => !one.includes(word)),
  ]
  if (own.length === one.length) return false
  return (
    own.length === 0 ||
    others.length === 0 ||
    own.some((name) => others.some((told) => areOneGivenName(name, told)))
  )
}

/** The first given name and the family name: middle names are left out by many, and so are initials. */
export const firstAndLastName = createAspect<readonly (readonly [first: string, last: string])[]>({
  read({ json }) {
    const found = all(json, 'name').flatMap((name) => {
      const inText = toCalled(textAt(name, 'text') ?? '')
      const [first, last] = [
        toName(textAt(name, 'given') ?? firstOf(name)) || (inText?.first ?? ''),
        toName(textAt(name, 'family') ?? '') || (inText?.family ?? ''),
      ]
      return first.length < 2 || last === '' ? [] : [[first.split(' ')[0] ?? '', last] as const]
    })
    return found.length === 0 ? undefined : found
  },
  compare: (one, other) =>
    one.some(([first, last]) =>
      other.some(
        ([others, family]) => last === family && (first === others || areOneGivenName(first, others)),
      ),
    )
      ? 'near'
      : 'apart',
  keys: (told) => told.map(([, last]) => last),
})

function firstOf(name: Element): string {
  const [first] = all(name, 'given')
  return textAt(first) ?? ''
}

const RELATIONS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/grand-?daughter/i, ['granddaughter']],
  [/grand-?son/i, ['grandson']],
  [/daughter[- ]in[- ]law/i, ['daughter-in-law']],
  [/son[- ]in[- ]law/i, ['son-in-law']],
  [/(?<!grand-?)daughter(?![- ]in)/i, ['daughter']],
  [/\bson\b(?![- ]in)/i, ['son']],
  [/child\b/i, ['daughter', 'son']],
  [/wife/i, ['wife']],
  [/husband/i, ['husband']],
  [/spouse|partner/i, ['wife', 'husband', 'partner']],
  [/\bfoster[- ]/i, ['foster carer']],
  [/\bm(?:u|a|o)m(?:my)?\b(?![- ]in)/i, ['mother']],
  [/\bdad(?:dy)?\b(?![- ]in)/i, ['father']],
  [/\bgrand-?mother|\bgran(?:ny)?\b/i, ['grandmother']],
  [/\bgrand-?father|\bgrand-?dad\b/i, ['grandfather']],
  [/\bstep-?mother/i, ['stepmother']],
  [/\bstep-?father/i, ['stepfather']],
  [/mother[- ]in[- ]law/i, ['mother-in-law']],
  [/father[- ]in[- ]law/i, ['father-in-law']],
  [/(?<!\bgrand-?|\bstep-?|\bfoster[- ])mothers?\b(?![- ]in)/i, ['mother']],
  [/(?<!\bgrand-?|\bstep-?|\bfoster[- ])fathers?\b(?![- ]in)/i, ['father']],
  [/(?<!\bgrand-?|\bfoster[- ])parents?\b/i, ['mother', 'father']],
  [/sister/i, ['sister']],
  [/brother/i, ['brother']],
  [/sibling/i, ['sister', 'brother']],
  [/neighbour|neighbor/i, ['neighbour']],
  [/friend/i, ['friend']],
  [/niece/i, ['niece']],
  [/nephew/i, ['nephew']],
  [/\baunt/i, ['aunt']],
  [/\buncle/i, ['uncle']],
  [/cousin/i, ['cousin']],
]

/** HL7 v3 RoleCode, in words of the table above. */
const CODES: Readonly<Record<string, string>> = {
  DAU: 'daughter',
  DAUC: 'daughter',
  SON: 'son',
  SONC: 'son',
  CHILD: 'child',
  WIFE: 'wife',
  HUSB: 'husband',
  SPS: 'spouse',
  DOMPART: 'partner',
  MTH: 'mother',
  FTH: 'father',
  PRN: 'parent',
  SIS: 'sister',
  BRO: 'brother',
  SIB: 'sibling',
  NBOR: 'neighbour',
  FRND: 'friend',
}

/** How somebody is related; that they are a carer or the next of kin as well says nothing against it. */
export const relation = createAspect<readonly string[]>({
  read({ json }) {
    const found = all(json, 'relationship').flatMap((relationship) => {
      const codings = all(relationship, 'coding')
      const texts = [
        textAt(relationship, 'text'),
        ...codings.flatMap((coding) => [textAt(coding, 'display'), CODES[textAt(coding, 'code') ?? '']]),
      ].join(' ')
      return RELATIONS.filter(([pattern]) => pattern.test(texts)).flatMap(([, names]) => names)
    })
    return found.length === 0 ? undefined : found
  },
  compare: (one, other) => (one.some((text) => other.includes(text)) ? 'same' : 'apart'),
  keys: (told) => told,
})
