import fc from 'fast-check'
import { SEARCH_GRAMMAR } from '../../../src/fhir/search-grammar.js'
import { aParameterName, aParameterValue } from '../../record/search/arbitrary-search.js'
import { ATTACKERS } from './planted-people.js'
import { fillIn, named } from './things.js'

/** A request of somebody, as a template: what it names is filled in when it is sent. */
export interface RequestTemplate {
  readonly as: (typeof ATTACKERS)[number]
  readonly method: string
  readonly segments: readonly string[]
  readonly parameters: readonly (readonly [string, string])[]
  /** `POST _search`: which of the parameters stand in the form, all of them or every other one. */
  readonly form: 'none' | 'all' | 'some'
  readonly encoding: keyof typeof ENCODINGS
  readonly headers: Readonly<Record<string, string>>
}

/** The names by which a template can name things: see {@link named}. */
export interface Nameable {
  readonly people: readonly string[]
  /** `Type/id`. */
  readonly resources: readonly string[]
  readonly codes: readonly string[]
  readonly nhsNumbers: readonly string[]
  /** Pairs of a family name and a birth date. */
  readonly names: readonly (readonly [family: string, birthDate: string])[]
  /** Tokens of page links, of whomever. */
  readonly pages: readonly string[]
}

const PERSON_METHODS = ['GET', 'GET', 'GET', 'GET', 'GET', 'GET', 'HEAD']
const ODD_METHODS = [
  'PUT',
  'PATCH',
  'DELETE',
  'POST',
  'OPTIONS',
  'PROPFIND',
  'SEARCH',
  'LINK',
  'PURGE',
  'TRACE',
]

const ENCODINGS = {
  plain: (text: string) =>
    encodeURIComponent(text.replaceAll(/\p{Cs}/gu, 'x')).replaceAll(/%(2F|7C|2C|3A|24)/g, unescaped),
  strict: (text: string) => encodeURIComponent(text.replaceAll(/\p{Cs}/gu, 'x')),
  double: (text: string) => encodeURIComponent(encodeURIComponent(text.replaceAll(/\p{Cs}/gu, 'x'))),
  everything: (text: string) =>
    [...Buffer.from(text, 'utf8')].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
} as const

function unescaped(code: string): string {
  return decodeURIComponent(code)
}

/** The path of a template, and its form, with the things that it names. */
export function toPathAndForm(
  template: RequestTemplate,
  textOf: (name: string) => string,
): { readonly path: string; readonly form: string | undefined } {
  const encode = ENCODINGS[template.encoding]
  const fill = (text: string): string => fillIn(text, textOf)
  // The gateway knows its API by its first segment, to the letter but for case.
  const [root = '', ...others] = template.segments
  const behind = others.map((one) => (one.startsWith('!') ? one.slice(1) : encode(fill(one))))
  const path = [root, ...behind].join('/')
  const pairs = template.parameters.map(
    ([name, value]) =>
      `${encode(fill(name))}=${value.startsWith('!') ? value.slice(1) : encode(fill(value))}`,
  )
  const inForm = pairs.filter((_one, place) => isInForm(template.form, place))
  const inUrl = pairs.filter((_one, place) => !isInForm(template.form, place))
  return {
    path: `/${path}${inUrl.length === 0 ? '' : `?${inUrl.join('&')}`}`,
    form: template.form === 'none' ? undefined : inForm.join('&'),
  }
}

function isInForm(form: RequestTemplate['form'], place: number): boolean {
  return form === 'all' || (form === 'some' && place % 2 === 0)
}

