import { Router, type Request, type RequestHandler, type Response } from 'express'
import { anIssue, operationOutcome, type IssueCode } from '../../../fhir/operation-outcome.js'
import { parsePersonId } from '../../../fhir/person-id.js'
import type { NoteInvalid } from '../../../record/note-invalid.js'
import type { RefusalReason } from '../../../record/open-record.js'
import type { PatientEverything } from '../../../record/patient-everything.js'
import type { SearchPatients } from '../../../record/search-patients.js'
import { askedAsGiven } from '../../../web/asked-as-given.js'
import { actorOf, clinicianOf } from '../../../web/actor-of.js'
import { answerFhir, answerOutcome } from '../../../web/answer-fhir.js'
import { requestIdOf } from '../../../web/request-id.js'
import { PATIENT_PARAMETERS, readCriteria } from './read-criteria.js'
import { readForm } from './read-form.js'
import { readHeaders } from './read-headers.js'
import { readHeldVersions } from './read-held-versions.js'
import { readParameters } from './read-parameters.js'

export interface ClinicianReadDeps {
  readonly patientEverything: PatientEverything
  readonly searchPatients: SearchPatients
  readonly noteInvalid: NoteInvalid
}

/**
 * What a clinician's software may read, under `/fhir`. The grammar is closed: nothing that a caller writes reaches a
 * query, and what is not answered is refused by name. Callers who are no clinicians are passed on.
 */
export function clinicianReadRoutes(deps: ClinicianReadDeps): Router {
  const router = Router({ caseSensitive: true })
  router.use(cliniciansOnly)

  router.use(async (req, res, next) => {
    const headers = readHeaders(req)
    if (headers.outcome === 'read') {
      next()
      return
    }
    const interaction = req.path.includes('$') ? 'operation' : 'search-type'
    await note(req, { interaction, reason: headers.reason })
    answerOutcome(res, headers.status, operationOutcome(anIssue(headers.code, headers.diagnostics)))
  })

  router.get('/Patient/:id/\\$everything', async (req, res) => {
    const parameters = readParameters({ url: req.url, form: undefined }, [])
    if (parameters.outcome === 'refused') {
      await refuseInvalid(req, res, { ...parameters, interaction: 'operation' })
      return
    }
    const person = parsePersonId(req.params.id)
    if (!person) {
      await note(req, { interaction: 'operation', reason: 'person-id-malformed' })
      answerOutcome(res, 400, operationOutcome(anIssue('invalid', NO_ID)))
      return
    }

    const answer = await deps.patientEverything({
      actor: clinicianOf(req),
      person,
      query: `${req.method} /fhir/Patient/{id}/$everything`,
      requestId: requestIdOf(req),
      heldVersions: readHeldVersions(req.get('If-None-Match')),
    })
    switch (answer.outcome) {
      case 'opened':
        res.setHeader('ETag', `W/"${answer.version}"`)
        answerFhir(res, 200, answer.body)
        break
      case 'unchanged':
        res.setHeader('ETag', `W/"${answer.version}"`)
        res.statusCode = 304
        res.end()
        break
      case 'refused':
        answerRefused(res, answer.reason)
        break
    }
  })

  router.get('/Patient', (req, res) => answerSearch(req, res, undefined))

  router.post('/Patient/_search', async (req, res) => {
    const form = await readForm(req)
    if (form.outcome === 'refused') {
      await note(req, { interaction: 'search-type', reason: 'search-body-refused' })
      answerOutcome(res, form.status, operationOutcome(anIssue('not-supported', form.diagnostics)))
      return
    }
    await answerSearch(req, res, form.text)
  })

  router.use(async (req, res) => {
    await note(req, { interaction: 'operation', reason: 'interaction-not-supported' })
    answerOutcome(res, 400, operationOutcome(anIssue('not-supported', NOT_SUPPORTED)))
  })

  return router

  async function answerSearch(req: Request, res: Response, form: string | undefined): Promise<void> {
    const parameters = readParameters({ url: req.url, form }, PATIENT_PARAMETERS)
    const read = parameters.outcome === 'read' ? readCriteria(parameters.values) : parameters
    if (read.outcome === 'refused') {
      await refuseInvalid(req, res, { ...read, interaction: 'search-type', form })
      return
    }

    const { criteria } = read
    const searched = await deps.searchPatients({
      actor: clinicianOf(req),
      criteria,
      query: `${req.method} /fhir/Patient ${JSON.stringify(criteria)}`,
      requestId: requestIdOf(req),
    })
    switch (searched.outcome) {
      case 'searched':
        answerFhir(res, 200, searched.bundle)
        break
      case 'refused':
        answerRefused(res, searched.reason)
        break
    }
  }

  async function refuseInvalid(req: Request, res: Response, fault: Fault): Promise<void> {
    const { interaction, form } = fault
    await note(req, { interaction, form, reason: `parameter-refused ${fault.parameter}` })
    answerOutcome(res, 400, operationOutcome(anIssue('invalid', fault.diagnostics)))
  }

  async function note(
    req: Request,
    { interaction, reason, form }: Pick<Fault, 'interaction' | 'form'> & { readonly reason: string },
  ): Promise<void> {
    await deps.noteInvalid({
      actor: clinicianOf(req),
      interaction,
      reason,
      ...askedAsGiven(req, form),
    })
  }
}

interface Fault {
  /** The form that came with it. */
  readonly form?: string | undefined
  readonly interaction: 'operation' | 'search-type'
  readonly parameter: string
  readonly diagnostics: string
}

const NO_ID = 'This is not an id of this record: find the person by identifier.'

const NOT_SUPPORTED =
  'Not supported for a clinician. Ask GET /fhir/Patient/{id}/$everything, GET /fhir/Patient?identifier=… or ?family=…&birthdate=…, or POST /fhir/Patient/_search.'

const cliniciansOnly: RequestHandler = (req, _res, next) => {
  if (actorOf(req)?.kind === 'clinician') next()
  else next('router')
}

/** Nobody with this id, and nobody whom the caller may know of, are answered in the same words. */
function answerNotFound(res: Response): void {
  answerOutcome(
    res,
    404,
    operationOutcome(anIssue('not-found', 'No such record, or none that you may open.')),
  )
}

const FORBIDDEN: Readonly<Partial<Record<RefusalReason, readonly [IssueCode, string]>>> = {
  'not-for-this-actor': ['forbidden', 'This is not for this kind of caller.'],
  'scope-missing': ['forbidden', 'The token has no scope for this: ask for user/*.rs.'],
  'role-without-right': ['forbidden', 'The role in use is not a clinical one.'],
}

function answerRefused(res: Response, reason: RefusalReason): void {
  const forbidden = FORBIDDEN[reason]
  if (!forbidden) {
    answerNotFound(res)
    return
  }
  answerOutcome(res, 403, operationOutcome(anIssue(...forbidden)))
}
