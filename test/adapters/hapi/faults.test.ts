import type { IncomingMessage, ServerResponse } from 'node:http'
import {
  createHapiSystemOfRecord,
  type HapiSystemOfRecord,
} from '../../../src/adapters/hapi/hapi-system-of-record.js'
import type { HapiWarning } from '../../../src/adapters/hapi/hapi-warning.js'
import type { HeldResource } from '../../../src/ingest/system-of-record.js'
import { aContribution, aWeight, RECEIVED_AT } from '../../support/a-contribution.js'
import { aFakeUpstream, answerJson, type FakeUpstream } from './a-fake-upstream.js'

type Answer = (req: IncomingMessage, res: ServerResponse, baseUrl: string) => void

const ID = 'a'.repeat(32)
const CONTRIBUTION = aContribution({ id: ID, members: aWeight('1.50') })
const SECRET = 'select * from HFJ_RESOURCE'
const outcome = (code: string) => ({
  resourceType: 'OperationOutcome',
  issue: [{ severity: 'error', code: 'processing', diagnostics: `${code}: ${SECRET}` }],
})
const reply = (code: string, id = ID, status = '200 OK') => ({
  resourceType: 'Bundle',
  type: 'transaction-response',
  entry: [
    {
      response: {
        status,
        location: `Observation/${id}/_history/1`,
        outcome: { resourceType: 'OperationOutcome', issue: [{ details: { coding: [{ code }] } }] },
      },
    },
  ],
})

let upstream: FakeUpstream
let system: HapiSystemOfRecord
const warnings: HapiWarning[] = []
const pauses: number[] = []

async function startWith(answer: Answer): Promise<void> {
  upstream = await aFakeUpstream(answer)
  system = createHapiSystemOfRecord({
    baseUrl: upstream.baseUrl,
    timeouts: { connect: 500, available: 300, read: 300, page: 300, write: 300 },
    onWarning: (warning) => warnings.push(warning),
    random: () => 0.5,
    sleep: async (milliseconds) => void pauses.push(milliseconds),
  })
}

afterEach(async () => {
  await system.close()
  await upstream.close()
  warnings.splice(0)
  pauses.splice(0)
})

const html: Answer = (_req, res) => {
  res.writeHead(200, { 'content-type': 'text/html' })
  res.end('<html><body>Welcome</body></html>')
}
const UNTRUSTED: readonly (readonly [string, Answer])[] = [
  ['never answers', () => undefined],
  ['closes the connection', (_req, res) => res.destroy()],
  [
    'breaks off in the middle of its answer',
    (_req, res) => {
      res.writeHead(200, { 'content-type': 'application/fhir+json', 'content-length': '5000' })
      res.write('{"resourceType":"Bundle",', () => res.destroy())
    },
  ],
  [
    'sends one byte and stops',
    (_req, res) => {
      res.writeHead(200, { 'content-type': 'application/fhir+json' })
      res.write('{')
    },
  ],
  ['answers 200 with a page in HTML', html],
  ['answers 200 with an OperationOutcome', (_req, res) => answerJson(res, 200, outcome('HAPI-0389'))],
  [
    'answers 200 with half of the JSON',
    (_req, res) => answerJson(res, 200, '{"resourceType":"Bundle","entr'),
  ],
  ['answers 200 with another type', (_req, res) => answerJson(res, 200, { resourceType: 'Patient', id: ID })],
  ['answers 200 with null', (_req, res) => answerJson(res, 200, 'null')],
  ['answers 500', (_req, res) => answerJson(res, 500, outcome('HAPI-0389'))],
  [
    'answers 404 with a page of a proxy',
    (_req, res) => {
      res.writeHead(404, { 'content-type': 'text/html' })
      res.end('no such host')
    },
  ],
  [
    'sends us somewhere else',
    (_req, res) => {
      res.writeHead(307, { location: 'http://127.0.0.1:1/fhir' })
      res.end()
    },
  ],
]

