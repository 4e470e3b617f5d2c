import { codesOf, wordsOf } from '../../reading/coded-text.js'
import { all, at, textAt, type Element } from '../../reading/element.js'
import type { ReadResource, RecordView } from '../../reading/record-view.js'
import { createAspect, type Agreement } from '../aspect.js'
import { placesIn } from '../words/places.js'
import { toPlainName } from '../words/plain-name.js'

interface BodySite {
  readonly codes: readonly string[]
  /** Places that the table knows, each with those that it lies in. */
  readonly places: readonly string[]
  /** The words of it, without sides and what every place may be called. */
  readonly words: readonly string[]
}

/**
 * Of which place of the body it is: in a field of its own, or in that of its specimen, in a code or in words. Where both tell one and
 * share nothing of it they are two: a swab of the heel and one of the sacrum grow the same, and are two wounds. Sides are compared by
 * an aspect of their own.
 */
export const bodySite = createAspect<BodySite>({
  read(resource, view) {
    const told = sitesOf(resource, view)
    const said = [...told.map((site) => wordsOf(site)), ...specimensOf(resource, view).map(nameOfSpecimen)]
    const codes = told.flatMap((site) => codesOf(site))
    const places = placesIn(said.join(' '))
    const words = told.flatMap((site) => toWords(wordsOf(site)))
    return codes.length + places.length + words.length === 0 ? undefined : { codes, places, words }
  },
  compare(one, other) {
    if (one.codes.some((code) => other.codes.includes(code))) return 'same'
    const found = [compareLists(one.places, other.places), compareLists(one.words, other.words)]
    if (found.includes('same')) return 'same'
    return found.includes('apart') || areOfOneSystem(one, other) ? 'apart' : 'unknown'
  },
})

function sitesOf(resource: ReadResource, view: RecordView): readonly Element[] {
  return [
    ...all(resource.json, 'bodySite'),
    ...specimensOf(resource, view).flatMap((specimen) => all(specimen, 'collection', 'bodySite')),
  ]
}

/** What it was made of: the specimen itself where the record has it, else the words beside the reference. */
function specimensOf(resource: ReadResource, view: RecordView): readonly Element[] {
  return all(resource.json, 'specimen').map((reference) => view.resolve(reference, resource) ?? reference)
}

function nameOfSpecimen(specimen: Element): string {
  return [textAt(specimen, 'display') ?? '', wordsOf(at(specimen, 'type'))].join(' ')
}

function compareLists(one: readonly string[], other: readonly string[]): Agreement {
  if (one.length === 0 || other.length === 0) return 'unknown'
  return one.some((word) => other.includes(word)) ? 'same' : 'apart'
}

function areOfOneSystem(one: BodySite, other: BodySite): boolean {
  const systems = one.codes.map(systemOf)
  return other.codes.some((code) => systems.includes(systemOf(code)))
}

function systemOf(code: string): string {
  return code.slice(0, code.indexOf('|'))
}

/** One word for the places that are called by two. */
const CALLED: readonly (readonly [RegExp, string])[] = [
  [/\bbrachial\b|\bcubital\b|\bantecubital(?: fossa)?\b/gi, 'arm'],
  [/\bradial\b/gi, 'wrist'],
  [/\btympanic(?: membrane)?\b|\baural\b/gi, 'ear'],
  [/\baxilla(?:ry)?\b|\barm ?pits?\b/gi, 'axilla'],
  [/\boral(?: cavity)?\b|\bbuccal\b|\bmouth\b|\bsublingual\b/gi, 'mouth'],
  [/\bnares\b|\bnostrils?\b|\bnasal\b/gi, 'nose'],
  [/\bpharyn(?:x|geal)\b/gi, 'throat'],
  [/\brectal\b/gi, 'rectum'],
  [/\burethral?\b|\burinary\b/gi, 'bladder'],
  [/\babdominal\b|\btummy\b/gi, 'abdomen'],
]

/** Words that any place may be called by. */
const SAYS_NO_PLACE =
  /^(?:left|right|lt?|rt?|both|bilateral|structure|entire|part|region|area|site|skin|surface|of|the|upper|lower|aspect|medial|lateral|anterior|posterior|proximal|distal|wound|ulcer|swab|unspecified|other|unknown|body|not|known)$/

function toWords(said: string): readonly string[] {
  const plain = CALLED.reduce((words, [pattern, name]) => words.replace(pattern, name), said)
  return toPlainName(plain)
    .split(' ')
    .filter((word) => word !== '' && !SAYS_NO_PLACE.test(word))
    .map((word) => word.replace(/s$/, ''))
}