/** Requests of the read API's grammar and of what stands beside it, by everybody. */
export function aRequestTemplate(nameable: Nameable): fc.Arbitrary<RequestTemplate> {
  const one = (names: readonly string[]) => fc.constantFrom(...names.map(named))
  const person = one([...nameable.people, ...nameable.people.slice(0, 3), ...nameable.people.slice(0, 1)])
  const resource = one(nameable.resources)
  const type = fc.oneof(
    {
      weight: 8,
      arbitrary: fc.constantFrom('Observation', 'Condition', 'DocumentReference', 'CarePlan', 'Encounter'),
    },
    { weight: 3, arbitrary: fc.constantFrom(...SEARCH_GRAMMAR.keys()) },
    { weight: 1, arbitrary: fc.constantFrom(...ODD_TYPES) },
  )
  const value = fc.oneof(
    { weight: 5, arbitrary: aParameterValue(nameable.codes.map(named)) },
    { weight: 2, arbitrary: one(nameable.codes).map((code) => `https://canary.example/codes|${code}`) },
    { weight: 3, arbitrary: resource },
    { weight: 1, arbitrary: person.map((id) => `Patient/${id}`) },
    { weight: 1, arbitrary: fc.constantFrom(...ODD_VALUES) },
  )
  const name = fc.oneof(
    { weight: 6, arbitrary: aParameterName },
    { weight: 2, arbitrary: fc.tuple(aParameterName, fc.constantFrom(...MODIFIERS)).map(([a, b]) => a + b) },
    { weight: 1, arbitrary: fc.constantFrom(...ODD_PARAMETERS) },
  )
  const fitting = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...FITTING) },
    { weight: 1, arbitrary: one(nameable.codes).map((code) => ['code', code] as const) },
    { weight: 1, arbitrary: resource.map((reference) => ['encounter', reference] as const) },
  )
  const parameters = fc.oneof(
    { weight: 5, arbitrary: fc.array(fitting, { maxLength: 2 }) },
    { weight: 4, arbitrary: fc.array(fc.tuple(name, value), { maxLength: 3 }) },
  )
  const ofPerson = fc.oneof(
    { weight: 24, arbitrary: person.map((id): Parameters => [['patient', id]]) },
    { weight: 6, arbitrary: person.map((id): Parameters => [['subject', `Patient/${id}`]]) },
    {
      weight: 1,
      arbitrary: fc.tuple(person, person).map(([a, b]): Parameters => [['patient', `${a},${b}`]]),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(person, person).map(([a, b]): Parameters => [
        ['patient', a],
        ['patient', b],
      ]),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(person, person).map(([a, b]): Parameters => [
        ['patient', a],
        ['subject', b],
      ]),
    },
    { weight: 1, arbitrary: person.map((id): Parameters => [['subject:Patient', id]]) },
    {
      weight: 1,
      arbitrary: person.map((id): Parameters => [['patient', `https://other.example/fhir/Patient/${id}`]]),
    },
    {
      weight: 1,
      arbitrary: one(nameable.nhsNumbers).map((number): Parameters => [['patient.identifier', number]]),
    },
    { weight: 1, arbitrary: one(nameable.nhsNumbers).map((number): Parameters => [['patient', number]]) },
    { weight: 1, arbitrary: fc.constant<Parameters>([]) },
  )
  const page = fc
    .tuple(one(nameable.pages), fc.constantFrom(...PAGE_CHANGES))
    .map(([token, change]) => change(token))

  const search = fc
    .tuple(type, ofPerson, parameters)
    .map(([one, who, more]): Shape => ({ segments: ['fhir', one], parameters: [...who, ...more] }))
  const inCompartment = fc.tuple(person, type, ofPerson, parameters).map(([id, one, who, more]): Shape => ({
    segments: ['fhir', 'Patient', id, one],
    parameters: [...who, ...more],
  }))
  const findPeople = fc
    .oneof(
      one(nameable.nhsNumbers).map((number): Parameters => [['identifier', `${NHS_NUMBERS}|${number}`]]),
      one(nameable.nhsNumbers).map((number): Parameters => [['identifier', number]]),
      fc.constantFrom(...nameable.names).map(([family, born]): Parameters => [
        ['family', named(family)],
        ['birthdate', named(born)],
      ]),
      fc.constantFrom(...nameable.names).map(([family, born]): Parameters => [
        ['family:exact', named(family)],
        ['birthdate', `le${named(born)}`],
      ]),
      person.map((id): Parameters => [['_id', id]]),
      one(nameable.codes).map((text): Parameters => [['name', text]]),
      one(nameable.codes).map((text): Parameters => [['address', text]]),
      one(nameable.codes).map((text): Parameters => [['telecom', text]]),
      resource.map((text): Parameters => [['general-practitioner', text]]),
    )
    .map((parameters): Shape => ({ segments: ['fhir', 'Patient'], parameters }))
  const read = fc
    .tuple(resource, fc.constantFrom(...BEHIND_READ), fc.oneof(fc.constant<Parameters>([]), parameters))
    .map(([reference, behind, more]): Shape => ({
      segments: ['fhir', reference, ...behind],
      parameters: more.slice(0, 1),
    }))
  const readPerson = fc
    .tuple(person, fc.constantFrom(...BEHIND_PERSON), parameters)
    .map(([id, behind, more]): Shape => ({
      segments: ['fhir', 'Patient', id, ...behind],
      parameters: more.slice(0, 2),
    }))
  const everything = fc
    .tuple(
      person,
      fc.array(
        fc.constantFrom<readonly [string, string]>(
          ['_type', 'Observation,Condition'],
          ['_type', 'Provenance'],
          ['_type', 'Patients'],
          ['_count', '1'],
          ['_count', '0'],
          ['_since', '2020'],
          ['_since', 'x'],
          ['start', '2020'],
          ['_format', 'json'],
        ),
        { maxLength: 3 },
      ),
    )
    .map(([id, more]): Shape => ({ segments: ['fhir', 'Patient', id, '$everything'], parameters: more }))
  const summary = fc
    .tuple(
      person,
      fc.array(
        fc.constantFrom<readonly [string, string]>(
          ['excludeSource', 'primary-care'],
          ['excludeSource', 'acute,mental-health'],
          ['excludeSource', '*'],
          ['_format', 'html'],
          ['_format', 'xml'],
          ['profile', 'x'],
        ),
        { maxLength: 2 },
      ),
    )
    .map(([id, more]): Shape => ({ segments: ['fhir', 'Patient', id, '$summary'], parameters: more }))
  const paged = fc
    .tuple(
      page,
      fc.oneof(
        type.map((one) => ['fhir', one]),
        person.map((id) => ['fhir', 'Patient', id, '$everything']),
        resource.map((one) => ['fhir', one, '_history']),
      ),
      fc.oneof({ weight: 4, arbitrary: fc.constant<Parameters>([]) }, { weight: 1, arbitrary: parameters }),
    )
    .map(([token, segments, more]): Shape => ({ segments, parameters: [['_page', token], ...more] }))
  const log = fc
    .tuple(
      person,
      fc.array(
        fc.constantFrom<readonly [string, string]>(
          ['agent', '555000000001'],
          ['agent', "x' or 1=1 --"],
          ['date', 'ge2026'],
          ['date', 'x'],
          ['_count', '5'],
          ['_page', '5-9999999999999'],
          ['entity', 'Patient/x'],
        ),
        { maxLength: 2 },
      ),
    )
    .map(([id, more]): Shape => ({
      segments: ['fhir', 'AuditEvent'],
      parameters: [['patient', id], ...more],
    }))
  const elsewhere = fc
    .tuple(fc.constantFrom(...ODD_PATHS), person, resource, parameters)
    .map(([path, id, reference, more]): Shape => ({
      segments: path.map((one) => (one === '{person}' ? id : one === '{resource}' ? reference : one)),
      parameters: more,
    }))

  const shape = fc.oneof(
    { weight: 20, arbitrary: search },
    { weight: 3, arbitrary: inCompartment },
    { weight: 8, arbitrary: findPeople },
    { weight: 12, arbitrary: read },
    { weight: 4, arbitrary: readPerson },
    { weight: 6, arbitrary: everything },
    { weight: 6, arbitrary: summary },
    { weight: 6, arbitrary: paged },
    { weight: 2, arbitrary: log },
    { weight: 6, arbitrary: elsewhere },
  )
  const odd = fc
    .record({
      as: fc.constantFrom(...MORE_OFTEN, ...ATTACKERS),
      method: fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...PERSON_METHODS) },
        { weight: 1, arbitrary: fc.constantFrom(...ODD_METHODS) },
      ),
      shape,
      form: fc.oneof({ weight: 7, arbitrary: fc.constant('none' as const) }, { weight: 2, arbitrary: FORMS }),
      encoding: fc.oneof(
        { weight: 16, arbitrary: fc.constant('plain' as const) },
        {
          weight: 2,
          arbitrary: fc.constantFrom('strict' as const, 'double' as const, 'everything' as const),
        },
      ),
      headers: fc.oneof(
        { weight: 5, arbitrary: fc.constant<Headers>({}) },
        { weight: 1, arbitrary: fc.constantFrom(...HEADERS) },
      ),
    })
    .map(({ shape: { segments, parameters }, form, method, ...rest }): RequestTemplate => {
      const posts = form !== 'none' && segments.length === 2
      return {
        ...rest,
        method: posts ? 'POST' : method,
        form: posts ? form : 'none',
        segments: posts ? [...segments, '_search'] : segments,
        parameters,
      }
    })
  return fc.oneof({ weight: 3, arbitrary: odd }, { weight: 1, arbitrary: aPlainTemplate(nameable) })
}

