import type { CapabilityStatement, CapabilityStatementRestResource } from 'fhir/r4.js'
import { CONTRIBUTABLE_TYPES, INTERACTIONS, type SupportedInteraction } from './interactions.js'

/** What this server supports, no more and no less: made of the table of interactions. */
export function toCapabilityStatement(baseUrl: string): CapabilityStatement {
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
        resource: CONTRIBUTABLE_TYPES.map(toResource),
        interaction: [{ code: 'transaction' }, { code: 'batch' }],
      },
    ],
  }
}

function toResource(type: string): CapabilityStatementRestResource {
  const resource: CapabilityStatementRestResource = {
    type: type as CapabilityStatementRestResource['type'],
    interaction: ofTypes('partner').map(({ code, words }) => ({ code, documentation: words })),
    versioning: 'versioned-update',
    readHistory: false,
    updateCreate: true,
    conditionalCreate: true,
    conditionalUpdate: true,
    referencePolicy: ['literal', 'local', 'logical'],
  }
  return type === 'Patient' ? withPeopleFound(resource) : resource
}

type TypeCode = 'create' | 'update' | 'read' | 'search-type'
type TypeInteraction = SupportedInteraction & { readonly code: TypeCode }

/** The interactions with a type, each code once. */
function ofTypes(who: SupportedInteraction['who']): readonly TypeInteraction[] {
  const found = INTERACTIONS.filter((one): one is TypeInteraction => one.who === who && isOfType(one))
  return [...new Map(found.map((one) => [one.code, one])).values()]
}

function isOfType({ code }: SupportedInteraction): boolean {
  return ['create', 'update', 'read', 'search-type'].includes(code)
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
