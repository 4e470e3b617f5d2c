import type { HeldResource } from '../../ingest/system-of-record.js'
import { cutEntries } from './cut-entries.js'
import type { HapiConnection } from './hapi-connection.js'
import { HapiUnavailable } from './hapi-unavailable.js'
import { parseAnswer, type AnsweredResource } from './parse-answer.js'

/** Resources a page: HAPI gives 1,000 at most, and half of that keeps an answer within memory. */
const PAGE = 500

interface Page {
  readonly resources: readonly HeldResource[]
  /** The query of the next page, if there is one. */
  readonly next: string | undefined
}

/**
 * Every current resource, type by type. HAPI has been seen to leave resources out of a long search and still end it
 * as if it were whole, so each type is counted before and after, and what was read must be that number.
 */
export async function* readAll(hapi: HapiConnection, within: number): AsyncIterable<HeldResource> {
  for (const type of await searchTypes(hapi, within)) {
    const before = await countOf(hapi, type, within)
    if (before > 0) yield* readType(hapi, { type, expected: before, within })
    const after = await countOf(hapi, type, within)
    if (after !== before) {
      throw new HapiUnavailable(
        'incomplete',
        `Resources of type ${type} were written or deleted while they were read. Read again when nothing is writing.`,
      )
    }
  }
}

interface TypeReading {
  readonly type: string
  readonly expected: number
  readonly within: number
}

async function* readType(hapi: HapiConnection, reading: TypeReading): AsyncIterable<HeldResource> {
  const { type, expected } = reading
  const seen = new Set<string>()
  let restarts = 0
  for (;;) {
    try {
      for await (const { resources } of searchPages(hapi, reading)) {
        for (const resource of resources) {
          if (seen.has(resource.id)) continue
          seen.add(resource.id)
          yield resource
        }
      }
      break
    } catch (error) {
      restarts += 1
      if (!isExpired(error) || restarts > 1) throw error
    }
  }

  if (seen.size !== expected) {
    throw new HapiUnavailable(
      'incomplete',
      `HAPI gave ${seen.size} of ${expected} resources of type ${type}. Nothing can be rebuilt from a part.`,
    )
  }
}

function isExpired(error: unknown): boolean {
  return error instanceof HapiUnavailable && error.fault === 'page-expired'
}

async function* searchPages(
  hapi: HapiConnection,
  { type, expected, within }: TypeReading,
): AsyncIterable<Page> {
  let path: string | undefined = `/${type}?_count=${PAGE}&_sort=_id`
  // Pages may come shorter than asked, but a search of so many never takes more pages than it has resources.
  let pagesLeft = expected + 1
  while (path !== undefined) {
    if (pagesLeft === 0) throw new HapiUnavailable('bad-link', 'The pages of a search in HAPI do not end.')
    pagesLeft -= 1
    const page: Page = await readPage(hapi, { type, path, within })
    yield page
    path = page.next
  }
}

async function readPage(
  hapi: HapiConnection,
  { type, path, within }: { readonly type: string; readonly path: string; readonly within: number },
): Promise<Page> {
  const answer = await hapi.ask({ method: 'GET', path, within })
  if (answer.status === 410)
    throw new HapiUnavailable('page-expired', 'HAPI no longer has a page of a search.')
  if (answer.status !== 200) {
    throw new HapiUnavailable('status', `HAPI answered with status ${answer.status}.`, answer.status)
  }

  const bundle = parseAnswer(answer, 'Bundle')
  const entries = (bundle['entry'] ?? []) as readonly { resource?: AnsweredResource }[]
  const texts = cutEntries(answer.text)
  return {
    resources: entries.map(({ resource }, index) => toHeld(type, resource, texts[index])),
    next: nextOf(hapi.baseUrl, bundle),
  }
}

function toHeld(
  type: string,
  resource: AnsweredResource | undefined,
  text: string | undefined,
): HeldResource {
  if (resource?.resourceType !== type || resource.id === undefined || text === undefined) {
    throw new HapiUnavailable('wrong-resource', `HAPI answered a search for ${type} with something else.`)
  }
  return { type, id: resource.id, text }
}

/** The next page, asked of our own HAPI: a link to anywhere else is not followed. */
function nextOf(baseUrl: string, bundle: AnsweredResource): string | undefined {
  const links = (bundle['link'] ?? []) as readonly { relation?: string; url?: string }[]
  const next = links.find(({ relation }) => relation === 'next')
  if (next === undefined) return undefined

  const base = new URL(`${baseUrl}/`)
  const address = next.url ?? ''
  const url = URL.canParse(address, base.href) ? new URL(address, base.href) : undefined
  if (url?.origin !== base.origin || !`${url.pathname}/`.startsWith(base.pathname)) {
    throw new HapiUnavailable(
      'bad-link',
      'A page of a search leads to another server than FHIR_BASE_URL. Set HAPI’s server_address to FHIR_BASE_URL.',
    )
  }
  return `${url.pathname.slice(base.pathname.length - 1)}${url.search}`
}

async function searchTypes(hapi: HapiConnection, within: number): Promise<readonly string[]> {
  const statement = await hapi.client(within, (client, options) => client.capabilityStatement(options))
  const rest = statement['rest'] as readonly { resource?: readonly { type?: string }[] }[] | undefined
  const types = rest?.[0]?.resource?.flatMap(({ type }) => type ?? []) ?? []
  if (statement.resourceType !== 'CapabilityStatement' || types.length === 0) {
    throw new HapiUnavailable('not-fhir', 'HAPI did not say which types of resource it holds.')
  }
  return types
}

async function countOf(hapi: HapiConnection, type: string, within: number): Promise<number> {
  const bundle = await hapi.client(within, (client, options) =>
    client.resourceSearch({ resourceType: type, searchParams: { _summary: 'count' }, options }),
  )
  const total = bundle['total']
  if (bundle.resourceType !== 'Bundle' || typeof total !== 'number') {
    throw new HapiUnavailable('not-fhir', `HAPI did not count its resources of type ${type}.`)
  }
  return total
}