/** What a client would ask that means no harm: a leak needs an answer, and most of the others get none. */
function aPlainTemplate(nameable: Nameable): fc.Arbitrary<RequestTemplate> {
  const one = (names: readonly string[]) => fc.constantFrom(...names.map(named))
  const person = one(nameable.people)
  const more = fc.uniqueArray(fc.constantFrom(...FITTING_ALL), { maxLength: 2, selector: ([name]) => name })
  const shape = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.tuple(fc.constantFrom(...PLAIN_TYPES), person, more).map(([type, id, others]): Shape => ({
        segments: ['fhir', type],
        parameters: [['patient', id], ...others],
      })),
    },
    {
      weight: 4,
      arbitrary: fc
        .tuple(one(nameable.resources), fc.constantFrom([], [], ['_history'], ['_history', '1']))
        .map(([reference, behind]): Shape => ({ segments: ['fhir', reference, ...behind], parameters: [] })),
    },
    {
      weight: 4,
      arbitrary: fc
        .tuple(person, fc.constantFrom([], ['$everything'], ['$summary']))
        .map(([id, behind]): Shape => ({ segments: ['fhir', 'Patient', id, ...behind], parameters: [] })),
    },
    {
      weight: 1,
      arbitrary: one(nameable.nhsNumbers).map((number): Shape => ({
        segments: ['fhir', 'Patient'],
        parameters: [['identifier', `${NHS_NUMBERS}|${number}`]],
      })),
    },
  )
  return fc.record({ as: fc.constantFrom(...MORE_OFTEN), shape }).map(({ as, shape: asked }) => ({
    as,
    ...asked,
    method: 'GET',
    form: 'none',
    encoding: 'plain',
    headers: {},
  }))
}

