import { Router } from 'express'
import { parsePersonId } from '../../../fhir/person-id.js'
import type { StoredPart } from '../../../record/record-store.js'
import { readPlacedTest, type PlacedTest } from '../../../record/results/results-index.js'
import { openRecordPage, type PatientRecordDeps } from '../patient-record/open-record-page.js'
import { PORTAL_PARTS } from '../render-record/render-record.js'
import { cutLines } from '../timeline/cut-lines.js'

const TEST = /^[0-9a-f]{16}$/

/** One test: its newest result, its trend, and every result with its source. */
export function resultsRoutes(deps: PatientRecordDeps): Router {
  const router = Router()

  router.get('/patients/:id/results/:test', async (req, res, next) => {
    const person = parsePersonId(req.params.id)
    const { test: id } = req.params
    if (!person || !TEST.test(id)) {
      next('router')
      return
    }
    const testIn = (parts: readonly StoredPart[]): Omit<PlacedTest, 'id'> | undefined =>
      readPlacedTest(partIn(parts, PORTAL_PARTS.resultsIndex), id)

    await openRecordPage(
      deps,
      { req, res, next, person },
      {
        heading: 'One test with all its results',
        template: 'surfaces/portal/results/result.njk',
        path: 'results/{test}',
        parts: [PORTAL_PARTS.results, PORTAL_PARTS.resultsIndex],
        places: { 'results-navigation': PORTAL_PARTS.resultsNavigation },
        what: `result:${id}`,
        status: 200,
        isForDelegates: true,
        resourcesIn: (parts) => testIn(parts)?.resources ?? 0,
        toModel(parts) {
          const test = testIn(parts)
          return test && { test: cutLines(partIn(parts, PORTAL_PARTS.results), [test]) }
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
