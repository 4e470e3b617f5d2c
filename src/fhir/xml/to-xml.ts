import {
  isJsonArray,
  isJsonNumber,
  isJsonObject,
  LEXEME,
  type JsonObject,
  type JsonValue,
} from '../json-value.js'
import { RESOURCE_TYPES } from '../resource-types.js'
import { inOrder, type PlacedElement } from './element-order.js'
import { narrativeXml } from './narrative-xml.js'
import { attributeText } from './xml-text.js'

/**
 * FHIR XML of a resource: its elements in the order of R4, each number as the lexeme it came with. What R4 does not know
 * is written as it stands, behind what it knows; nothing is left out but what is empty.
 *
 * @throws Error for what ingest takes from nobody: a key that is no name, a resource of no type
 * @see http://hl7.org/fhir/R4/xml.html
 */
export function toXml(resource: JsonObject): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${resourceXml(resource, ' xmlns="http://hl7.org/fhir"')}`
}

/** One element, or one for each item of a list. `beside` is what stands in JSON under the same name after `_`. */
export function elementXml(
  { name, type }: PlacedElement,
  value: JsonValue | undefined,
  beside?: JsonValue,
): string {
  if (isJsonArray(value) || isJsonArray(beside)) {
    const [values, besides] = [toList(value), toList(beside)]
    return Array.from({ length: Math.max(values.length, besides.length) }, (_, index) =>
      elementXml({ name, type }, values[index], besides[index]),
    ).join('')
  }
  if (!isJsonObject(value)) return primitiveXml({ name, type }, value, beside)
  return type === 'Resource' ? `<${name}>${resourceXml(value)}</${name}>` : objectXml({ name, type }, value)
}

function resourceXml(resource: JsonObject, namespace = ''): string {
  const { resourceType, ...elements } = resource
  if (typeof resourceType !== 'string' || !RESOURCE_TYPES.has(resourceType))
    throw new Error('This is no resource.')
  return `<${resourceType}${namespace}>${membersXml(elements, resourceType)}</${resourceType}>`
}

/** In an element an id is an attribute, and so is the url of an extension. */
function objectXml({ name, type }: PlacedElement, value: JsonObject): string {
  const { id, url, ...rest } = value
  const isExtension = type === 'Extension'
  const elements = isExtension || url === undefined ? rest : { url, ...rest }
  return around(
    name,
    attributeOf('id', id) + (isExtension ? attributeOf('url', url) : ''),
    membersXml(elements, type),
  )
}

function membersXml(object: JsonObject, type: string | undefined): string {
  const names = new Set(Object.keys(object).map((key) => key.replace(/^_/, '')))
  return inOrder(type, [...names])
    .map((placed) => elementXml(checked(placed), object[placed.name], object[`_${placed.name}`]))
    .join('')
}

function checked(placed: PlacedElement): PlacedElement {
  if (!/^[a-z][A-Za-z0-9]*$/.test(placed.name)) throw new Error('This is no name of an element.')
  return placed
}

function primitiveXml(
  { name, type }: PlacedElement,
  value: JsonValue | undefined,
  beside: JsonValue | undefined,
): string {
  if (type === 'xhtml' && typeof value === 'string') return narrativeXml(value)
  if (!isJsonObject(beside)) return around(name, attributeOf('value', value), '')
  const { id, ...rest } = beside
  return around(name, attributeOf('id', id) + attributeOf('value', value), membersXml(rest, undefined))
}

function around(name: string, attributes: string, content: string): string {
  if (content !== '') return `<${name}${attributes}>${content}</${name}>`
  return attributes === '' ? '' : `<${name}${attributes}/>`
}

function attributeOf(name: string, value: JsonValue | undefined): string {
  const text = textOf(value)
  return text === undefined ? '' : ` ${name}="${attributeText(text)}"`
}

function textOf(value: JsonValue | undefined): string | undefined {
  if (value === undefined || value === null || isJsonArray(value)) return undefined
  if (typeof value !== 'object') return String(value)
  return isJsonNumber(value) ? value[LEXEME] : undefined
}

function toList(value: JsonValue | undefined): readonly (JsonValue | undefined)[] {
  return isJsonArray(value) ? value : [value]
}