type Parameters = readonly (readonly [string, string])[]
type Headers = Readonly<Record<string, string>>

interface Shape {
  readonly segments: readonly string[]
  readonly parameters: Parameters
}

const NHS_NUMBERS = 'https://fhir.nhs.uk/Id/nhs-number'

/** What most types are searched by. */
const FITTING: Parameters = [
  ['status', 'final'],
  ['status', 'active,current'],
  ['date', 'ge2026'],
  ['_lastUpdated', 'gt2020-01-01'],
  ['_count', '2'],
  ['_count', '1'],
  ['_sort', '-_lastUpdated'],
  ['_summary', 'true'],
  ['_summary', 'count'],
  ['_elements', 'code,status'],
  ['_total', 'none'],
  ['_include', 'Observation:encounter'],
  ['_include', 'Condition:asserter'],
  ['_format', 'json'],
]

/** What every type is searched by. */
const FITTING_ALL: Parameters = [
  ['_lastUpdated', 'gt2020-01-01'],
  ['_count', '2'],
  ['_sort', '-_lastUpdated'],
  ['_summary', 'true'],
  ['_summary', 'count'],
  ['_total', 'none'],
  ['_format', 'json'],
]

const PLAIN_TYPES = [
  'Observation',
  'Condition',
  'DocumentReference',
  'CarePlan',
  'Encounter',
  'AllergyIntolerance',
  'MedicationRequest',
  'Task',
  'Flag',
]

/** Those who may see most have most to give away. */
const MORE_OFTEN = ['gp', 'gp', 'nurse', 'nurse', 'nurse', 'app', 'partner'] as const

const FORMS = fc.constantFrom('all' as const, 'all' as const, 'some' as const)

const ODD_TYPES = [
  'Patient',
  'Practitioner',
  'Organization',
  'Location',
  'RelatedPerson',
  'Provenance',
  'Consent',
  'AuditEvent',
  'Subscription',
  'Group',
  'List',
  'Binary',
  'Basic',
  'patient',
  'Observations',
  'constructor',
  '__proto__',
  'Observation ',
  '*',
]

const MODIFIERS = [
  ':exact',
  ':contains',
  ':missing',
  ':not',
  ':in',
  ':text',
  ':identifier',
  ':Patient',
  ':iterate',
  ':above',
  '.name',
  '.identifier',
  ':Patient.name',
  '.subject.name',
]

const ODD_PARAMETERS = [
  '_has:Observation:patient:code',
  '_has:Observation:subject:_has:Encounter:patient:status',
  '_include:iterate',
  '_revinclude',
  '_revinclude:recurse',
  '_contained',
  '_containedType',
  '_content',
  '_text',
  '_query',
  '_filter',
  '_list',
  '_in',
  '_security',
  '_tag',
  '_profile',
  '_source',
  '_type',
  '_getpages',
  '_getpagesoffset',
  '_graph',
  '_at',
  '_pretty',
  '_cursor',
  'access_token',
  'client_id',
  'identifier',
  'toString',
  'patient[]',
  'patient[$ne]',
]

/** A value that begins with an exclamation mark is sent as it stands behind it, not encoded. */
const ODD_VALUES = [
  '*',
  '*:*',
  'true',
  "' or '1'='1",
  '$.entry[*]',
  '../../Patient',
  '\u0000',
  '\r\nX-Injected: 1',
  '999 000 1014',
  '!%',
  '!%zz',
  '!%c0%af',
  '!%ff%fe',
  '!%ed%a0%80',
  '!%u0041',
  '!+%2B+',
  '',
  ' ',
  '-1',
  '9'.repeat(30),
  'x'.repeat(1500),
  'a,'.repeat(40),
  'Observation:subject',
  'Observation:encounter:Encounter',
  'Patient:link',
]

