import type { CapabilityStatement, CapabilityStatementRestResource } from 'fhir/r4.js'
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
    format: ['application/fhir+json'],
    rest: [
      {
        mode: 'server',
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
        resource: CONTRIBUTABLE_TYPES.map((type) => toResource(type, readHistory)),
        interaction: [{ code: 'transaction' }, { code: 'batch' }],
      },
    ],
  }
}

function toResource(type: string, readHistory: boolean): CapabilityStatementRestResource {
  const resource: CapabilityStatementRestResource = {
    type: type as CapabilityStatementRestResource['type'],
    interaction: ofTypes('partner').map(({ code, words }) => ({ code, documentation: words })),
    versioning: 'versioned-update',
    readHistory,
    updateCreate: true,
    conditionalCreate: true,
    conditionalUpdate: true,
    referencePolicy: ['literal', 'local', 'logical'],
  }
  return type === 'Patient' ? withPeopleFound(resource) : resource
}

const TYPE_CODES = ['create', 'update', 'read', 'vread', 'search-type'] as const
type TypeCode = (typeof TYPE_CODES)[number]
type TypeInteraction = SupportedInteraction & { readonly code: TypeCode }

/** The interactions with a type, each code once; that HEAD goes where GET does is FHIR's own rule. */
function ofTypes(who: SupportedInteraction['who']): readonly TypeInteraction[] {
  const found = INTERACTIONS.filter((one): one is TypeInteraction => one.who === who && isOfType(one))
  return [...new Map(found.map((one) => [one.code, one])).values()]
}

function isOfType({ code, method }: SupportedInteraction): boolean {
  return method !== 'head' && (TYPE_CODES as readonly string[]).includes(code)
}

function withPeopleFound(resource: CapabilityStatementRestResource): CapabilityStatementRestResource {
  const searches = ofTypes('clinician').map(({ code, words }) => ({ code, documentation: words }))
  return {
    ...resource,
    interaction: [...(resource.interaction ?? []), ...searches],
    searchParam: [
      { name: 'identifier', type: 'token', documentation: 'The NHS number with its system.' },
      { name: 'family', type: 'string', documentation: 'With birthdate.' },
      { name: 'birthdate', type: 'date', documentation: 'With family.' },
    ],
    operation: [
      { name: 'everything', definition: 'http://hl7.org/fhir/OperationDefinition/Patient-everything' },
    ],
  }
}
