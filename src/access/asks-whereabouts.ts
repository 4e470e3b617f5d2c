import { SEARCH_GRAMMAR } from '../fhir/search-grammar.js'
import { namesHouse, tellsPlace } from './labels/whereabouts/place-words.js'
import { hasTypedPlace } from './typed-place.js'
import { PLACE_STEMS, PLACE_WORDS } from './whereabouts-words.js'

/**
 * Whether somebody typed a place where a name or a number belongs, or a request of the FHIR API that was refused asks by where somebody lives, is treated or can be reached: whoever does
 * may be looking for somebody who is hiding. `query` is what was asked, `GET /fhir/Patient?address=…`, with the form behind
 * it where there is one. It is judged itself, however it is written and whatever it was refused for; what a search about one
 * person offers (`Encounter?patient=…&location=…`) is none.
 */
export function asksWhereabouts(query: string): boolean {
  if (hasTypedPlace(query)) return true
  const [method, rest] = cut(query, ' ')
  const [url, form] = cut(rest, ' ')
  const [path, search] = cut(url, '?')
  const [root, ...segments] = plain(path)
    .split('/')
    .filter((segment) => segment !== '')
  if (root?.toLowerCase() !== 'fhir') return false
  const asked = toAsked(segments, [...read(search), ...read(form)])
  return (
    segments.includes('$match') ||
    isPlaceSearch(method, segments, asked) ||
    asked.parameters.some(tellsIn(asked))
  )
}

/** What stands before the first of it, and what behind. */
function cut(text: string, separator: string): readonly [before: string, behind: string] {
  const at = text.indexOf(separator)
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

type Parameter = readonly [name: string, value: string]

interface Asked {
  /** What is searched for; empty where it is everything. */
  readonly type: string
  readonly parameters: readonly Parameter[]
  /** It names the one person whom it is about. */
  readonly isAboutOne: boolean
}

function toAsked(segments: readonly string[], parameters: readonly Parameter[]): Asked {
  return {
    type: segments.findLast((segment) => /^[A-Z]/.test(segment)) ?? '',
    parameters,
    isAboutOne: parameters.some(([name]) => /^(?:patient|subject)(?::Patient)?$/.test(name)),
  }
}

/** `;` parted parameters once, and does so still for some. */
function read(text: string): readonly Parameter[] {
  return [...new URLSearchParams(text.replaceAll(';', '&'))].map(([name, value]) => [
    plain(name),
    plain(value),
  ])
}

/** How often something may have been encoded on its way. */
const DECODED = [1, 2, 3]

/** As it is read aloud: decoded however often it was encoded, in plain letters, without what cannot be seen. */
function plain(text: string): string {
  return DECODED.reduce(decode, text)
    .normalize('NFKD')
    .replace(/[^ -~]/g, '')
}

function decode(text: string): string {
  return text.replace(/%([\da-f]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** A place that is looked for may be the one at which somebody is. */
function isPlaceSearch(method: string, segments: readonly string[], { type }: Asked): boolean {
  const last = segments.at(-1)
  return type === 'Location' && (last === '_search' || (last === type && ['GET', 'HEAD'].includes(method)))
}

function tellsIn({ type, isAboutOne }: Asked): (parameter: Parameter) => boolean {
  const offered = isAboutOne ? SEARCH_GRAMMAR.get(type)?.parameters : undefined
  const isOffered = (name: string): boolean => offered?.has(name) === true || isOfTheLog(type, name)
  return ([name, value]) => !isOffered(name) && (namesPlace(name) || valueTells(name.trim(), { type, value }))
}

/** The address of an AuditEvent is that of a machine. */
function isOfTheLog(type: string, name: string): boolean {
  return type === 'AuditEvent' && /^address(?:-type)?(?::\w+)?$/.test(name)
}

function namesPlace(text: string): boolean {
  const words = text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
  return words.some((word) => PLACE_WORDS.has(word)) || PLACE_STEMS.test(words.join(''))
}

/** Types by whose text somebody is found, and not something about somebody. Everything at once is among them. */
const OF_PEOPLE: ReadonlySet<string> = new Set([
  '',
  'Patient',
  'RelatedPerson',
  'Person',
  'Practitioner',
  'PractitionerRole',
  'Location',
  'Organization',
])

interface Valued {
  readonly type: string
  readonly value: string
}

function valueTells(name: string, { type, value }: Valued): boolean {
  const found = VALUES.find(([names]) => names.includes(name.toLowerCase()))
  return found !== undefined && found[1]({ type, value })
}

/** Parameters that say by their value what is asked by. */
const VALUES: readonly (readonly [names: readonly string[], tells: (valued: Valued) => boolean])[] = [
  [['_sort', 'query'], ({ value }) => namesPlace(value)],
  [['_filter'], () => true],
  [['_content', '_text', '_query'], ({ type, value }) => OF_PEOPLE.has(type) || textTells(value)],
  [['_typefilter'], ({ value }) => value.split(',').some((one) => asksWhereabouts(`GET /fhir/${one}`))],
]

function textTells(value: string): boolean {
  return PLACE_STEMS.test(value.toLowerCase()) || tellsPlace(value) || namesHouse(value)
}