const BEHIND_READ: readonly (readonly string[])[] = [
  [],
  [],
  [],
  ['_history'],
  ['_history'],
  ['_history', '1'],
  ['_history', '2'],
  ['_history', '0'],
  ['_history', '01'],
  ['_history', 'x'],
  ['_history', '1', '_history'],
  ['$meta'],
  ['$validate'],
  ['$expand'],
  [''],
  ['!.'],
  ['!%2e%2e'],
  ['!;v=1'],
]

const BEHIND_PERSON: readonly (readonly string[])[] = [
  [],
  [],
  ['_history'],
  ['_history', '1'],
  ['$summary'],
  ['$everything', 'x'],
  ['$export'],
  ['$match'],
  ['*'],
  ['_search'],
  ['$Everything'],
]

/** Segments that begin with an exclamation mark are sent as they stand behind it. */
const ODD_PATHS: readonly (readonly string[])[] = [
  ['fhir'],
  ['fhir', ''],
  ['fhir', '_history'],
  ['fhir', '_search'],
  ['fhir', '$export'],
  ['fhir', '$graphql'],
  ['fhir', '$includes'],
  ['fhir', '$quarantine'],
  ['fhir', '$import'],
  ['fhir', 'Patient', '$everything'],
  ['fhir', 'Patient', '$match'],
  ['fhir', 'Patient', '$export'],
  ['fhir', 'Group', '{person}', '$export'],
  ['fhir', 'Composition', '{person}', '$document'],
  ['fhir', '{resource}', '$everything'],
  ['fhir', 'Binary', '{person}'],
  ['fhir', 'Binary', '{person}', '_history', '1'],
  ['fhir', 'Bundle', '{person}'],
  ['FHIR', 'Patient', '{person}'],
  ['fhir', 'patient', '{person}'],
  ['fhir', '', 'Patient', '{person}'],
  ['fhir', '!.', 'Patient', '{person}'],
  ['fhir', '!..', 'fhir', 'Patient', '{person}'],
  ['fhir', '!%2e%2e', '{resource}'],
  ['fhir%2FPatient', '{person}'],
  ['fhir', '!Patient%2f', '{person}'],
  ['fhir', '!%', '{person}'],
  ['fhir', '!%zz', '{person}'],
  ['fhir', 'Patient', '!%ff'],
  ['fhir', 'Patient', '!%00'],
  ['fhir', 'Patient', '{person}', ''],
  ['fhir', 'Patient', '{person}', 'Observation', '{person}'],
  ['fhir', 'AuditEvent', '{person}'],
  ['fhir', 'Provenance', '{person}', '_history'],
  ['fhir', 'x'.repeat(3000)],
]

const PAGE_CHANGES: readonly ((token: string) => string)[] = [
  (token) => token,
  (token) => token,
  (token) => `${token}x`,
  (token) => `x${token}`,
  (token) => `${token}.${token}`,
  (token) => `${token}, ${token}`,
  () => 'x',
  () => 'e30.e30',
  () => '10',
  () => '0-1',
]

const HEADERS: readonly Headers[] = [
  { 'if-none-match': '*' },
  { 'if-none-match': 'W/"1"' },
  { 'if-none-match': '"1", W/"2", "x"' },
  { 'if-none-match': 'garbage' },
  { 'if-modified-since': 'Thu, 01 Jan 2099 00:00:00 GMT' },
  { 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' },
  { 'if-modified-since': 'soon' },
  { 'if-match': '*' },
  { 'if-none-exist': 'identifier=x' },
  { range: 'bytes=0-10' },
  { prefer: 'respond-async' },
  { prefer: 'return=representation, handling=lenient' },
  { accept: 'text/html' },
  { accept: 'application/fhir+xml' },
  { accept: 'application/fhir+json; fhirVersion=3.0' },
  { 'accept-encoding': 'gzip, br' },
  { 'x-http-method-override': 'DELETE' },
  { 'x-user-id': '999012345678' },
  { 'x-forwarded-user': 'gp' },
  { 'x-forwarded-host': 'evil.example' },
  { 'x-forwarded-proto': 'https' },
  { 'x-request-id': 'mine' },
  { origin: 'null' },
  { 'content-type': 'application/json' },
  { 'content-type': 'text/plain' },
  { 'x-original-url': '/fhir/metadata' },
  { cookie: 'session=x' },
]
