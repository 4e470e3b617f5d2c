import { Router } from 'express'
import { parsePersonId } from '../../../fhir/person-id.js'
import type { StoredPart } from '../../../record/record-store.js'
import { readPlacedPage, type PlacedPage } from '../../../record/results/results-index.js'
import { openRecordPage, type PatientRecordDeps } from '../patient-record/open-record-page.js'
import { parsePageNumber } from '../page-number.js'
import { PORTAL_PARTS } from '../render-record/render-record.js'
import { cutLines } from '../timeline/cut-lines.js'

const TEST = /^[0-9a-f]{16}$/

/** One test: its newest result, its trend, and every result with its source. */
export function resultsRoutes(deps: PatientRecordDeps): Router {
  const router = Router()

  router.get('/patients/:id/results/:test', async (req, res, next) => {
    const person = parsePersonId(req.params.id)
    const { test: id } = req.params
    const number = parsePageNumber(req.query['page'])
    if (!person || !TEST.test(id) || number === undefined) {
      next('router')
      return
    }
    const testIn = (parts: readonly StoredPart[]): Omit<PlacedPage, 'id'> | undefined =>
      readPlacedPage(partIn(parts, PORTAL_PARTS.resultsIndex), id, number)
    const pages = number === 1 ? PORTAL_PARTS.results : PORTAL_PARTS.resultsMore

    await openRecordPage(
      deps,
      { req, res, next, person },
      {
        heading: `One test with all its results${number === 1 ? '' : `, page ${number}`}`,
        template: 'surfaces/portal/results/result.njk',
        path: `results/{test}${number === 1 ? '' : ` page=${number}`}`,
        parts: [pages, PORTAL_PARTS.resultsIndex],
        places: { 'results-navigation': PORTAL_PARTS.resultsNavigation },
        what: `result:${id}${number === 1 ? '' : `:${number}`}`,
        status: 200,
        isForDelegates: true,
        resourcesIn: (parts) => testIn(parts)?.resources ?? 0,
        toModel(parts) {
          const test = testIn(parts)
          return test && { test: cutLines(partIn(parts, pages), [test]) }
        },
      },
    )
  })

  return router
}

function partIn(parts: readonly StoredPart[], name: string): Uint8Array {
  const part = parts.find((one) => one.part === name)
  if (!part) throw new Error(`The record has no part ${name}.`)
  return part.body
}