describe('HAPI that cannot be relied on', () => {
  it.each(UNTRUSTED)('that %s has written nothing we could vouch for', async (_case, answer) => {
    await startWith(answer)

    expect(await system.write([CONTRIBUTION], RECEIVED_AT)).toEqual({ outcome: 'unavailable' })
    expect(warnings).toMatchObject([{ event: 'unavailable' }])
    expect(JSON.stringify(warnings)).not.toContain(SECRET)
  })

  it.each(UNTRUSTED)('that %s has not said that a resource is not held', async (_case, answer) => {
    await startWith(answer)

    const error: unknown = await system.read('Observation', ID).catch((thrown: unknown) => thrown)

    expect(error).toMatchObject({ name: 'HapiUnavailable' })
    const { message, stack } = error as Error
    for (const secret of [ID, SECRET, '127.0.0.1', '/fhir']) expect(message).not.toContain(secret)
    expect(stack).not.toContain(SECRET)
  })

  it.each(UNTRUSTED)('that %s is not available, and nothing is rebuilt from it', async (_case, answer) => {
    await startWith(answer)

    expect(await system.isAvailable()).toBe(false)
    await expect(readAll()).rejects.toMatchObject({ name: 'HapiUnavailable' })
  })

  it('keeps its deadline when HAPI hangs', async () => {
    await startWith(() => undefined)
    const begun = performance.now()

    await system.write([CONTRIBUTION], RECEIVED_AT)

    expect(performance.now() - begun).toBeLessThan(2_000)
    expect(warnings).toEqual([{ event: 'unavailable', code: 'deadline' }])
  })
})

describe('reading from HAPI', () => {
  it('takes a resource of another id for a failure, never for the one it asked for', async () => {
    await startWith((_req, res) => {
      answerJson(res, 200, { resourceType: 'Observation', id: 'b'.repeat(32) })
    })

    await expect(system.read('Observation', ID)).rejects.toMatchObject({ fault: 'wrong-resource' })
    expect(warnings).toEqual([{ event: 'unavailable', code: 'wrong-resource' }])
  })

  it.each([404, 410])('says that nothing is held when HAPI itself says so with %d', async (status) => {
    await startWith((_req, res) => {
      answerJson(res, status, outcome('HAPI-2001'))
    })

    expect(await system.read('Observation', ID)).toBeUndefined()
  })

  it('asks for nothing that is no id', async () => {
    await startWith(html)

    expect(await system.read('Observation', '../../admin')).toBeUndefined()
    expect(await system.read('Observation?x=', ID)).toBeUndefined()
    expect(upstream.asked).toEqual([])
  })
})

