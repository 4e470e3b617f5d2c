import { createHash } from 'node:crypto'
import { decodeJwt } from 'jose'
import { aPortalSession, type PortalSession } from '../../support/portal-session.js'
import { APP, launchStandalone } from '../../support/smart-app.js'
import { aTestNhsNumber } from '../../support/nhs-numbers.js'
import type { Target } from '../target.js'
import type { Nameable } from './arbitrary-request.js'
import { createAsker } from './ask.js'
import {
  plantedPeople,
  secretWord,
  type Attacker,
  type PlantedPerson,
  type Secret,
} from './planted-people.js'
import { SECRET_CODES } from './planted-charts.js'
import type { Thing, Things } from './things.js'

/** A secret, and whether requests name it: then it stands in the log, and in the link to what was asked. */
export interface SoughtSecret extends Secret {
  readonly isNamed: boolean
}

/** The planted people on a running gateway, as those who attack know them. */
export interface AttackedWorld {
  readonly things: Things
  readonly nameable: Nameable
  readonly secrets: readonly SoughtSecret[]
  /** The opaque ids of the people. */
  readonly people: Readonly<Record<PlantedPerson['key'], string>>
  /** What an attacker sends now to say who they are. */
  readonly headersOf: (attacker: Attacker) => Promise<Headers>
  /** The GP's session at the portal. */
  readonly gp: PortalSession
}

type Headers = Readonly<Record<string, string>>

/** The partner that attacks: it told something of alder itself. */
const PARTNER = 'st-annes-hospital'

/** An id that stands for nothing, another one for each name: two things that are not there are two. */
function absentId(name: string): string {
  return createHash('sha256').update(`absent ${name}`).digest('hex').slice(0, 32)
}

/** Plants the people through the doors that everybody has: the partner API and the portal. */
export async function plantPeople(target: Target): Promise<AttackedWorld> {
  const { people, secrets } = plantedPeople()
  const resources = await postCharts(target, people, secrets)
  const gp = aPortalSession(target.baseUrl, await target.signIn('gp', 'Oak Street'), APP.origin)
  const ids = new Map<PlantedPerson['key'], string>()
  for (const person of people) ids.set(person.key, await findId(gp, person))
  const headersOf = createHeaders(target, {
    gp,
    patient: people[0]?.nhsNumber ?? '',
    record: `/patients/${ids.get('alder') ?? ''}`,
  })
  for (const { key, says } of people) if (says) await say(gp, ids.get(key) ?? '', says)

  const things = new Map<string, Thing>([
    ['absent', absentThing(absentId('absent'), absentId('another'))],
    ['number.absent', absentThing(aTestNhsNumber(80_010), aTestNhsNumber(80_011))],
    ...people.flatMap((person, place) => thingsOf(person, ids.get(person.key) ?? '', place)),
    ...resources.flatMap(thingsOfResource),
    ...people.flatMap(({ key }) => hiddenOf(key, resources)),
    ...(await pagesOf(target, ids.get('alder') ?? '', headersOf)),
  ])
  const named = (start: string) => [...things.keys()].filter((name) => name.startsWith(start))
  const sought = new Set([...things.values()].map(({ text }) => text))
  return {
    things,
    people: Object.fromEntries(ids) as AttackedWorld['people'],
    headersOf,
    gp,
    nameable: {
      people: [...named('person.'), 'absent'],
      resources: named('resource.'),
      codes: named('code.'),
      nhsNumbers: named('number.'),
      names: people.map(({ key }) => [`family.${key}`, `born.${key}`] as const),
      pages: named('page.'),
    },
    secrets: [
      ...secrets.map((secret) => ({ ...secret, isNamed: sought.has(secret.text) })),
      ...people.map(({ key, nhsNumber, mayOpen }) => ({
        text: nhsNumber,
        where: `NHS number of ${key}`,
        mayRead: key === 'alder' ? [...mayOpen, 'partner' as const] : mayOpen,
        isNamed: true,
      })),
      ...resources
        .filter(({ type }) => type !== 'Patient')
        .map(({ type, id, mayKnow }) => ({
          text: id,
          where: `id of a ${type}`,
          mayRead: mayKnow,
          isNamed: true,
        })),
    ],
  }
}

interface PostedResource {
  readonly of: PlantedPerson['key']
  readonly type: string
  readonly id: string
  readonly mayKnow: readonly Attacker[]
  /** The code that stands in it and in nothing else. */
  readonly code: string | undefined
}

