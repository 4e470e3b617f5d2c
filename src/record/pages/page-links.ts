import type { Permit } from '../../access/gate.js'
import { isHeldBy, readPage, signPage, type PageHolder, type ReadPage } from '../search/page-link.js'

/** Where a page goes on, for whoever holds this permit. */
export interface NextPage {
  readonly query: string
  readonly offset: number
  /** What was seen when the first page was made, by a name. */
  readonly seen: string
  /** Which label classes the permit lets be seen, by a name. */
  readonly cover: string
}

/** Reads the token of a page link; `undefined` for what was not signed here exactly so. */
export type ReadPageLink = (token: string) => ReadPage | undefined

export interface PageLinks {
  readonly read: ReadPageLink
  /** The token of the page behind, bound to the person, the actor, the session and the lens of a permit. */
  sign(permit: Permit<'read-record'>, next: NextPage): string
}

/** Page links under one key, which all gateways of one database have. */
export function createPageLinks({ key }: { readonly key: Buffer }): PageLinks {
  return {
    read: (token) => readPage(key, token),
    sign(permit, { cover, ...next }) {
      const { person } = permit
      if (person === undefined) throw new Error('A permit to read a record names nobody.')
      return signPage(key, { ...next, person, ...holderOf(permit, cover) })
    },
  }
}

/** Whether a page may go on under a permit, decided afresh: for its holder, and while what they see of the record is as it was. */
export function checkPage(
  page: ReadPage | undefined,
  permit: Permit<'read-record'>,
  { seen, cover }: Pick<NextPage, 'seen' | 'cover'>,
): 'goes-on' | 'of-another' | 'overtaken' {
  if (page === undefined) return 'goes-on'
  if (page.person !== permit.person || !isHeldBy(page, holderOf(permit, cover))) return 'of-another'
  return page.seen === seen ? 'goes-on' : 'overtaken'
}

function holderOf(permit: Permit<'read-record'>, cover: string): PageHolder {
  return { session: permit.actor.session, actor: permit.actor.id, cover }
}
