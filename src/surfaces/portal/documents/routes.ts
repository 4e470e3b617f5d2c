import { Router, type Request, type Response } from 'express'
import { parsePersonId, type PersonId } from '../../../fhir/person-id.js'
import { toVisibleHtml } from '../../../record/documents/visible-html.js'
import { howShown, type HowShown } from '../../../record/documents/how-shown.js'
import type { OpenDocument, OpenedDocument } from '../../../record/documents/open-document.js'
import { requestIdOf } from '../../../web/request-id.js'
import type { PatientRecordDeps } from '../patient-record/open-record-page.js'
import { render } from '../patient-record/render.js'
import { toRecordPage } from '../patient-record/record-page.js'
import { sendRecordPage } from '../patient-record/send-record-page.js'
import { PORTAL_PARTS } from '../render-record/render-record.js'
import { signedIn } from '../signed-in.js'
import { toDocumentPage } from './document-page.js'

export interface DocumentsRoutesDeps extends PatientRecordDeps {
  readonly openDocument: OpenDocument
}

/** One document of a person, and the bytes of its contents. Each opening is in the log. */
export function documentsRoutes(deps: DocumentsRoutesDeps): Router {
  const router = Router({ caseSensitive: true })

  router.get('/patients/:id/documents/:document', async (req, res, next) => {
    const person = parsePersonId(req.params.id)
    if (!person) {
      next('router')
      return
    }
    const opened = await open({ req, person, document: req.params.document })
    if (opened.outcome !== 'opened') {
      answerNothing(res, opened, person)
      return
    }
    const document = toDocumentPage(opened, {
      path: `/patients/${person}/documents/${req.params.document}`,
      directory: deps.directory,
    })
    const around = toRecordPage(opened.record, document.title, {
      person,
      apps: [],
      directory: deps.directory,
      staleAfter: deps.staleAfter,
      now: deps.now(),
    })
    const shell = await render(res, 'surfaces/portal/documents/document.njk', {
      ...around,
      document,
      skipTo: 'record',
    })
    allowFrame(res)
    sendRecordPage(res, shell, { parts: opened.record.parts, places: AROUND })
  })

  router.get('/patients/:id/documents/:document/contents/:number', async (req, res, next) => {
    const person = parsePersonId(req.params.id)
    const number = /^[1-9]\d{0,2}$/.test(req.params.number) ? Number(req.params.number) : undefined
    if (!person || number === undefined) {
      next('router')
      return
    }
    const opened = await open({ req, person, document: req.params.document, content: number - 1 })
    const content = opened.outcome === 'opened' ? opened.contents[0] : undefined
    if (opened.outcome !== 'opened' || !content?.bytes) {
      answerNothing(res, opened.outcome === 'opened' ? { outcome: 'not-found' } : opened, person)
      return
    }
    sendContent(res, content.bytes, howShown(content.contentType, content.bytes))
  })

  return router

  function open({ req, person, document, content }: Asked): Promise<OpenedDocument> {
    const actor = signedIn(req)
    return deps.openDocument({
      actor,
      person,
      id: document,
      ...(content === undefined ? {} : { content }),
      parts: Object.values(AROUND),
      purpose: actor.kind === 'delegate' ? 'PATRQT' : 'TREAT',
      query: `GET /patients/{id}/documents/{document}${content === undefined ? '' : '/contents/{number}'}`,
      requestId: requestIdOf(req),
    })
  }
}

interface Asked {
  readonly req: Request
  readonly person: PersonId
  readonly document: string
  readonly content?: number
}

const AROUND = {
  title: PORTAL_PARTS.title,
  banner: PORTAL_PARTS.banner,
  navigation: PORTAL_PARTS.resultsNavigation,
}

/** It is in the log already; what is withheld and what does not exist are answered alike. */
function answerNothing(
  res: Response,
  nothing: Exclude<OpenedDocument, { readonly outcome: 'opened' }>,
  person: PersonId,
): void {
  if (nothing.outcome === 'not-found') {
    res.status(404).render('web/not-found.njk')
    return
  }
  res.status(403).render('surfaces/portal/patient-record/refused.njk', { reason: nothing.reason, person })
}

/** The page may frame a content of our own, which is sandboxed by its own headers too. */
function allowFrame(res: Response): void {
  const policy = String(res.getHeader('Content-Security-Policy') ?? '')
  res.setHeader('Content-Security-Policy', `${policy};frame-src 'self'`)
}

function sendContent(res: Response, bytes: Uint8Array, how: HowShown): void {
  const visible = how.as === 'html' ? toVisibleHtml(bytes, how.charset) : undefined
  if (visible) sendBytes(res, visible, { as: 'html', charset: 'utf-8' })
  else sendBytes(res, bytes, how)
}

/**
 * Sends bytes that somebody else made. They MUST NOT run as ours: whatever they are, the browser is told to give them an
 * origin of their own, without scripts, forms, links out or loads. HTML is not cleaned, but for characters
 * that nobody sees: a cleaner has to be right about all of HTML, the sandbox has not.
 */
function sendBytes(res: Response, bytes: Uint8Array, how: HowShown): void {
  res.statusCode = 200
  res.setHeader('Content-Type', contentTypeOf(how))
  res.setHeader('X-Content-Type-Options', 'nosniff')
  res.setHeader('Content-Security-Policy', POLICIES[how.as])
  res.setHeader('Content-Disposition', how.as === 'file' ? 'attachment; filename="document"' : 'inline')
  if (how.as === 'html') res.setHeader('X-Frame-Options', 'SAMEORIGIN')
  res.setHeader('Content-Length', bytes.byteLength)
  res.end(bytes)
}

const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'"
const CLOSED = `${NOTHING}; frame-ancestors 'none'; sandbox`

const POLICIES: Readonly<Record<HowShown['as'], string>> = {
  html: `${NOTHING}; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox`,
  // Browsers do not show a PDF in a sandbox. Their viewers run it apart from our origin, which the policy still closes.
  pdf: `${NOTHING}; frame-ancestors 'none'; style-src 'unsafe-inline'; object-src 'self'`,
  text: CLOSED,
  image: CLOSED,
  file: CLOSED,
}

function contentTypeOf(how: HowShown): string {
  switch (how.as) {
    case 'text':
      return `text/plain; charset=${how.charset}`
    case 'html':
      return `text/html; charset=${how.charset}`
    case 'file':
      return 'application/octet-stream'
    case 'image':
    case 'pdf':
      return how.contentType
  }
}