describe('writing to HAPI', () => {
  it('repeats a write that collided, a little later each time, without If-Match', async () => {
    let posts = 0
    await startWith((req, res) => {
      posts += 1
      expect(req.headers['if-match']).toBeUndefined()
      if (posts <= 2) answerJson(res, 409, outcome('HAPI-0823'))
      else answerJson(res, 200, reply('SUCCESSFUL_UPDATE_AS_CREATE', ID, '201 Created'))
    })

    expect(await system.write([CONTRIBUTION], RECEIVED_AT)).toEqual({
      outcome: 'written',
      changed: new Set([`Observation/${ID}`]),
    })
    expect(pauses).toEqual([100, 200])
  })

  it('gives up on a write that collides every time', async () => {
    await startWith((_req, res) => answerJson(res, 409, outcome('HAPI-0823')))

    expect(await system.write([CONTRIBUTION], RECEIVED_AT)).toEqual({ outcome: 'unavailable' })
    expect(upstream.asked).toHaveLength(5)
    expect(warnings.at(-1)).toEqual({ event: 'unavailable', code: 'conflict', status: 409 })
  })

  it.each([
    ['HAPI-1094', 400],
    ['HAPI-9999', 422],
  ])('passes nothing of what HAPI said in %s on', async (code, status) => {
    await startWith((_req, res) => answerJson(res, status, outcome(code)))

    const written = await system.write([CONTRIBUTION], RECEIVED_AT)

    expect(written.outcome).toBe('refused')
    expect(JSON.stringify(written)).not.toContain('HFJ')
    expect(JSON.stringify(written)).not.toContain('HAPI')
    expect(warnings).toEqual([{ event: 'refused', code, status, resources: 1 }])
  })

  it.each(['', '.where(resolve() is Patient)'])(
    'says where a reference leads to nothing%s',
    async (condition) => {
      await startWith((_req, res) =>
        answerJson(
          res,
          400,
          outcome(
            `HAPI-1094: Resource Patient/x not found, specified in path: Observation.subject${condition}`,
          ),
        ),
      )

      expect(await system.write([CONTRIBUTION], RECEIVED_AT)).toEqual({
        outcome: 'refused',
        diagnostics:
          'A reference points to a resource that is not held. Send that resource in the same Bundle, or before. It is at Observation.subject.',
      })
    },
  )

  it.each([
    ['another id', reply('SUCCESSFUL_UPDATE', 'b'.repeat(32))],
    ['a part not written', reply('SUCCESSFUL_UPDATE', ID, '412 Precondition Failed')],
    ['fewer entries', { resourceType: 'Bundle', type: 'transaction-response', entry: [] }],
    ['a batch', { ...reply('SUCCESSFUL_UPDATE'), type: 'batch-response' }],
  ])('does not trust a reply that reports %s', async (_case, body) => {
    await startWith((_req, res) => answerJson(res, 200, body))

    expect(await system.write([CONTRIBUTION], RECEIVED_AT)).toEqual({ outcome: 'unavailable' })
  })

  it('does not call it written while a label that was lowered is still there', async () => {
    await startWith((req, res) => {
      if (req.url === '/fhir') answerJson(res, 200, reply('SUCCESSFUL_UPDATE_NO_CHANGE'))
      else if (req.url === '/fhir/Observation/_search') answerJson(res, 200, heldWithLabel())
      else answerJson(res, 500, outcome('HAPI-0389'))
    })

    expect(await system.write([CONTRIBUTION], RECEIVED_AT)).toEqual({ outcome: 'unavailable' })
    expect(upstream.asked.at(-1)).toBe(`POST /fhir/Observation/${ID}/$meta-delete`)
  })

  it('asks HAPI nothing when there is nothing to write', async () => {
    await startWith(html)

    expect(await system.write([], RECEIVED_AT)).toEqual({ outcome: 'written', changed: new Set() })
    expect(upstream.asked).toEqual([])
  })

  function heldWithLabel(): unknown {
    const { meta } = JSON.parse(CONTRIBUTION.head + CONTRIBUTION.tail) as { meta: object }
    return {
      resourceType: 'Bundle',
      entry: [
        {
          resource: {
            resourceType: 'Observation',
            id: ID,
            meta: { ...meta, security: [{ system: 'x', code: 'V' }] },
          },
        },
      ],
    }
  }
})

