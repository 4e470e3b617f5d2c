import {
  isJsonArray,
  isJsonNumber,
  isJsonObject,
  LEXEME,
  type JsonObject,
  type JsonValue,
} from '../../fhir/json-value.js'
import { ODS_CODE_SYSTEM } from '../../fhir/ods-code.js'
import { readObjects, readText } from '../../fhir/read-element.js'
import { readAttachment } from './attachment-text.js'
import type { CodeSet } from './code-sets/code-set.js'
import type { CodeSets } from './code-sets/code-sets.js'
import { setsInText } from './sets-in-text.js'

export interface Found {
  readonly sets: ReadonlySet<CodeSet>
  /** Whether something in it cannot be read here: a picture, a PDF, a document kept elsewhere, a very long one. */
  readonly isUnread: boolean
}

/**
 * Looks for what is sensitive anywhere in a resource: every code, and every text that somebody could be shown:
 * display, note, title, narrative, those of contained resources, and attachments that are text. A code and its display
 * are judged each for itself. Takes time linear in the size of the resource.
 */
export function findSensitive(resource: JsonObject, codeSets: CodeSets): Found {
  const found = { sets: new Set<CodeSet>(), isUnread: false }

  const inText = setsInText(codeSets)

  function judge(text: string, isService: boolean): void {
    addAll(found.sets, isService ? inText.ofServiceName(text) : inText.ofWords(text))
  }

  function visit(value: JsonValue, { key, isService }: Place): void {
    if (typeof value === 'string') {
      if (!SAYS_NOTHING.has(key)) judge(value, isService)
      return
    }
    if (isJsonNumber(value)) {
      judge(value[LEXEME], false)
      return
    }
    if (isJsonArray(value)) {
      for (const item of value) visit(item, { key, isService })
      return
    }
    if (isJsonObject(value)) visitObject(value, { key, isService })
  }

  function visitObject(object: JsonObject, { key, isService }: Place): void {
    const inService = isService || isServiceResource(object)
    visitCode(object)
    visitAttachment(object, { key, isService: inService })
    for (const [name, value] of Object.entries(object)) {
      if (name === 'url' && EXTENSIONS.has(key)) continue
      if (name === 'meta') {
        visit(tagsOf(value), { key: 'tag', isService: false })
        continue
      }
      visit(value, { key: name, isService: inService || NAMES_SERVICE.has(name) })
    }
  }

  function visitCode(object: JsonObject): void {
    const code = readText(object, 'code') ?? readText(object, 'value')
    if (code !== undefined) addAll(found.sets, codeSets.ofCode(readText(object, 'system'), code))
    const display = code === undefined ? undefined : readText(object, 'display')
    const alone = [display, ...CODE_ALONE.map((key) => readText(object, key))]
    for (const text of alone) {
      if (text !== undefined) addAll(found.sets, inText.ofCodeAlone(text))
    }
  }

  function visitAttachment(object: JsonObject, { key, isService }: Place): void {
    const attachment = EXTENSIONS.has(key) ? undefined : readAttachment(object)
    if (!attachment) return
    judge(attachment.text, isService)
    if (!attachment.isWhole && key !== PORTRAIT) found.isUnread = true
  }

  visitObject(resource, { key: '', isService: false })
  return found
}

/** What the source says by tags; the tag that names the source itself is the record's own. */
function tagsOf(meta: JsonValue): readonly JsonObject[] {
  if (!isJsonObject(meta)) return []
  return readObjects(meta, 'tag').filter((tag) => readText(tag, 'system') !== ODS_CODE_SYSTEM)
}

interface Place {
  readonly key: string
  /** Whether a service, an organisation or a place is named here. */
  readonly isService: boolean
}

/** Where a code may stand that no system goes with, instead of words. */
const CODE_ALONE = ['text', 'valueCode', 'valueString']

/** What somebody looks like is no document about them. */
const PORTRAIT = 'photo'

const EXTENSIONS = new Set(['extension', 'modifierExtension'])

/** Opaque to whoever reads the record: ids, addresses of code systems, encoded bytes (which are decoded first). */
const SAYS_NOTHING = new Set(['id', 'reference', 'system', 'resourceType', 'data', 'contentType', 'hash'])

/** Elements that name a service, an organisation or a place. */
const NAMES_SERVICE = new Set([
  'serviceType',
  'serviceCategory',
  'serviceProvider',
  'specialty',
  'practiceSetting',
  'facilityType',
  'location',
  'locationReference',
  'managingOrganization',
  'performerType',
  'performer',
  'owner',
  'custodian',
])

/** Resources that are about a service or a visit to one: all that they say may name it. */
const SERVICE_TYPES = new Set([
  'Appointment',
  'Encounter',
  'EpisodeOfCare',
  'HealthcareService',
  'Location',
  'Organization',
  'PractitionerRole',
  'Schedule',
  'Slot',
])

function isServiceResource(object: JsonObject): boolean {
  return SERVICE_TYPES.has(readText(object, 'resourceType') ?? '')
}

function addAll<T>(set: Set<T>, items: Iterable<T>): void {
  for (const item of items) set.add(item)
}
