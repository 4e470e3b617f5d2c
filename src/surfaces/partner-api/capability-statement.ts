import type { CapabilityStatement, CapabilityStatementRestResource } from 'fhir/r4.js'
import { SEARCH_GRAMMAR, type ParameterType } from '../../fhir/search-grammar.js'
import { DATE_PREFIXES, isIncludable } from '../../record/search/grammar.js'
import { CONTRIBUTABLE_TYPES, INTERACTIONS, type SupportedInteraction } from './interactions.js'

export interface Capabilities {
  /** Where the gateway is reached, without a slash at the end. */
  readonly baseUrl: string
  /** Whether earlier versions can be read, not the current one alone. */
  readonly readHistory: boolean
}

/** What this server supports, no more and no less: made of the table of interactions. */
export function toCapabilityStatement({ baseUrl, readHistory }: Capabilities): CapabilityStatement {
  return {
    resourceType: 'CapabilityStatement',
    url: `${baseUrl}/fhir/metadata`,
    name: 'NeighbourhoodRecord',
    title: 'Neighbourhood record',
    status: 'active',
    date: '2026-11-23',
    kind: 'instance',
    software: { name: 'neighbourhood-record' },
    implementation: { description: 'A shared care record of a neighbourhood', url: `${baseUrl}/fhir` },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json', 'application/fhir+xml'],
    rest: [
      {
        mode: 'server',
        documentation: FORMATS,
        security: {
          service: [
            {
              coding: [
                {
                  system: 'http://terminology.hl7.org/CodeSystem/restful-security-service',
                  code: 'SMART-on-FHIR',
                },
              ],
            },
          ],
          description:
            'Partner systems: SMART Backend Services (private_key_jwt) with system/ scopes. Clinicians: user/ scopes. ' +
            `See ${baseUrl}/fhir/.well-known/smart-configuration and ${baseUrl}/developers.`,
        },
        resource: DESCRIBED_TYPES.map((type) => toResource(type, readHistory)),
        interaction: [{ code: 'transaction' }, { code: 'batch' }],
      },
    ],
  }
}

const FORMATS =
  'FHIR XML is answered to Patient/{id}/$summary, to metadata and, whatever was asked, in each OperationOutcome. All else is ' +
  'FHIR JSON: where only XML would do the answer is 406. What partners send is FHIR JSON.'

/** What is made by the record itself alone is searched for and read by its id. */
function toResource(type: string, readHistory: boolean): CapabilityStatementRestResource {
  const coded = type as CapabilityStatementRestResource['type']
  if (MADE_HERE.includes(type))
    return { type: coded, interaction: toInteractions(type, ['read', 'search-type']), ...toSearch(type) }
  const resource: CapabilityStatementRestResource = {
    type: coded,
    interaction: toInteractions(type),
    versioning: 'versioned-update',
    readHistory,
    updateCreate: true,
    conditionalCreate: true,
    conditionalRead: 'full-support',
    conditionalUpdate: true,
    referencePolicy: ['literal', 'local', 'logical'],
  }
  if (type === 'Patient') return { ...resource, ...PATIENTS }
  return { ...resource, ...(type === 'Consent' ? { documentation: CONSENTS } : {}), ...toSearch(type) }
}

const CONSENTS =
  'Facts of care and law alone: advance decisions, powers of attorney, decisions about resuscitation (scope adr), consent to a ' +
  'treatment (scope treatment). Decisions about sharing and research are not taken: record them with the record’s operator.'

/** Groups of what tells one thing. */
const MADE_HERE: readonly string[] = ['Linkage']

const DESCRIBED_TYPES: readonly string[] = [...CONTRIBUTABLE_TYPES, ...MADE_HERE].sort()

type TypeCode = 'create' | 'update' | 'read' | 'vread' | 'history-instance' | 'search-type'

const TYPE_CODES: readonly TypeCode[] = [
  'create',
  'update',
  'read',
  'vread',
  'history-instance',
  'search-type',
]

/** The interactions with a type, each once, with what it is for each kind of caller. */
function toInteractions(
  type: string,
  codes: readonly TypeCode[] = TYPE_CODES,
): NonNullable<CapabilityStatementRestResource['interaction']> {
  return codes
    .filter((code) => code !== 'search-type' || isSearched(type))
    .map((code) => ({
      code,
      documentation: INTERACTIONS.filter((one) => one.code === code && isOf(one, type))
        .map(({ words }) => words)
        .join(' Or: '),
    }))
}

function isSearched(type: string): boolean {
  return type === 'Patient' || SEARCH_GRAMMAR.has(type)
}

/** People are found otherwise than what is in their records. */
function isOf({ code, path }: SupportedInteraction, type: string): boolean {
  if (code !== 'search-type') return true
  return path === `/fhir/${type}` || (path === '/fhir/{type}' && type !== 'Patient')
}

/** Exactly what the grammar of searches has. */
function toSearch(
  type: string,
): Pick<CapabilityStatementRestResource, 'searchParam' | 'searchInclude'> | undefined {
  const grammar = SEARCH_GRAMMAR.get(type)
  if (!grammar) return undefined
  const { person, parameters } = grammar
  const own = [...parameters.values()]
  return {
    searchInclude: [...person, ...parameters.keys()]
      .filter((name) => isIncludable(grammar, name))
      .map((name) => `${type}:${name}`),
    searchParam: [
      ...person.map((name) => ({ name, type: 'reference' as const, documentation: PERSON })),
      ...own.map(({ name, type: kind }) => ({ name, type: kind, documentation: KINDS[kind] })),
      { name: '_id', type: 'token', documentation: KINDS.token },
      { name: '_lastUpdated', type: 'date', documentation: KINDS.date },
    ],
  }
}

const PERSON = 'One person, by id. Required.'

const KINDS: Readonly<Record<ParameterType, string>> = {
  token: 'code, system|code, |code or system|; up to 20 with commas.',
  date: `One of the prefixes ${DATE_PREFIXES.join(', ')} or none; at most twice.`,
  reference: 'Type/id or id.',
  string: 'How it begins, three letters or more.',
}

const PATIENTS: Pick<CapabilityStatementRestResource, 'searchParam' | 'operation'> = {
  searchParam: [
    { name: '_id', type: 'token', documentation: 'The id of one Patient; nothing beside it.' },
    { name: 'identifier', type: 'token', documentation: 'The NHS number with its system.' },
    { name: 'family', type: 'string', documentation: 'With birthdate.' },
    { name: 'birthdate', type: 'date', documentation: 'With family.' },
  ],
  operation: [
    { name: 'everything', definition: 'http://hl7.org/fhir/OperationDefinition/Patient-everything' },
    { name: 'summary', definition: 'http://hl7.org/fhir/uv/ips/OperationDefinition/summary' },
  ],
}
