import { Router } from 'express'
import { readStored } from '../../fhir/read-stored.js'
import { toXml } from '../../fhir/xml/to-xml.js'
import { answerFhir, answerFhirXml } from '../../web/answer-fhir.js'
import { prefersXml } from '../../web/preferred-format.js'
import { toCapabilityStatement, type Capabilities } from './capability-statement.js'
import { toDevelopersPage } from './developers/developers-page.js'
import { toOpenApi } from './open-api.js'

interface PartnerDocumentation extends Capabilities {
  /** Which element of the standard is which element of FHIR, as JSON. */
  readonly standard: string
}

/** What anybody may read before they have a token: mounted at the root, before authentication. */
export function partnerDocumentationRoutes({ baseUrl, readHistory, standard }: PartnerDocumentation): Router {
  const capabilities = JSON.stringify(toCapabilityStatement({ baseUrl, readHistory }))
  const capabilitiesXml = toXml(readStored(capabilities))
  const openApi = JSON.stringify(toOpenApi(baseUrl))
  const page = toDevelopersPage(baseUrl)
  const router = Router({ caseSensitive: true })

  router.get('/fhir/metadata', (req, res) => {
    res.vary('Accept')
    if (prefersXml(req)) answerFhirXml(res, 200, capabilitiesXml)
    else answerFhir(res, 200, capabilities)
  })

  router.get('/openapi.json', (_req, res) => {
    res.type('application/json').end(openApi)
  })

  router.get('/developers', (_req, res) => {
    res.render('surfaces/partner-api/developers/developers.njk', page)
  })

  router.get('/developers/core-information-standard.json', (_req, res) => {
    res.type('application/json').end(standard)
  })

  return router
}
