import type { Format } from '../../fhir/format.js'
import { RESOURCE_TYPES } from '../../fhir/resource-types.js'
import { isContributable } from '../../ingest/checks/contributable-type.js'
import { SUMMARY_FORMATS } from './read/summary-routes.js'

/** Something that can be asked of `/fhir`. This table is what metadata, OpenAPI and the page for partners say. */
export interface SupportedInteraction {
  readonly method: 'get' | 'head' | 'post' | 'put'
  readonly path: string
  readonly who: 'partner' | 'clinician' | 'anyone'
  /** FHIR's code for it: of the server, of a type, or the name of an operation. */
  readonly code:
    | 'transaction'
    | 'batch'
    | 'create'
    | 'update'
    | 'read'
    | 'vread'
    | 'history-instance'
    | 'search-type'
    | 'operation'
    | 'capabilities'
  readonly words: string
  /** What it is given as where it succeeds, the usual one first; FHIR JSON alone where it is left out. */
  readonly formats?: readonly Format[]
  readonly answers: Readonly<Record<string, string>>
}

const REFUSALS = {
  400: 'Not readable as JSON, or not as FHIR asks: the outcome says where.',
  401: 'The token is missing, expired or not ours.',
  403: 'The scope does not allow it, or it is not for partners to contribute.',
  409: 'Its identifiers lead to several of your resources, or to one that is something else: the outcome says which.',
  412: 'If-Match names another version, or what it is addressed by leads to several of your resources.',
  413: 'More than 8 MB, 10,000 entries or 500,000 values.',
  415: 'Not application/fhir+json in UTF-8.',
  422: 'Readable, and it cannot stand in a record: every fault is listed with its place.',
  429: 'Too many requests: wait as Retry-After says.',
  503: 'Nothing can be taken now: send the same again after Retry-After.',
} as const

const NOT_FOUND = 'Nothing of yours has this id, or there is no such type in FHIR R4.'

const WRITTEN = {
  ...REFUSALS,
  404: NOT_FOUND,
  200: 'Updated, or unchanged: the outcome says which.',
  201: 'Created: see Location.',
}

const READ_BACK = {
  200: 'The resource.',
  400: REFUSALS[400],
  401: REFUSALS[401],
  403: REFUSALS[403],
  404: NOT_FOUND,
  429: REFUSALS[429],
}

const OVERTAKEN = 'The record has changed since the first page: begin again.'

const READ = {
  400: 'A parameter that is not supported: the outcome names it.',
  401: REFUSALS[401],
  403: 'The scope or the role does not allow it.',
  404: 'No such thing, or none that you may see.',
} as const

