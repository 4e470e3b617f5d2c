import { all, textAt } from '../../reading/element.js'
import { createAspect } from '../aspect.js'

const TITLES = /\b(?:mr|mrs|ms|miss|dr|prof|sir|mx|dame|lady|lord|rev|sister|nurse)\b\.?/g

/** A person's or a team's name: family and given names, without title. */
export const personName = createAspect<readonly string[]>({
  read({ json }) {
    const names = all(json, 'name').flatMap((name) => {
      const text = typeof name === 'string' ? name : textAt(name, 'text')
      const parts = [
        ...all(name, 'given').map((one) => textAt(one) ?? ''),
        textAt(name, 'family') ?? '',
      ].join(' ')
      return [parts, text ?? '']
    })
    const plain = names.map(toName).filter((name) => name !== '')
    return plain.length === 0 ? undefined : [...new Set(plain)]
  },
  compare: (one, other) => (one.some((name) => other.includes(name)) ? 'same' : 'unknown'),
  keys: (told) => told,
})

function toName(text: string): string {
  const [family, given] = text.toLowerCase().split(',')
  const ordered = given === undefined ? (family ?? '') : `${given} ${family ?? ''}`
  return (ordered.replace(TITLES, ' ').match(/\p{L}+/gu) ?? []).sort().join(' ')
}

/** Telephone numbers and addresses of mail, in digits. */
export const telecom = createAspect<readonly string[]>({
  read({ json }) {
    const found = all(json, 'telecom')
      .flatMap((one) => textAt(one, 'value') ?? [])
      .map((text) =>
        text.includes('@') ? text.toLowerCase() : text.replace(/\D/g, '').replace(/^(?:0044|44|0)/, ''),
      )
    return found.length === 0 ? undefined : found
  },
  compare: (one, other) => (one.some((text) => other.includes(text)) ? 'same' : 'apart'),
})

/** The date of birth. */
export const birthDate = createAspect<string>({
  read: ({ json }) => textAt(json, 'birthDate'),
  compare: (one, other) => (one.startsWith(other) || other.startsWith(one) ? 'same' : 'apart'),
})

const RELATIONS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/daughter/i, ['daughter']],
  [/\bson\b/i, ['son']],
  [/child\b/i, ['daughter', 'son']],
  [/wife/i, ['wife']],
  [/husband/i, ['husband']],
  [/spouse|partner/i, ['wife', 'husband', 'partner']],
  [/mother/i, ['mother']],
  [/father/i, ['father']],
  [/parent/i, ['mother', 'father']],
  [/sister/i, ['sister']],
  [/brother/i, ['brother']],
  [/sibling/i, ['sister', 'brother']],
  [/neighbour|neighbor/i, ['neighbour']],
  [/friend/i, ['friend']],
  [/niece/i, ['niece']],
  [/nephew/i, ['nephew']],
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
})