describe('rebuilding from HAPI', () => {
  it('reads to the last page, with the numbers as they were sent', async () => {
    await startWith(holding(['1', '2', '3'], ({ url, baseUrl }) => nextOf(url, baseUrl, 3)))

    expect((await readAll()).map(({ id, text }) => [id, text])).toEqual([
      [
        '1',
        '{"resourceType":"Observation","id":"1","note":[{"text":"a \\"[{ b"}],"valueQuantity":{"value":1.50}}',
      ],
      [
        '2',
        '{"resourceType":"Observation","id":"2","note":[{"text":"a \\"[{ b"}],"valueQuantity":{"value":1.50}}',
      ],
      [
        '3',
        '{"resourceType":"Observation","id":"3","note":[{"text":"a \\"[{ b"}],"valueQuantity":{"value":1.50}}',
      ],
    ])
  })

  it('rejects when HAPI ends a search early and says nothing', async () => {
    await startWith(holding(['1', '2', '3'], ({ url, baseUrl }) => nextOf(url, baseUrl, 2)))

    await expect(readAll()).rejects.toMatchObject({
      fault: 'incomplete',
      message: 'HAPI gave 2 of 3 resources of type Observation. Nothing can be rebuilt from a part.',
    })
  })

  it('rejects when somebody writes meanwhile', async () => {
    let counts = 0
    const answer = holding(['1'], () => undefined)
    await startWith((req, res, baseUrl) => {
      if (req.url?.includes('_summary=count') && ++counts === 2) {
        answerJson(res, 200, { resourceType: 'Bundle', total: 2 })
        return
      }
      answer(req, res, baseUrl)
    })

    await expect(readAll()).rejects.toMatchObject({ fault: 'incomplete' })
  })

  it.each([
    ['another host', 'http://evil.example/fhir?_getpages=x'],
    ['another port', 'http://127.0.0.1:1/fhir?_getpages=x'],
    ['a host that begins alike', 'http://127.0.0.1.evil.example/fhir?_getpages=x'],
    ['a host behind ours as its user', 'http://127.0.0.1@evil.example/fhir?_getpages=x'],
    ['the same by another protocol', 'https://127.0.0.1/fhir?_getpages=x'],
    ['another path of the same host', '/admin?_getpages=x'],
    ['a path that begins alike', '/fhirother?_getpages=x'],
    ['nothing that is an address', 'http://'],
  ])('J08: does not follow a next link to %s', async (_case, link) => {
    await startWith(holding(['1', '2'], () => link))

    await expect(readAll()).rejects.toMatchObject({ fault: 'bad-link' })
    expect(upstream.asked.filter((asked) => asked.includes('_getpages'))).toEqual([])
  })

  it('ends when the pages never do', async () => {
    await startWith(holding(['1', '2', '3'], ({ baseUrl }) => `${baseUrl}?_getpages=x&_getpagesoffset=0`))

    await expect(readAll()).rejects.toMatchObject({ fault: 'bad-link' })
    expect(upstream.asked.length).toBeLessThan(10)
  })

  it('begins a search again, once, when HAPI has forgotten it, and gives each resource once', async () => {
    let forgotten = 0
    const answer = holding(['1', '2'], ({ url, baseUrl }) => nextOf(url, baseUrl, 2))
    await startWith((req, res, baseUrl) => {
      if (req.url?.includes('_getpages') && forgotten++ === 0) answerJson(res, 410, outcome('HAPI-0417'))
      else answer(req, res, baseUrl)
    })

    expect((await readAll()).map(({ id }) => id)).toEqual(['1', '2'])
    expect(forgotten).toBe(2)
  })

  it('rejects when HAPI forgets the search each time', async () => {
    const answer = holding(['1', '2'], ({ url, baseUrl }) => nextOf(url, baseUrl, 2))
    await startWith((req, res, baseUrl) => {
      if (req.url?.includes('_getpages')) answerJson(res, 410, outcome('HAPI-0417'))
      else answer(req, res, baseUrl)
    })

    await expect(readAll()).rejects.toMatchObject({ fault: 'page-expired' })
  })
})

describe('the address of HAPI', () => {
  it.each([
    'http://user:password@hapi.example/fhir',
    'http://hapi.example/fhir?x=y',
    'http://hapi.example/fhir#x',
  ])('is not taken when it carries more than an address: %s', (baseUrl) => {
    expect(() => createHapiSystemOfRecord({ baseUrl })).toThrow('FHIR_BASE_URL must be a plain address')
  })
})

async function readAll(): Promise<readonly HeldResource[]> {
  const all: HeldResource[] = []
  for await (const resource of system.readAll()) all.push(resource)
  return all
}

interface Asked {
  readonly url: URL
  readonly baseUrl: string
}

/** A HAPI that holds these Observations, one a page; `next` says where the next page is. */
function holding(ids: readonly string[], next: (asked: Asked) => string | undefined): Answer {
  return (req, res, baseUrl) => {
    const url = new URL(req.url ?? '', baseUrl)
    if (url.pathname === '/fhir/metadata') {
      answerJson(res, 200, {
        resourceType: 'CapabilityStatement',
        rest: [{ resource: [{ type: 'Observation' }] }],
      })
    } else if (url.searchParams.get('_summary') === 'count') {
      answerJson(res, 200, { resourceType: 'Bundle', total: ids.length })
    } else {
      const id = ids[offsetOf(url)] ?? ''
      const link = next({ url, baseUrl })
      const links = link === undefined ? '' : `"link":[{"relation":"next","url":"${link}"}],`
      const resource = `{"resourceType":"Observation","id":"${id}","note":[{"text":"a \\"[{ b"}],"valueQuantity":{"value":1.50}}`
      answerJson(
        res,
        200,
        `{"resourceType":"Bundle",${links}"entry":[{"fullUrl":"x","resource":${resource}}]}`,
      )
    }
  }
}

function offsetOf(url: URL): number {
  return Number(url.searchParams.get('_getpagesoffset') ?? 0)
}

function nextOf(url: URL, baseUrl: string, pages: number): string | undefined {
  const offset = offsetOf(url) + 1
  return offset < pages ? `${baseUrl}?_getpages=x&_getpagesoffset=${offset}` : undefined
}
