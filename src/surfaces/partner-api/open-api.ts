import { INTERACTIONS, type SupportedInteraction } from './interactions.js'

/** The same table as an OpenAPI 3.1 description, for tools that read that. */
export function toOpenApi(baseUrl: string): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const interaction of INTERACTIONS) {
    const [path = ''] = interaction.path.split('?')
    const methods = (paths[path] ??= {})
    const before = methods[interaction.method] as Operation | undefined
    methods[interaction.method] = merge(before, toOperation(interaction))
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Neighbourhood record',
      version: '1',
      description: `FHIR R4. What each answer means is said at ${baseUrl}/developers.`,
    },
    servers: [{ url: baseUrl }],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
    paths,
  }
}

interface Operation {
  readonly summary: string
  readonly security: readonly object[]
  readonly parameters: readonly object[]
  readonly requestBody?: object
  readonly responses: Readonly<Record<string, object>>
}

function toOperation(interaction: SupportedInteraction): Operation {
  const { path, method, words, who, answers } = interaction
  const content = { 'application/fhir+json': { schema: { type: 'object' } } }
  return {
    summary: words,
    security: who === 'anyone' ? [] : [{ token: [] }],
    parameters: [...path.matchAll(/\{(\w+)\}/g)]
      .map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
      .concat(path.includes('?') ? [IDENTIFIER] : []),
    ...(method === 'get' || method === 'head' ? {} : { requestBody: { required: true, content } }),
    responses: Object.fromEntries(
      Object.entries(answers).map(([status, description]) => [
        status,
        method === 'head' ? { description } : { description, content },
      ]),
    ),
  }
}

const IDENTIFIER = {
  name: 'identifier',
  in: 'query',
  required: true,
  description: 'system|value, as the resource carries it',
  schema: { type: 'string' },
}

/** Two interactions may share a path and method: a transaction and a batch. */
function merge(before: Operation | undefined, operation: Operation): Operation {
  if (!before) return operation
  return {
    ...operation,
    summary: `${before.summary} Or: ${operation.summary}`,
    responses: { ...before.responses, ...operation.responses },
  }
}