/** Everything that `/fhir` answers. What is not here is refused. */
export const INTERACTIONS: readonly SupportedInteraction[] = [
  {
    method: 'get',
    path: '/fhir/metadata',
    who: 'anyone',
    code: 'capabilities',
    words: 'What this server can do, as a CapabilityStatement.',
    formats: ['json', 'xml'],
    answers: { 200: 'A CapabilityStatement.' },
  },
  {
    method: 'post',
    path: '/fhir',
    who: 'partner',
    code: 'transaction',
    words: 'A transaction Bundle about one person: all of it is stored or nothing.',
    answers: { ...REFUSALS, 200: 'A transaction-response: for each entry created, updated or unchanged.' },
  },
  {
    method: 'post',
    path: '/fhir',
    who: 'partner',
    code: 'batch',
    words: 'A batch Bundle: each entry stands on its own and has its own outcome.',
    answers: { ...REFUSALS, 200: 'A batch-response: for each entry what became of it.' },
  },
  {
    method: 'post',
    path: '/fhir/{type}',
    who: 'partner',
    code: 'create',
    words:
      'One resource. Any of its identifiers again is the same resource; one that several share is marked use=secondary. ' +
      'If-None-Exist: identifier=system|value.',
    answers: WRITTEN,
  },
  {
    method: 'put',
    path: '/fhir/{type}?identifier=system|value',
    who: 'partner',
    code: 'update',
    words: 'One resource, addressed by an identifier that it carries.',
    answers: WRITTEN,
  },
  {
    method: 'put',
    path: '/fhir/{type}/{id}',
    who: 'partner',
    code: 'update',
    words: 'One resource, addressed by its id here or your own logical id. If-Match is honoured.',
    answers: WRITTEN,
  },
  {
    method: 'get',
    path: '/fhir/{type}/{id}',
    who: 'partner',
    code: 'read',
    words: 'One of your own contributions, as it stands in the record.',
    answers: READ_BACK,
  },
  {
    method: 'head',
    path: '/fhir/{type}/{id}',
    who: 'partner',
    code: 'read',
    words: 'The same without the resource: ETag says at which version it is.',
    answers: READ_BACK,
  },
  {
    method: 'get',
    path: '/fhir/{type}/{id}/_history/{version}',
    who: 'partner',
    code: 'vread',
    words: 'One of your own contributions at a version: the address that Location names.',
    answers: READ_BACK,
  },
  {
    method: 'head',
    path: '/fhir/{type}/{id}/_history/{version}',
    who: 'partner',
    code: 'vread',
    words: 'The same without the resource: whether there is this version.',
    answers: READ_BACK,
  },
  {
    method: 'get',
    path: '/fhir/Patient',
    who: 'clinician',
    code: 'search-type',
    words:
      'One person by _id alone, people by NHS number, or by family name and birth date (also POST /fhir/Patient/_search).',
    answers: { 200: 'A searchset Bundle.', 400: REFUSALS[400], 401: REFUSALS[401], 403: REFUSALS[403] },
  },
  {
    method: 'get',
    path: '/fhir/{type}',
    who: 'clinician',
    code: 'search-type',
    words:
      'Resources of one type about one person: patient={id} is required (also POST /fhir/{type}/_search). /fhir/metadata lists the parameters of each type; every other is refused by name. Pages are linked by next.',
    answers: { ...READ, 200: 'A searchset Bundle of what you may see.', 410: OVERTAKEN },
  },
  {
    method: 'get',
    path: '/fhir/Linkage',
    who: 'clinician',
    code: 'search-type',
    words:
      'What several sources tell of one thing, made by the record of what you may see: source is the telling that stands for the others, alternate each other one; an extension names the rule. patient={id} is required. Each is read by the id that it has there.',
    answers: { ...READ, 200: 'A searchset Bundle.', 410: OVERTAKEN },
  },
  {
    method: 'get',
    path: '/fhir/DetectedIssue',
    who: 'clinician',
    code: 'search-type',
    words:
      'Where sources contradict each other: both sides are implicated, and code says in what. What partners sent of this type is given too. patient={id} is required. Each is read by the id that it has there.',
    answers: { ...READ, 200: 'A searchset Bundle.', 410: OVERTAKEN },
  },
  {
    method: 'get',
    path: '/fhir/{type}/{id}',
    who: 'clinician',
    code: 'read',
    words:
      'One resource of a person’s record. If-None-Match and If-Modified-Since are honoured. Link with rel=describedby says where the warnings of the record stand, when it has any.',
    answers: { ...READ, 200: 'The resource.', 304: 'You have it already.' },
  },
  {
    method: 'get',
    path: '/fhir/{type}/{id}/_history/{version}',
    who: 'clinician',
    code: 'vread',
    words: 'One version of a resource, where its label of then and of now let you see it.',
    answers: { ...READ, 200: 'The resource as it was.' },
  },
  {
    method: 'get',
    path: '/fhir/{type}/{id}/_history',
    who: 'clinician',
    code: 'history-instance',
    words:
      'The versions of a resource that you may see, the latest first. Parameters: _count, _since. A link describedby says where the warnings of the record stand, when it has any.',
    answers: { ...READ, 200: 'A history Bundle.', 410: OVERTAKEN },
  },
  {
    method: 'get',
    path: '/fhir/Patient/{id}/$everything',
    who: 'clinician',
    code: 'operation',
    words:
      'One person’s whole record, with a legitimate relationship. Parameters: _since, _type, _count (then in pages).',
    answers: { ...READ, 200: 'A searchset Bundle.', 410: OVERTAKEN },
  },
  {
    method: 'get',
    path: '/fhir/Patient/{id}/$summary',
    who: 'clinician',
    code: 'operation',
    words:
      'One person’s International Patient Summary (HL7 IPS 2.0.0): a document Bundle as FHIR JSON, as FHIR XML with _format=xml or Accept: application/fhir+xml, or a page with _format=html or Accept: text/html. excludeSource leaves kinds of source out, with commas. A thing that several tell is one entry of its section; its extension told-too names the other tellings in the document. It needs scopes for the whole record. If-None-Match is honoured.',
    formats: SUMMARY_FORMATS,
    answers: {
      ...READ,
      200: 'A document Bundle, its Composition first, or the same as a page.',
      304: 'You have it already.',
      406: 'Neither FHIR JSON nor FHIR XML nor HTML would do.',
    },
  },
  {
    method: 'post',
    path: '/fhir/Patient/{id}/$summary',
    who: 'clinician',
    code: 'operation',
    words: 'The same, with what is asked in a Parameters resource, or without a body.',
    formats: SUMMARY_FORMATS,
    answers: {
      ...READ,
      200: 'A document Bundle, its Composition first, or the same as a page.',
      406: 'Neither FHIR JSON nor FHIR XML nor HTML would do.',
      413: 'The Parameters have more than 8,192 bytes.',
      415: 'Not application/fhir+json.',
    },
  },
]

/** The types that partners may contribute, in alphabetical order. */
export const CONTRIBUTABLE_TYPES: readonly string[] = [...RESOURCE_TYPES].filter(isContributable).sort()
