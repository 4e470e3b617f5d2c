import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { parsePersonId, type PersonId } from '../../fhir/person-id.js'

/** Who holds a page link: it is of no use to anybody else, nor to the same one in another session or under another lens. */
export interface PageHolder {
  readonly session: string
  readonly actor: string
  /** The label classes that the lens covers, as one name. */
  readonly cover: string
}

/** Where a page goes on. */
export interface Page {
  readonly person: PersonId
  /** What was asked, without the person: `Observation?code=…`. */
  readonly query: string
  /** How many results earlier pages had. */
  readonly offset: number
  /** What was seen of the record when the first page was made, by a name. */
  readonly seen: string
}

/** A page that was read back, and the sign of who holds it. */
export interface ReadPage extends Page {
  readonly holder: string
}

const LONGEST = 12_000

/**
 * The token of a page: what to ask and from where on, signed. It has ids that mean nothing elsewhere, and of its holder
 * only a hash.
 */
export function signPage(key: Buffer, { person, query, offset, seen, ...holder }: Page & PageHolder): string {
  const content = JSON.stringify([person, query, offset, seen, holderOf(holder)])
  const payload = Buffer.from(content, 'utf8').toString('base64url')
  return `${payload}.${signatureOf(key, payload).toString('base64url')}`
}

/** Reads a token. `undefined` for what this key has not signed exactly so. */
export function readPage(key: Buffer, token: string): ReadPage | undefined {
  if (token.length > LONGEST) return undefined
  const [payload = '', signature = '', ...more] = token.split('.')
  if (more.length > 0 || !/^[\w-]+$/.test(payload) || !/^[\w-]{43}$/.test(signature)) return undefined
  const given = Buffer.from(signature, 'base64url')
  if (given.toString('base64url') !== signature || !timingSafeEqual(given, signatureOf(key, payload))) {
    return undefined
  }

  const content = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as readonly [
    string,
    string,
    number,
    string,
    string,
  ]
  const [id, query, offset, seen, holder] = content
  const person = parsePersonId(id)
  return person && { person, query, offset, seen, holder }
}

/** Whether a page is of this holder. MUST be asked again for each page, with the lens of now. */
export function isHeldBy(page: ReadPage, holder: PageHolder): boolean {
  return page.holder === holderOf(holder)
}

function holderOf({ session, actor, cover }: PageHolder): string {
  return createHash('sha256')
    .update(JSON.stringify([session, actor, cover]))
    .digest('base64url')
}

function signatureOf(key: Buffer, payload: string): Buffer {
  return createHmac('sha256', key).update(`page ${payload}`).digest()
}