async function postCharts(
  target: Target,
  people: readonly PlantedPerson[],
  secrets: readonly Secret[],
): Promise<readonly PostedResource[]> {
  const asker = createAsker(target.baseUrl)
  const posted: PostedResource[] = []
  for (const person of people) {
    for (const { partner, transaction } of person.charts) {
      const answer = await asker.ask({
        method: 'POST',
        path: '/fhir',
        headers: {
          authorization: `Bearer ${await target.tokenOf(`partner:${partner}`)}`,
          'content-type': 'application/fhir+json',
        },
        body: transaction,
      })
      if (answer.status !== 200) throw new Error(`${person.key} was not taken: ${answer.body}`)
      const sent = (JSON.parse(transaction) as Transaction).entry
      const stored = (JSON.parse(answer.body) as TransactionResponse).entry
      sent.forEach(({ resource }, place) => {
        const [type = '', id = ''] =
          /([A-Za-z]+)\/([^/]+)\/_history/.exec(stored[place]?.response.location ?? '')?.slice(1) ?? []
        posted.push({ of: person.key, type, id, ...knowledgeOf(resource, { person, partner, secrets }) })
      })
    }
  }
  asker.close()
  return posted
}

interface Transaction {
  readonly entry: readonly { readonly resource: unknown }[]
}

interface TransactionResponse {
  readonly entry: readonly { readonly response: { readonly location?: string } }[]
}

interface TellsOf {
  readonly person: PlantedPerson
  readonly partner: string
  readonly secrets: readonly Secret[]
}

/** Who may see a resource is who may read something in it; where nothing is secret, who may open the record. */
function knowledgeOf(
  resource: unknown,
  { person, partner, secrets }: TellsOf,
): Pick<PostedResource, 'mayKnow' | 'code'> {
  const text = JSON.stringify(resource)
  const inside = secrets.filter((secret) => text.includes(secret.text))
  const may = inside.length === 0 ? person.mayOpen : inside.flatMap(({ mayRead }) => mayRead)
  const mayKnow = new Set<Attacker>(may.filter((one) => one !== 'partner'))
  if (partner === PARTNER) mayKnow.add('partner')
  const code = new RegExp(`"system":"${SECRET_CODES}","code":"([^"]+)"`).exec(text)?.[1]
  return { mayKnow: [...mayKnow], code }
}

async function findId(gp: PortalSession, { key, nhsNumber }: PlantedPerson): Promise<string> {
  const page = await gp.send('/find', { by: 'nhs-number', nhsNumber }, '/find')
  const id = /href="\/patients\/([0-9a-f]{32})"/.exec(page.text)?.[1]
  if (id === undefined)
    throw new Error(`${key} was not found: were the people planted on this gateway before?`)
  return id
}

async function say(gp: PortalSession, id: string, form: Readonly<Record<string, string>>): Promise<void> {
  const path = `/patients/${id}/consent`
  const page = await gp.confirm(path, { reason: 'Told in surgery today', ...form })
  if (page.status >= 500) throw new Error(`What was said was not taken down: ${page.status}.`)
}

/** How long a token is used before another is asked for: those of partners hold five minutes. */
const USED_FOR = 3 * 60_000

/** Who launches the app, and for whom. */
interface Launch {
  readonly gp: PortalSession
  /** NHS number. */
  readonly patient: string
  /** Address of their record at the portal. */
  readonly record: string
}

function createHeaders(target: Target, launch: Launch): AttackedWorld['headersOf'] {
  const held = new Map<Attacker, { readonly headers: Promise<Headers>; readonly from: number }>()
  return (attacker) => {
    const known = held.get(attacker)
    if (known && Date.now() - known.from < USED_FOR) return known.headers
    const headers = newHeaders(target, launch, attacker)
    held.set(attacker, { headers, from: Date.now() })
    return headers
  }
}

/** Another token each time: they are short-lived. */
let tokens = 0
function nextToken(): string {
  tokens += 1
  return `attack-${tokens}`
}

const ACCOUNTS = {
  gp: 'gp',
  nurse: 'district.nurse',
  receptionist: 'receptionist',
  auditor: 'auditor',
} as const

