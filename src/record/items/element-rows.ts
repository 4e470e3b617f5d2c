import {
  isJsonArray,
  isJsonNumber,
  isJsonObject,
  LEXEME,
  type JsonObject,
  type JsonValue,
} from '../../fhir/json-value.js'
import { toClinicalDate } from '../reading/clinical-date.js'
import { codingWithSystem } from '../reading/coded-text.js'
import { textAt } from '../reading/element.js'
import { plainText } from '../reading/plain-text.js'
import { toVisible } from '../reading/visible-text.js'
import type { ItemRow } from './item-detail.js'

/** What a Reference is called; its own words are told beside it. */
export type ReferenceWords = (reference: string) => string

/** What a page tells elsewhere, or is of no use to anybody who reads. */
const LEFT_OUT: ReadonlySet<string> = new Set(['resourceType', 'id', 'meta', 'contained'])
const NARRATED = 'text'

/** Every element of a resource in words, in the order in which it came. An extension that is not known is named. */
export function toElementRows(resource: JsonObject, referenceWords: ReferenceWords): readonly ItemRow[] {
  return [
    ...rowsOfObject(resource, { path: [], isModifier: false, referenceWords }),
    ...objectsIn(resource['contained']).flatMap((one) =>
      rowsOfObject(one, {
        path: [`within: ${wordsOf(textAt(one, 'resourceType') ?? 'something')}`],
        isModifier: false,
        referenceWords,
      }),
    ),
    ...narrativeRows(resource['text']),
  ]
}

/** What its sender wrote about a resource may say something else than its data: it stands last, and apart. */
function narrativeRows(text: JsonValue | undefined): readonly ItemRow[] {
  const words = plainText(textAt(text, 'div') ?? '')
  return words === '' ? [] : [{ label: NARRATIVE, value: words }]
}

const NARRATIVE = 'What its sender wrote about it, not compared with the rest'

interface Place {
  readonly path: readonly string[]
  readonly isModifier: boolean
  readonly referenceWords: ReferenceWords
}

function rowsOfObject(object: JsonObject, place: Place): readonly ItemRow[] {
  return Object.entries(object).flatMap(([key, value]) =>
    (place.path.length < 2 && LEFT_OUT.has(key)) || (place.path.length === 0 && key === NARRATED)
      ? []
      : rowsOf(key, value, place),
  )
}

function rowsOf(key: string, value: JsonValue, place: Place): readonly ItemRow[] {
  if (isJsonArray(value)) return value.flatMap((one) => rowsOf(key, one, place))
  if (key === 'extension' || key === 'modifierExtension') return extensionRows(key, value, place)
  if (isJsonObject(value)) {
    const path = [...place.path, key === 'coding' ? 'coded as' : wordsOf(key)]
    const coded = codingWithSystem(value)
    return coded === undefined
      ? rowsOfObject(value, { ...place, path })
      : [row(path, toVisible(coded), place.isModifier)]
  }
  const words = leafWords(key, value, place.referenceWords)
  const isItself = place.path.length > 0 && ITSELF.has(key)
  const path = isItself ? place.path : [...place.path, wordsOf(key)]
  return words === undefined ? [] : [row(path, words, place.isModifier)]
}

function extensionRows(key: string, value: JsonValue, place: Place): readonly ItemRow[] {
  if (!isJsonObject(value)) return []
  const isModifier = place.isModifier || key === 'modifierExtension'
  const name = extensionName(textAt(value, 'url'))
  const inner = { ...place, path: [...place.path, name], isModifier }
  const rows = rowsOfObject(Object.fromEntries(Object.entries(value).filter(([one]) => one !== 'url')), inner)
  return rows.length > 0 ? rows : [row(inner.path, 'nothing said', isModifier)]
}

/** What the element around them is: it needs no name of its own. */
const ITSELF: ReadonlySet<string> = new Set(['reference', 'text'])

/** `UKCore-EthnicCategory` of an address as `ethnic category`; the address itself is in what the source sent. */
function extensionName(url: string | undefined): string {
  if (url === undefined) return 'further, without a name'
  const last =
    url
      .split(/[/#]/)
      .filter((part) => part !== '')
      .at(-1) ?? url
  const words = last
    .replace(/^(?:Extension-)?(?:UKCore-|England-)?/i, '')
    .replace(/([A-Z]+)(?=[A-Z][a-z])/g, '$1-')
  return `further: ${wordsOf(words).replaceAll(/-+ ?/g, ' ').trim()}`
}

function row(path: readonly string[], value: string, isModifier: boolean): ItemRow {
  const label = path.join(' › ')
  return {
    label: label.charAt(0).toUpperCase() + label.slice(1),
    value,
    ...(isModifier ? { isModifier } : {}),
  }
}

function leafWords(key: string, value: JsonValue, referenceWords: ReferenceWords): string | undefined {
  if (value === true) return 'yes'
  if (value === false) return 'no'
  if (isJsonNumber(value)) return value[LEXEME]
  if (typeof value !== 'string' || value.trim() === '') return undefined
  if (key === 'reference') return referenceWords(value)
  if (key === 'data') return `content of ${value.length} characters, not shown here`
  if (key === 'div') return plainText(value)
  return DATE.test(value) ? toClinicalDate(value).text : toVisible(value)
}

const DATE = /^\d{4}-\d{2}(?:-\d{2}(?:T[\d:.+Z-]*)?)?$/

function objectsIn(value: JsonValue | undefined): readonly JsonObject[] {
  return isJsonArray(value) ? value.filter(isJsonObject) : []
}

/** `medicationCodeableConcept` as `medication codeable concept`. */
function wordsOf(key: string): string {
  return toVisible(key)
    .replace(/^_/, '')
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ')
    .toLowerCase()
}
