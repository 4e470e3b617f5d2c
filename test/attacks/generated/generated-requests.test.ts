import process from 'node:process'
import fc from 'fast-check'
import type { AuditEvent, Bundle } from 'fhir/r4.js'
import { openGatewayElsewhere } from '../gateway-elsewhere.js'
import { startOwnGateway, type OwnGateway } from '../own-gateway.js'
import { headerOf, type Answer } from '../send.js'
import type { Target } from '../target.js'
import { aRequestTemplate, toPathAndForm, type RequestTemplate } from './arbitrary-request.js'
import { createAsker, type Asker } from './ask.js'
import { plantPeople, type AttackedWorld } from './attacked-world.js'
import {
  createFindSecrets,
  secretsFrom,
  textOfAnswer,
  withoutLinks,
  type FindSecrets,
} from './find-secrets.js'
import { ATTACKERS, type Attacker } from './planted-people.js'
import { namedIn } from './things.js'

/** How many requests; the whole is 20,000. */
const REQUESTS = Number(process.env['ATTACK_RUNS'] ?? 2000)

/** Most name something hidden, and are asked again of what does not exist. */
const RUNS = Math.ceil(REQUESTS * 0.6)

/** When it is taken for hanging: more than any machine needs for so many. It measures nothing. */
const PATIENCE = 60_000 + REQUESTS * 450

const SEED = Number(process.env['ATTACK_SEED'] ?? Date.now() & 0x7fffffff)

/** A file that describes a gateway elsewhere, as `npm run attacks` takes one; a gateway of our own without it. */
const ELSEWHERE = process.env['ATTACK_TARGET']

/** The API, without what describes it: that is for anybody, and in no log. */
const OF_API = /^\/fhir(?!\/(metadata|\.well-known))(?:[/?]|$)/i

describe('requests of the read API and beside it, by everybody', () => {
  let own: OwnGateway | undefined
  let target: Target
  let asker: Asker
  let world: AttackedWorld
  let mustNotTell: ReadonlyMap<Attacker, FindSecrets>
  let mustNotLog: FindSecrets
  let logged = 0
  let began = ''
  /** What was asked, by the id of the request. */
  const answered = new Map<string, string>()
  const told = new Set<string>()
  const statuses = new Map<number, number>()

  beforeAll(async () => {
    if (ELSEWHERE === undefined) own = await startOwnGateway()
    target = own?.target ?? openGatewayElsewhere(ELSEWHERE ?? '')
    began = new Date().toISOString()
    asker = createAsker(target.baseUrl)
    world = await plantPeople(target)
    logged = target.printed?.().length ?? 0
    mustNotTell = new Map(
      ATTACKERS.map((one) => [one, createFindSecrets(secretsFrom(world.secrets, one))] as const),
    )
    const ids = Object.entries(world.people).map(([key, text]) => ({ text, where: `id of ${key}` }))
    mustNotLog = createFindSecrets(
      [...world.secrets, ...ids].map((one) => ({ ...one, mayRead: [], isNamed: false })),
    )
  }, 300_000)
  afterAll(async () => {
    asker.close()
    await own?.close()
  })

  async function send(template: RequestTemplate, textOf: (name: string) => string): Promise<Answer> {
    const { path, form } = toPathAndForm(template, textOf)
    const answer = await asker.ask({
      method: template.method,
      path,
      headers: {
        ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
        ...template.headers,
        ...(await world.headersOf(template.as)),
      },
      body: form,
    })
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
    const asked = `${template.as} ${template.method} ${path.slice(0, 300)} ${answer.status}`
    if (OF_API.test(path)) answered.set(headerOf(answer, 'x-request-id') ?? asked, asked)
    return answer
  }

  function namesSomething(template: RequestTemplate): readonly string[] {
    return namedIn(JSON.stringify([template.segments, template.parameters]))
  }

  /** Whatever it says is nothing that this attacker must not know, in the answer and in what was logged meanwhile. */
  function expectNoSecret(template: RequestTemplate, answer: Answer): void {
    const body = namesSomething(template).length === 0 ? answer.body : withoutLinks(answer.body)
    expect(mustNotTell.get(template.as)?.(textOfAnswer({ ...answer, body }))).toEqual([])
    const printed = target.printed?.() ?? ''
    expect(mustNotLog(printed.slice(logged))).toEqual([])
    logged = printed.length
    for (const { text } of world.secrets) if (body.includes(text)) told.add(text)
  }

  it(
    `answers ${REQUESTS} of them (seed ${SEED}) without a word that the one who asks must not read`,
    async () => {
      await fc.assert(
        fc.asyncProperty(aRequestTemplate(world.nameable), async (template) => {
          const thing = (name: string) => world.things.get(name)
          const answer = await send(template, (name) => thing(name)?.text ?? name)

          expect([500, 501, 502]).not.toContain(answer.status)
          expectNoSecret(template, answer)

          const hidden = namesSomething(template).filter(
            (name) => !(thing(name)?.mayKnow.includes(template.as) ?? true),
          )
          if (hidden.length === 0) return
          const isHidden = new Set(hidden)
          const textOf = (name: string) =>
            (isHidden.has(name) ? thing(name)?.absent : thing(name)?.text) ?? name
          const absent = await send(template, textOf)
          const both = hidden.flatMap((name) => [thing(name)?.text ?? '', thing(name)?.absent ?? ''])
          expect(comparable(answer, both)).toEqual(comparable(absent, both))
        }),
        { numRuns: RUNS, seed: SEED, endOnFailure: false },
      )

      process.stdout.write(
        `Generated requests, seed ${SEED}: ${answered.size} answered; ${[...statuses]
          .sort(([one], [other]) => one - other)
          .map(([status, count]) => `${status}: ${count}`)
          .join(
            ', ',
          )}; ${told.size} of ${world.secrets.length} planted words were told to somebody who may.\n`,
      )
      expect(told.size).toBeGreaterThan(50)
      expect(statuses.get(200)).toBeGreaterThan(REQUESTS / 50)
    },
    PATIENCE,
  )

  it(
    'are in the audit log, every one that was answered, and the process lives',
    async () => {
      const ids = await decidedSince(target, began)
      const decided = new Set(ids)

      const missing = [...answered].filter(([id]) => !decided.has(id)).map(([, asked]) => asked)
      expect(missing.filter((asked) => !asked.startsWith('partner '))).toEqual([])
      // What a system did about somebody at risk is told to reviewers of its own organisation alone, and to others without its id.
      expect(missing.length).toBeLessThanOrEqual(ids.filter((id) => id === 'not-told').length)
      expect((await asker.ask({ method: 'GET', path: '/livez', headers: {} })).status).toBe(200)
      expect(target.printed?.() ?? '').not.toMatch(/"level":[56]0/)
    },
    PATIENCE,
  )
})

