import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../../fhir/json-value.js'
import { parseJson } from '../../../fhir/parse-json.js'
import type { CodeSet, CodeSetFile, SensitiveCode } from './code-set.js'
import { LABEL_LEVELS } from '../label.js'

/** The code sets cannot be used: one line says where and why. */
class CodeSetsError extends Error {
  override readonly name = 'CodeSetsError'
}

/**
 * Reads a file of code sets. Nothing in it is passed over: a set that is not understood would be one that nobody looks
 * for.
 *
 * @throws CodeSetsError when it is not JSON or has the wrong shape
 */
export function parseCodeSetFile(text: string): CodeSetFile {
  const parsed = parseJson(text)
  if (parsed.outcome === 'refused') return wrong(parsed.path, parsed.diagnostics)
  const file = object(parsed.value, 'the file')
  const systems = new Map(
    Object.entries(object(file['systems'], 'systems')).map(([name, addresses]) => [
      name,
      texts(addresses, `systems.${name}`),
    ]),
  )
  return {
    version: required(file['version'], 'version'),
    harmless: texts(file['harmless'], 'harmless'),
    harmlessAbbreviations: textsIfAny(file['harmlessAbbreviations'], 'harmlessAbbreviations'),
    sets: list(file['sets'], 'sets').map((set, index) => toSet(set, `sets[${index}]`, systems)),
  }
}

/** The addresses under which each code system goes, by the name it has in the file. */
type Systems = ReadonlyMap<string, readonly string[]>

function toSet(value: JsonValue, at: string, systems: Systems): CodeSet {
  const set = object(value, at)
  const level = LABEL_LEVELS.find((one) => one === set['level'])
  if (!level) return wrong(`${at}.level`, `must be one of ${LABEL_LEVELS.join(', ')}`)
  const sensitivities = texts(set['sensitivities'], `${at}.sensitivities`)
  if (!sensitivities.every((code) => SENSITIVITY.test(code))) {
    return wrong(`${at}.sensitivities`, 'must be codes of letters, digits and hyphens')
  }
  return {
    id: required(set['id'], `${at}.id`),
    name: required(set['name'], `${at}.name`),
    level,
    sensitivities,
    source: required(set['source'], `${at}.source`),
    codes: toCodes(set['codes'], `${at}.codes`, systems),
    terms: texts(set['terms'], `${at}.terms`),
    abbreviations: textsIfAny(set['abbreviations'], `${at}.abbreviations`),
    clinics: toNamed(set['clinics'], `${at}.clinics`, systems),
    medicines: toNamed(set['medicines'], `${at}.medicines`, systems),
  }
}

/** Signs that stand between the pieces of a label class are no part of a code. */
const SENSITIVITY = /^[A-Za-z][A-Za-z0-9-]*$/

function toNamed(value: JsonValue | undefined, at: string, systems: Systems): CodeSet['clinics'] {
  const named = object(value, at)
  return {
    codes: toCodes(named['codes'], `${at}.codes`, systems),
    names: texts(named['names'], `${at}.names`),
  }
}

function toCodes(value: JsonValue | undefined, at: string, systems: Systems): readonly SensitiveCode[] {
  return list(value, at).map((item, index) => {
    const here = `${at}[${index}]`
    const coding = object(item, here)
    const addresses = systems.get(required(coding['system'], `${here}.system`))
    if (!addresses) return wrong(`${here}.system`, 'is not among the systems of the file')
    const code = required(coding['code'], `${here}.code`)
    if (!CODE.test(code)) return wrong(`${here}.code`, 'must be at least two characters, a * only at the end')
    return { systems: addresses, code, display: required(coding['display'], `${here}.display`) }
  })
}

const CODE = /^[A-Za-z0-9.-]{2,}\*?$/

function object(value: JsonValue | undefined, at: string): JsonObject {
  return isJsonObject(value) ? value : wrong(at, 'must be an object')
}

function list(value: JsonValue | undefined, at: string): readonly JsonValue[] {
  return isJsonArray(value) ? value : wrong(at, 'must be a list')
}

function texts(value: JsonValue | undefined, at: string): readonly string[] {
  return list(value, at).map((item) =>
    typeof item === 'string' && item.trim() !== '' ? item : wrong(at, 'must hold texts only'),
  )
}

function textsIfAny(value: JsonValue | undefined, at: string): readonly string[] {
  return value === undefined ? [] : texts(value, at)
}

function required(value: JsonValue | undefined, at: string): string {
  const text = typeof value === 'string' ? value.trim() : ''
  return text === '' ? wrong(at, 'must be a text') : text
}

function wrong(at: string, why: string): never {
  throw new CodeSetsError(`The code sets cannot be used: ${at} ${why}`)
}