async function newHeaders(
  target: Target,
  { gp, patient, record }: Launch,
  attacker: Attacker,
): Promise<Headers> {
  switch (attacker) {
    case 'nobody':
      return {}
    case 'partner':
      return { authorization: `Bearer ${await target.tokenOf(`partner:${PARTNER}/${nextToken()}`)}` }
    case 'app': {
      const asks = { scope: 'openid fhirUser launch/patient patient/*.rs' }
      // Whose record is open is whom the app is for: otherwise the page asks whether that is meant.
      await gp.get(record)
      const given = await launchStandalone(target.baseUrl, gp, { nhsNumber: patient, asks })
      if (given.error !== undefined) throw new Error(`The app that attacks got no token: ${given.error}.`)
      return { authorization: `Bearer ${given.access_token}` }
    }
    case 'gp':
    case 'nurse':
    case 'receptionist':
    case 'auditor': {
      const token = await target.tokenOf(`${ACCOUNTS[attacker]}/${nextToken()}`)
      const [role] = decodeJwt(token)['nhsid_nrbac_roles'] as readonly { readonly person_roleid: string }[]
      return { authorization: `Bearer ${token}`, 'nhsd-session-urid': role?.person_roleid ?? '' }
    }
  }
}

/** `hidden.alder`: a Condition in the record of somebody that the nurse may not see, nor the GP where there is one. */
function hiddenOf(
  key: PlantedPerson['key'],
  resources: readonly PostedResource[],
): readonly (readonly [string, Thing])[] {
  const hidden = resources
    .filter(({ of, type, mayKnow }) => of === key && type === 'Condition' && !mayKnow.includes('nurse'))
    .sort((one, other) => one.mayKnow.length - other.mayKnow.length)
  return hidden.slice(0, 1).map(({ type, id, mayKnow }) => {
    const text = `${type}/${id}`
    return [`hidden.${key}`, { text, absent: `${type}/${absentId(id)}`, mayKnow }] as const
  })
}

/** Who asked for somebody that there is not is in the log, and differs from one of them to the next. */
function absentThing(text: string, absent: string): Thing {
  return { text, absent, mayKnow: ['auditor'] }
}

function thingsOf(person: PlantedPerson, id: string, place: number): readonly (readonly [string, Thing])[] {
  const { key, nhsNumber, family, birthDate } = person
  // The auditor may ask about everybody, and the partner's own resources name the joined person.
  const mayKnow = [...person.mayOpen, 'auditor' as const, ...(key === 'alder' ? ['partner' as const] : [])]
  return [
    [`person.${key}`, { text: id, absent: absentId(key), mayKnow }],
    [`number.${key}`, { text: nhsNumber, absent: aTestNhsNumber(80_000 + place), mayKnow }],
    [`family.${key}`, { text: family, absent: secretWord(17_000 + place), mayKnow }],
    [`born.${key}`, { text: birthDate, absent: birthDate, mayKnow }],
  ]
}

function thingsOfResource(
  { type, id, mayKnow, code }: PostedResource,
  place: number,
): readonly (readonly [string, Thing])[] {
  const known = [...mayKnow, 'auditor' as const]
  return [
    [`resource.${place}`, { text: `${type}/${id}`, absent: `${type}/${absentId(id)}`, mayKnow: known }],
    ...(code === undefined
      ? []
      : [[`code.${place}`, { text: code, absent: secretWord(10_000 + place), mayKnow: known }] as const]),
  ]
}

/** Page links that were given out, and what is made of them: with another person in it, and the old signature. */
async function pagesOf(
  { baseUrl }: Target,
  alder: string,
  headersOf: AttackedWorld['headersOf'],
): Promise<readonly (readonly [string, Thing])[]> {
  const asker = createAsker(baseUrl)
  const pages: (readonly [string, Thing])[] = []
  try {
    for (const as of ['gp', 'nurse', 'app'] as const) {
      for (const path of [`Condition?patient=${alder}&_count=1`, `Patient/${alder}/$everything?_count=1`]) {
        const { body } = await asker.ask({
          method: 'GET',
          path: `/fhir/${path}`,
          headers: await headersOf(as),
        })
        const token = /_page=([\w.-]+)/.exec(body)?.[1]
        if (token === undefined) continue
        const [payload = '', signature = ''] = token.split('.')
        const content = Buffer.from(payload, 'base64url').toString('utf8')
        const forged = Buffer.from(content.replace(alder, absentId('page')), 'utf8').toString('base64url')
        for (const text of [token, `${forged}.${signature}`])
          pages.push([`page.${pages.length}`, { text, absent: text, mayKnow: KNOWN_TO_ALL }])
      }
    }
  } finally {
    asker.close()
  }
  return pages
}

const KNOWN_TO_ALL = ['gp', 'nurse', 'receptionist', 'auditor', 'partner', 'app', 'nobody'] as const
