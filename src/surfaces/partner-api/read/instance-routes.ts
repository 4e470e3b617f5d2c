import { Router, type Request, type Response } from 'express'
import { parsePersonId } from '../../../fhir/person-id.js'
import { RESOURCE_TYPES } from '../../../fhir/resource-types.js'
import { personOfMade } from '../../../record/instances/made-id.js'
import type { InstanceRead, InstanceStamp, ReadInstance } from '../../../record/instances/read-instance.js'
import type { VreadInstance } from '../../../record/instances/vread-instance.js'
import { TYPES_NOT_READ } from '../../../record/search/grammar.js'
import { parseReadParameters, parseVersion } from '../../../record/search/history-request.js'
import { refuseType, type Refusal } from '../../../record/search/refusal.js'
import { clinicianOf } from '../../../web/actor-of.js'
import { answerFhir } from '../../../web/answer-fhir.js'
import { requestIdOf } from '../../../web/request-id.js'
import { answerNotFound, answerRefused, answerUnchanged, setDescribedBy } from './read-answers.js'
import { readHeldCopy } from './read-held-copy.js'
import type { RefuseAsked } from './refuse-asked.js'

export interface InstanceDeps {
  readonly readInstance: ReadInstance
  readonly vreadInstance: VreadInstance
  readonly refuseAsked: RefuseAsked
}

/** Reads one resource by its id: as it is now, or as one of its versions. */
export function instanceRoutes({ readInstance, vreadInstance, refuseAsked }: InstanceDeps): Router {
  const router = Router({ caseSensitive: true })

  router.get('/:type/:id', async (req, res, next) => {
    if (isOther(req.params.id)) {
      next()
      return
    }
    const fault = faultOf(req.params) ?? parseReadParameters({ url: req.url, form: undefined })
    if (fault.outcome === 'refused') {
      await refuseAsked(req, res, { ...ASKED, ...fault })
      return
    }
    const { type } = req.params
    answerRead(res, type, await readInstance({ ...toAsked(req, req.params), held: readHeldCopy(req) }))
  })

  router.get('/:type/:id/_history/:version', async (req, res) => {
    const version = parseVersion(req.params.version)
    const fault =
      faultOf(req.params) ??
      (version === undefined ? NO_VERSION : undefined) ??
      parseReadParameters({ url: req.url, form: undefined })
    if (fault.outcome === 'refused' || version === undefined) {
      await refuseAsked(req, res, { ...ASKED, ...NO_VERSION, ...fault })
      return
    }
    const asked = toAsked(req, req.params, `/_history/${version}`)
    answerRead(res, req.params.type, await vreadInstance({ ...asked, version }))
  })

  return router
}

const ASKED = { interaction: 'read' } as const

/** Operations and the like stand where a type or an id would. */
export function isOther(id: string): boolean {
  return id.startsWith('$') || id.startsWith('_')
}

interface InstancePath {
  readonly type: string
  readonly id: string
}

/** What cannot be the address of a resource of this record. */
export function faultOf({ type, id }: InstancePath): Refusal | undefined {
  if (TYPES_NOT_READ.has(type)) return refuseType(type, 'is not read here.', 403)
  if (!RESOURCE_TYPES.has(type)) return refuseType(type, 'is no resource type of FHIR R4.', 404)
  if (parsePersonId(id) ?? personOfMade(type, id)) return undefined
  const reason = type === 'Patient' ? 'person-id-malformed' : 'resource-id-malformed'
  return { outcome: 'refused', status: 400, parameter: 'id', reason, diagnostics: NO_ID }
}

export const NO_ID = 'This is not an id of this record: find the person by identifier.'

const NO_VERSION: Refusal = {
  outcome: 'refused',
  status: 400,
  parameter: 'version',
  reason: 'version-malformed',
  diagnostics: 'A version is a number, 1 or more.',
}

/** Who asks for what, with the address as the log keeps it: ids of this record mean nothing elsewhere. */
export function toAsked(
  req: Request,
  { type, id }: InstancePath,
  behind = '',
): Pick<Parameters<ReadInstance>[0], 'actor' | 'type' | 'id' | 'query' | 'requestId'> {
  const query = `${req.method} /fhir/${type}/${id}${behind}`
  return { actor: clinicianOf(req), type, id, query, requestId: requestIdOf(req) }
}

function answerRead(res: Response, type: string, read: InstanceRead): void {
  switch (read.outcome) {
    case 'read':
      setStamp(res, read)
      answerFhir(res, 200, read.body)
      break
    case 'unchanged':
      setStamp(res, read)
      answerUnchanged(res)
      break
    case 'not-found':
      answerNotFound(res)
      break
    case 'refused':
      answerRefused(res, read.reason, `user/${type}.r`)
      break
  }
}

function setStamp(res: Response, { version, lastUpdated, describedBy }: InstanceStamp): void {
  setDescribedBy(res, describedBy)
  res.setHeader('ETag', `W/"${version}"`)
  res.setHeader('Last-Modified', new Date(lastUpdated).toUTCString())
}
