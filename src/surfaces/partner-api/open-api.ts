import { MEDIA_TYPES, type Format } from '../../fhir/format.js'
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
  const { path, method, words, who, formats = ['json'], answers } = interaction
  return {
    summary: words,
    security: who === 'anyone' ? [] : [{ token: [] }],
    parameters: [...path.matchAll(/\{(\w+)\}/g)]
      .map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))
      .concat(path.includes('?') ? [IDENTIFIER] : [])
      .concat(formats.length > 1 ? [formatParameter(formats)] : []),
    ...(method === 'get' || method === 'head'
      ? {}
      : { requestBody: { required: isBodyRequired(interaction), content: toContent(['json']) } }),
    responses: Object.fromEntries(
      Object.entries(answers).map(([status, description]) => [
        status,
        method === 'head' || status === NOT_MODIFIED
          ? { description }
          : { description, content: toContent(isRefusal(status) ? OF_OUTCOMES : formats) },
      ]),
    ),
  }
}

const NOT_MODIFIED = '304'

/** Whatever is refused is said in an OperationOutcome, in FHIR XML where that is asked for. */
const OF_OUTCOMES: readonly Format[] = ['json', 'xml']

function isRefusal(status: string): boolean {
  return Number(status) >= 400
}

/** An operation may be asked without Parameters. */
function isBodyRequired({ code }: SupportedInteraction): boolean {
  return code !== 'operation'
}

/** By media type, as answers name it. */
function toContent(formats: readonly Format[]): object {
  return Object.fromEntries(
    formats.flatMap((format) =>
      MEDIA_TYPES[format]
        .slice(0, 1)
        .map((name) => [name, { schema: { type: format === 'json' ? 'object' : 'string' } }] as const),
    ),
  )
}

function formatParameter(formats: readonly Format[]): typeof IDENTIFIER {
  return {
    name: '_format',
    in: 'query',
    required: false,
    description: `${formats.join(' or ')}; what Accept would rather have where it is left out`,
    schema: { type: 'string' },
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
