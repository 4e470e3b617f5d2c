import { Router } from 'express'
import {
  PEOPLE_LISTED,
  type ChangedPerson,
  type ListChangedPeople,
} from '../../../record/changes/list-changed-people.js'
import { similarPeople } from '../../../record/patients/similar-people.js'
import { toClinicalDate } from '../../../record/reading/clinical-date.js'
import type { ClinicalDate } from '../../../record/sections/section.js'
import { requestIdOf } from '../../../web/request-id.js'
import { changesPath, summaryPath } from '../render-record/record-paths.js'
import { PORTAL_PARTS } from '../render-record/render-record.js'
import { signedIn } from '../signed-in.js'

export interface ChangedPeopleRoutesDeps {
  readonly listChangedPeople: ListChangedPeople
}

/** `/changes`: the people whose records somebody opened last, with how much has changed of each since. */
export function changedPeopleRoutes({ listChangedPeople }: ChangedPeopleRoutesDeps): Router {
  const router = Router()

  router.get('/changes', async (req, res, next) => {
    const actor = signedIn(req)
    if (actor.kind !== 'clinician') {
      next('router')
      return
    }
    const listed = await listChangedPeople({
      actor,
      part: PORTAL_PARTS.title,
      query: 'GET /changes',
      requestId: requestIdOf(req),
    })
    if (listed.outcome === 'refused') {
      res.status(403).render('surfaces/portal/find/refused.njk')
      return
    }
    const rows = listed.people.map(toRow)
    const alike = similarPeople(rows.map(({ title }) => nameIn(title)))
    res.render('surfaces/portal/changes/people.njk', {
      people: rows.map((row, index) => ({ ...row, isAlike: alike.has(index) })),
      areAlike: alike.size > 0,
      most: PEOPLE_LISTED,
    })
  })

  return router
}

interface Row {
  readonly href: string
  readonly changesHref: string
  /** As the record has it stored: HTML whose text is escaped already. */
  readonly title: string
  readonly words: string
  /** When they were last looked at, before this sitting; left out where they were not. */
  readonly since: ClinicalDate | undefined
}

function toRow({ person, title, changes }: ChangedPerson): Row {
  return {
    href: summaryPath(person),
    changesHref: changesPath(person),
    title: Buffer.from(title.body).toString(),
    words: changes.outcome === 'never' ? 'First opened in this sitting' : countWords(changes.count),
    since: changes.outcome === 'never' ? undefined : toClinicalDate(changes.since),
  }
}

/** Without the number that stands behind it. */
function nameIn(title: string): string {
  return title.replace(/, NHS number .*$/s, '')
}

function countWords(count: number): string {
  if (count === 0) return 'Nothing shown to you'
  return count === 1 ? 'One thing' : `${count} things`
}
