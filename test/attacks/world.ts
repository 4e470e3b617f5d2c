import type { AttackRow, Asked } from './attack-row.js'
import { replaceNames, type Names } from './names.js'
import { attackNumbers, namesOf, plantPerson, type PlantedPerson } from './plant-person.js'
import type { PersonSketch } from './planted-person.js'
import { headerOf, send, type Answer } from './send.js'
import type { Target } from './target.js'
import type { AttackersServer } from './attackers-server.js'
import { notHere } from './not-here.js'
import { holdProofKeys, type ProofKeyOf } from './proof-keys.js'
import { treatToken } from './token-treatments.js'

/** What rows stand on: a gateway with the people planted in it, and the sessions that were begun. */
export interface World {
  readonly target: Target
  /** To which nobody may come. */
  readonly attacker: AttackersServer
  readonly proofKeyOf: ProofKeyOf
  /** The people and the sessions of a row: its own where it changes them. */
  readonly sceneOf: (row: AttackRow) => Promise<Scene>
}

/** Who is there for one row, and what its names mean. */
export interface Scene {
  readonly people: Map<string, PlantedPerson>
  readonly names: Names
  /** Sends what is asked, as whoever asks it. */
  readonly ask: (asked: Asked, as: string) => Promise<Answer>
}

export interface WorldParts {
  readonly target: Target
  readonly attacker: AttackersServer
  readonly sketches: ReadonlyMap<string, PersonSketch>
  /** Where the NHS numbers begin: another place each time a gateway is attacked that keeps what it is told. */
  readonly start: number
}

/** Plants everybody once; rows that change somebody get people of their own. */
export async function createWorld({ target, attacker, sketches, start }: WorldParts): Promise<World> {
  const numbers = attackNumbers(start)

  async function plant(name: string): Promise<PlantedPerson> {
    const sketch = sketches.get(name)
    if (!sketch) throw new Error(`Nobody is called ${name} in test/attacks/people.`)
    return plantPerson(target, sketch, numbers.next().value)
  }

  const shared = new Map<string, PlantedPerson>()
  for (const name of sketches.keys()) shared.set(name, await plant(name))
  const sessions: Sessions = new Map()

  return {
    target,
    attacker,
    proofKeyOf: holdProofKeys(),
    async sceneOf(row) {
      const cast = { mine: 'mine', other: 'other', ...row.people }
      const people = new Map<string, PlantedPerson>()
      for (const [as, name] of Object.entries(cast)) {
        const person = row.fresh ? await plant(name) : shared.get(name)
        if (!person) throw new Error(`Nobody is called ${name} in test/attacks/people.`)
        people.set(as, person)
      }
      const names = namesOf(people)
      names.set('attacker', attacker.baseUrl)
      names.set('attacker.host', new URL(attacker.baseUrl).host)
      names.set('base', target.baseUrl)
      const own = row.fresh ? new Map<string, Promise<string>>() : sessions
      return {
        people,
        names,
        ask: (asked, as) => askAs(target, { asked, as: asked.as ?? as, names, sessions: own, attacker }),
      }
    },
  }
}

/** Cookies by who they are of: `gp@Oak Street`, and `mh.nurse/second` for a second session of the same account. */
type Sessions = Map<string, Promise<string>>

interface Asking {
  readonly asked: Asked
  readonly as: string
  readonly names: Names
  readonly sessions: Sessions
  readonly attacker: AttackersServer
}

async function askAs(target: Target, asking: Asking): Promise<Answer> {
  const [method = '', template = ''] = asking.asked.ask.split(' ')
  const path = replaceNames(template, asking.names)
  const { body, type } = await bodyOf(target, asking)
  const baseUrl =
    asking.asked.node === undefined ? target.baseUrl : await (target.second ?? notHere('a second gateway'))()
  return send(baseUrl, {
    method,
    path,
    body,
    headers: [
      ...(type === undefined ? [] : [['content-type', type] as const]),
      ...(await credentials(target, asking, path)),
      ...headersOf(asking),
    ],
  })
}

async function credentials(
  target: Target,
  { asked, as, names, sessions, attacker }: Asking,
  path: string,
): Promise<Answer['headers']> {
  const parts = { target, attacker: attacker.baseUrl }
  if (as === 'nobody') return treatToken(asked.token ?? 'none', '', parts)
  const isFhir = /^\/fhir(?:[/?]|$)/.test(path)
  if (isFhir)
    return treatToken(
      replaceNames(asked.token ?? 'as-it-is', names),
      await target.tokenOf(as.replace(/@[^/]*/, '')),
      parts,
    )
  return [['cookie', await sessionOf(target, as, sessions)]]
}

function sessionOf(target: Target, as: string, sessions: Sessions): Promise<string> {
  const [account = '', role] = as.split('/')[0]?.split('@') ?? []
  const session = sessions.get(as) ?? target.signIn(account, role)
  sessions.set(as, session)
  return session
}

function headersOf({ asked: { headers = {} }, names }: Asking): Answer['headers'] {
  return Object.entries(headers).flatMap(([name, values]) =>
    [values].flat().map((value) => [name, replaceNames(value, names)] as const),
  )
}

async function bodyOf(
  target: Target,
  { asked, as, names, sessions }: Asking,
): Promise<{ readonly body?: string; readonly type?: string }> {
  if (asked.body !== undefined) return { body: replaceNames(asked.body, names) }
  if (asked.json !== undefined)
    return { body: replaceNames(JSON.stringify(asked.json), names), type: 'application/fhir+json' }
  if (asked.form === undefined) return {}
  const type = 'application/x-www-form-urlencoded'
  if (typeof asked.form === 'string') return { body: replaceNames(asked.form, names), type }

  const fields = Object.entries(asked.form).flatMap(([name, values]) =>
    [values].flat().map((value): [string, string] => [name, replaceNames(value, names)]),
  )
  const form = new URLSearchParams(fields)
  if (asked.from !== undefined) {
    const page = await send(target.baseUrl, {
      method: 'GET',
      path: replaceNames(asked.from, names),
      headers: [['cookie', await sessionOf(target, as, sessions)]],
    })
    form.set('_csrf', /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? '')
    const view = /name="_view" value="([^"]+)"/.exec(page.body)?.[1]
    if (view !== undefined) form.set('_view', view)
    if (form.get('confirm') === 'yes') await goThroughFirstStep(form)
  }
  return { body: form.toString(), type }

  /** Whoever confirms has seen what they confirm: the page that asks for it gives the value that does. */
  async function goThroughFirstStep(whole: URLSearchParams): Promise<void> {
    const first = new URLSearchParams(whole)
    first.delete('confirm')
    const page = await send(target.baseUrl, {
      method: 'POST',
      path: replaceNames(asked.ask.split(' ')[1] ?? '', names),
      headers: [
        ['cookie', await sessionOf(target, as, sessions)],
        ['content-type', type],
      ],
      body: first.toString(),
    })
    whole.set('confirm', /name="confirm" value="([^"]+)"/.exec(page.body)?.[1] ?? 'yes')
  }
}

/** Where an answer sends a browser on to, within the gateway. */
export function redirectOf(answer: Answer): string | undefined {
  return answer.status === 303 || answer.status === 302 ? headerOf(answer, 'location') : undefined
}
