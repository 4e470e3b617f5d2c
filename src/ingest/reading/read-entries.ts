import type { OperationOutcomeIssue } from 'fhir/r4.js'
import type { BusinessIdentifier } from '../../fhir/business-identifier.js'
import { isJsonObject, type JsonObject, type JsonValue } from '../../fhir/json-value.js'
import { anIssue } from '../../fhir/operation-outcome.js'
import { readObject, readText } from '../../fhir/read-element.js'
import { parseEntryTarget, parseIdentifierQuery, type EntryTarget } from '../checks/entry-target.js'
import { identifiersOf } from '../identity/identity-of.js'
import type { EntryRequest } from './submission.js'

/** An entry whose envelope is in order. */
export interface SentEntry {
  /** Where its resource stands, in FHIRPath. */
  readonly path: string
  readonly resource: JsonObject
  readonly type: string
  readonly fullUrl: string | undefined
  readonly method: 'POST' | 'PUT'
  readonly target: EntryTarget
  readonly ifNoneExist: boolean
  /** The identifier by which it is addressed, in `request.url` or in `If-None-Exist`. */
  readonly condition: BusinessIdentifier | undefined
  readonly ifMatch: number | undefined
}

export interface ReadEntries {
  readonly entries: readonly SentEntry[]
  readonly issues: readonly OperationOutcomeIssue[]
}

/** `Bundle.entry[i].request` as it stands; what is missing is found by {@link readEntry}. */
export function toEntryRequest(entry: JsonValue): EntryRequest {
  const envelope = isJsonObject(entry) ? entry : undefined
  const request = readObject(envelope, 'request')
  const optional = (key: 'ifNoneExist' | 'ifMatch' | 'ifNoneMatch'): object => {
    const text = readText(request, key)
    return text === undefined ? {} : { [key]: text }
  }
  const fullUrl = readText(envelope, 'fullUrl')
  return {
    method: readText(request, 'method') ?? '',
    url: readText(request, 'url') ?? '',
    ...optional('ifNoneExist'),
    ...optional('ifMatch'),
    ...optional('ifNoneMatch'),
    ...(fullUrl === undefined ? {} : { fullUrl }),
  }
}

/** Checks how a resource is addressed: method, url, conditions, and that they agree with the resource. */
export function readEntry(resource: JsonValue | undefined, request: EntryRequest, path: string): ReadEntries {
  const type = isJsonObject(resource) ? readText(resource, 'resourceType') : undefined
  if (!isJsonObject(resource) || type === undefined)
    return { entries: [], issues: [missingIssue(request, path)] }

  const addressed = readAddress(request, path)
  if ('issues' in addressed) return { entries: [], issues: addressed.issues }

  const entry: SentEntry = {
    path,
    resource,
    type,
    fullUrl: request.fullUrl,
    ...addressed,
    ifNoneExist: request.ifNoneExist !== undefined,
    condition: conditionOf(request, addressed.target),
    ifMatch: parseVersion(request.ifMatch),
  }
  const issues = [...checkTarget(entry), ...checkFullUrl(entry), ...checkConditions(entry, request)]
  return { entries: [entry], issues }
}

function readAddress(
  { method, url }: EntryRequest,
  path: string,
): Pick<SentEntry, 'method' | 'target'> | { readonly issues: readonly OperationOutcomeIssue[] } {
  const target = parseEntryTarget(url)
  if (method !== 'POST' && method !== 'PUT') {
    return { issues: [methodIssue(path), ...(target ? [] : [urlIssue(path)])] }
  }
  return target ? { method, target } : { issues: [urlIssue(path)] }
}

/** What reads or deletes needs no resource: that is not what is wrong with it. */
export function missingIssue({ method }: EntryRequest, path: string): OperationOutcomeIssue {
  return ['', 'POST', 'PUT'].includes(method)
    ? anIssue('required', 'A resource with its resourceType is missing.', path)
    : methodIssue(path)
}

function methodIssue(path: string): OperationOutcomeIssue {
  return anIssue(
    'not-supported',
    'request.method is POST or PUT: entries are contributed, not read or deleted. To take something back, send it again ' +
      'with status entered-in-error.',
    path,
  )
}

function urlIssue(path: string): OperationOutcomeIssue {
  return anIssue(
    'value',
    'request.url is Type, Type/id or Type?identifier=system|value, relative to this server.',
    path,
  )
}

function checkTarget({ method, target, type, resource, path }: SentEntry): readonly OperationOutcomeIssue[] {
  if (target.type !== type) return [anIssue('value', `request.url names another type than ${type}.`, path)]
  if (method === 'POST') {
    return target.kind === 'type' ? [] : [anIssue('value', `POST goes to ${type} alone; use PUT here.`, path)]
  }
  if (target.kind === 'type') {
    return [
      anIssue('value', `PUT goes to ${type}/id or ${type}?identifier=system|value; use POST here.`, path),
    ]
  }
  if (target.kind === 'identifier') return checkCarried(resource, target.identifier, path)
  return readText(resource, 'id') === target.id
    ? []
    : [anIssue('value', 'The id of the resource must be the one in request.url.', `${path}.id`)]
}

function conditionOf(request: EntryRequest, target: EntryTarget): BusinessIdentifier | undefined {
  if (target.kind === 'identifier') return target.identifier
  return request.ifNoneExist === undefined ? undefined : parseIdentifierQuery(request.ifNoneExist)
}

/** A fullUrl that is an address ends in the resource's own type and id. */
function checkFullUrl({ fullUrl, resource, type, path }: SentEntry): readonly OperationOutcomeIssue[] {
  const id = readText(resource, 'id')
  if (fullUrl === undefined || fullUrl.startsWith('urn:')) return []
  if (/^https?:\/\//.test(fullUrl) && (id === undefined || fullUrl.endsWith(`/${type}/${id}`))) return []
  return [
    anIssue('value', 'fullUrl is a urn:uuid: or an address that ends in the resource’s type and id.', path),
  ]
}

function checkConditions(entry: SentEntry, request: EntryRequest): readonly OperationOutcomeIssue[] {
  const { path, resource, method, ifMatch } = entry
  if (request.ifNoneMatch !== undefined) {
    const words = 'ifNoneMatch is not supported: to create something once only, POST it with ifNoneExist.'
    return [anIssue('not-supported', words, path)]
  }
  if (request.ifMatch !== undefined && (ifMatch === undefined || method !== 'PUT')) {
    return [anIssue('value', 'If-Match goes with PUT and is a version such as W/"3".', path)]
  }
  if (request.ifNoneExist === undefined) return []
  const identifier = parseIdentifierQuery(request.ifNoneExist)
  if (identifier === undefined || method !== 'POST') {
    return [
      anIssue('not-supported', 'If-None-Exist goes with POST and is identifier=system|value only.', path),
    ]
  }
  return checkCarried(resource, identifier, path)
}

function checkCarried(
  resource: JsonObject,
  { system, value }: BusinessIdentifier,
  path: string,
): readonly OperationOutcomeIssue[] {
  const carried = identifiersOf(resource).some((own) => own.system === system && own.value === value)
  if (carried) return []
  return [anIssue('value', 'The identifier of the condition must be one that the resource carries.', path)]
}

/** The version of `W/"3"` or `"3"`. */
function parseVersion(etag: string | undefined): number | undefined {
  const [, version] = /^(?:W\/)?"([1-9]\d{0,8})"$/.exec(etag ?? '') ?? []
  return version === undefined ? undefined : Number(version)
}
