import { Router, type Request, type Response } from 'express'
import { parsePersonId, type PersonId } from '../../../fhir/person-id.js'
import { asLoggedId } from '../../../record/instances/as-logged-id.js'
import { DERIVED_PARTS } from '../../../record/parts/part-names.js'
import type { TellApartUseCases, ApartRequest } from '../../../record/duplicates/tell-apart.js'
import { readTogether, type TogetherPart } from '../../../record/duplicates/together-part.js'
import type { StoredPart } from '../../../record/record-store.js'
import { fieldOf } from '../../../web/body.js'
import { requestIdOf } from '../../../web/request-id.js'
import { openRecordPage, type PatientRecordDeps } from '../patient-record/open-record-page.js'
import { signedIn } from '../signed-in.js'
import { BLANK_FORM, toApartPage, toSamePage, type SameForm } from './same-page.js'

export interface SameRoutesDeps extends PatientRecordDeps {
  readonly tellApart: TellApartUseCases
}

const LONGEST = 500

/** The originals of a group, and what people said is different. */
export function sameRoutes(deps: SameRoutesDeps): Router {
  const router = Router({ caseSensitive: true })

  router.get('/patients/:id/same/:group', async (req, res, next) => {
    const person = parsePersonId(req.params.id)
    if (person)
      await answerGroup({ req, res, next, person }, req.params.group, { status: 200, form: BLANK_FORM })
    else next('router')
  })

  router.post('/patients/:id/same/:group', async (req, res, next) => {
    const person = parsePersonId(req.params.id)
    if (!person) {
      next('router')
      return
    }
    const form = {
      different: fieldOf(req.body, 'different'),
      reason: fieldOf(req.body, 'reason').slice(0, LONGEST),
    }
    const told = await deps.tellApart.tellApart(
      toRequest(req, person, 'same/{group}'),
      req.params.group,
      form,
    )
    switch (told.outcome) {
      case 'told':
        res.redirect(303, `/patients/${person}/apart`)
        break
      case 'invalid':
        await answerGroup({ req, res, next, person }, req.params.group, {
          status: 400,
          form: { ...form, fault: told },
        })
        break
      case 'not-found':
        next('router')
        break
      case 'refused':
        res.status(403).render('surfaces/portal/patient-record/refused.njk', { reason: told.reason, person })
        break
    }
  })

  router.get('/patients/:id/apart', async (req, res, next) => {
    const person = parsePersonId(req.params.id)
    if (person) await answerApart({ req, res, next, person }, { status: 200 })
    else next('router')
  })

  router.post('/patients/:id/apart', async (req, res, next) => {
    const person = parsePersonId(req.params.id)
    if (!person) {
      next('router')
      return
    }
    const told = await deps.tellApart.takeBack(toRequest(req, person, 'apart'), {
      one: fieldOf(req.body, 'one'),
      other: fieldOf(req.body, 'other'),
      reason: fieldOf(req.body, 'reason').slice(0, LONGEST),
    })
    switch (told.outcome) {
      case 'told':
        res.redirect(303, `/patients/${person}`)
        break
      case 'invalid':
        await answerApart({ req, res, next, person }, { status: 400, error: told.text })
        break
      case 'not-found':
        next('router')
        break
      case 'refused':
        res.status(403).render('surfaces/portal/patient-record/refused.njk', { reason: told.reason, person })
        break
    }
  })

  return router

  async function answerGroup(
    asked: Asked,
    group: string,
    { status, form }: { readonly status: number; readonly form: SameForm },
  ): Promise<void> {
    await openRecordPage(deps, asked, {
      heading: 'The same thing, as each source told it',
      template: 'surfaces/portal/same/same.njk',
      path: 'same/{group}',
      parts: [DERIVED_PARTS.together],
      what: `same:${asLoggedId(group)}`,
      wanted: { id: group, isIn: (parts) => togetherIn(parts).groups.some(({ id }) => id === group) },
      status,
      resourcesIn: (parts) => togetherIn(parts).groups.find(({ id }) => id === group)?.members.length ?? 0,
      toModel(parts) {
        const found = togetherIn(parts).groups.find(({ id }) => id === group)
        return found && { same: toSamePage(found, asked.person, form) }
      },
    })
  }

  async function answerApart(
    asked: Asked,
    { status, error }: { readonly status: number; readonly error?: string },
  ): Promise<void> {
    await openRecordPage(deps, asked, {
      heading: 'What people have said is different',
      template: 'surfaces/portal/same/apart.njk',
      path: 'apart',
      parts: [DERIVED_PARTS.together],
      what: 'told-apart',
      status,
      resourcesIn: (parts) => togetherIn(parts).apart.length * 2,
      toModel: (parts) => ({
        apart: toApartPage(togetherIn(parts).apart, {
          person: asked.person,
          directory: deps.directory,
          error,
        }),
      }),
    })
  }
}

interface Asked {
  readonly req: Request
  readonly res: Response
  readonly next: (how: 'router') => void
  readonly person: PersonId
}

function toRequest(req: Request, person: PersonId, path: string): ApartRequest {
  return {
    actor: signedIn(req),
    person,
    query: `${req.method} /patients/{id}/${path}`,
    requestId: requestIdOf(req),
  }
}

function togetherIn(parts: readonly StoredPart[]): TogetherPart {
  const part = parts.find((one) => one.part === DERIVED_PARTS.together)
  if (!part) throw new Error('The record has no part for what is told together.')
  return readTogether(part.body)
}