/** An answer without what differs between two of the same: ids, times, and what was asked. */
function comparable(answer: Answer, asked: readonly string[]): object {
  const texts = [...new Set(asked.flatMap((text) => [text, encodeURIComponent(text)]))].sort(
    (one, other) => other.length - one.length,
  )
  const masked = (text: string) => texts.reduce((rest, one) => rest.replaceAll(one, '·'), text)
  return {
    status: answer.status,
    statusText: answer.statusText,
    headers: answer.headers
      .filter(([name]) => !/^(x-request-id|date|ratelimit|set-cookie)$/i.test(name))
      .map(([name, value]) => `${name}: ${/^content-length$/i.test(name) ? '' : masked(value)}`),
    body: masked(answer.body).replaceAll(/"lastUpdated":"[^"]+"/g, ''),
  }
}

/** The ids of the requests that the log has a decision of, or an event, as an auditor finds them. */
async function decidedSince(target: Target, began: string): Promise<readonly string[]> {
  const ids: string[] = []
  let next: string | undefined = `${target.baseUrl}/fhir/AuditEvent?date=ge${began}&_count=200`
  while (next !== undefined) {
    const answer = await fetch(next, {
      headers: { authorization: `Bearer ${await target.tokenOf('auditor')}` },
    })
    const { entry = [], link = [] } = (await answer.json()) as Bundle<AuditEvent>
    for (const { resource } of entry) {
      const kinds = resource?.entity
        ?.flatMap(({ detail = [] }) => detail)
        .map(({ valueString }) => valueString)
      if (kinds?.includes('outcome')) continue
      ids.push(...(resource?.entity ?? []).flatMap(({ what }) => what?.identifier?.value ?? []))
    }
    next = link.find(({ relation }) => relation === 'next')?.url
  }
  return ids
}
