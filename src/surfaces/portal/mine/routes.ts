import { Router } from 'express'
import type { ActedFor, ListActedFor } from '../../../record/delegates/acted-for.js'
import { requestIdOf } from '../../../web/request-id.js'
import { delegationWords } from '../patient-record/basis-words.js'
import { PORTAL_PARTS } from '../render-record/render-record.js'
import { signedIn } from '../signed-in.js'

export interface MineDeps {
  readonly listActedFor: ListActedFor
}

/** `/mine`: the records that somebody may open who signed in for themselves; their own, and of whom they act for. */
export function mineRoutes({ listActedFor }: MineDeps): Router {
  const router = Router({ caseSensitive: true })

  router.get('/mine', async (req, res, next) => {
    const actor = signedIn(req)
    if (actor.kind !== 'delegate') {
      next('router')
      return
    }
    const people = await listActedFor({
      actor,
      part: PORTAL_PARTS.title,
      query: 'GET /mine',
      requestId: requestIdOf(req),
    })
    res.render('surfaces/portal/mine/mine.njk', { people: people.map(toRow) })
  })

  return router
}

interface Row {
  readonly href: string
  /** As the record has it stored: HTML whose text is escaped already. */
  readonly title: string
  readonly words: string
}

function toRow({ person, basis, title }: ActedFor): Row {
  return {
    href: `/patients/${person}`,
    title: Buffer.from(title.body).toString(),
    words: 'delegation' in basis ? delegationWords(basis.delegation) : 'Your own record.',
  }
}
