import express from 'express'
import type { CapabilityStatementRestResource } from 'fhir/r4.js'
import request from 'supertest'
import { CONTRIBUTABLE_TYPES, INTERACTIONS } from '../../../src/surfaces/partner-api/interactions.js'
import { toCapabilityStatement } from '../../../src/surfaces/partner-api/capability-statement.js'
import { toDevelopersPage } from '../../../src/surfaces/partner-api/developers/developers-page.js'
import { EXAMPLE_TRANSACTION } from '../../../src/surfaces/partner-api/developers/example-transaction.js'
import { partnerDocumentationRoutes } from '../../../src/surfaces/partner-api/partner-documentation-routes.js'
import { toOpenApi } from '../../../src/surfaces/partner-api/open-api.js'
import { aPartner } from '../../support/actors.js'
import { ID_KEY } from '../../support/an-ingest.js'
import { SEARCH_GRAMMAR } from '../../../src/fhir/search-grammar.js'
import { parseSearch } from '../../../src/record/search/parse-search.js'
import { readSubmission } from '../../../src/ingest/reading/read-submission.js'
import { checkResourceShape } from '../../../src/ingest/checks/resource-shape.js'
import { toSender } from '../../../src/ingest/contribute.js'
import { NOTHING_KNOWN } from '../../../src/ingest/reading/submission.js'

const BASE_URL = 'https://record.example'

const VALUES: Readonly<Record<string, string>> = {
  token: '1',
  date: '2026',
  reference: 'a'.repeat(32),
  string: 'abc',
}

/** A search by each parameter and with each include of a type that is searched within a record. */
function askedOf({ type, searchParam = [], searchInclude = [] }: CapabilityStatementRestResource): string[] {
  const grammar = SEARCH_GRAMMAR.get(type)
  if (!grammar) return []
  const own = searchParam.filter(({ name }) => !grammar.person.includes(name))
  const asked = own.map((one) => `${one.name}=${VALUES[one.type] ?? ''}`)
  const includes = searchInclude.map((one) => `_include=${one}`)
  return [...asked, ...includes].map((one) => `/?${grammar.person[0] ?? ''}=${'a'.repeat(32)}&${one}`)
}

describe('what partners are told', () => {
  it('names the types that are taken, and none that is refused', () => {
    const { rest } = toCapabilityStatement({ baseUrl: BASE_URL, readHistory: true })
    const types = rest?.[0]?.resource?.map(({ type }) => type) ?? []
    expect(types.filter((type) => type !== 'Linkage')).toEqual(CONTRIBUTABLE_TYPES)
    expect(types).toContain('Linkage')
    expect(types).toContain('Observation')
    for (const refused of ['AuditEvent', 'Subscription', 'Bundle', 'Parameters']) {
      expect(types).not.toContain(refused)
    }
    const consent = rest?.[0]?.resource?.find(({ type }) => type === 'Consent')
    expect(consent?.documentation).toContain('Decisions about sharing and research are not taken')
  })

  it.each([
    ['/fhir/metadata?_format=xml', '*/*', 'application/fhir+xml; charset=utf-8; fhirVersion=4.0'],
    ['/fhir/metadata', 'application/fhir+xml', 'application/fhir+xml; charset=utf-8; fhirVersion=4.0'],
    ['/fhir/metadata', '*/*', 'application/fhir+json; charset=utf-8'],
  ])(
    'answers %s with Accept: %s as %s, with both formats and where each is there',
    async (url, accept, type) => {
      const app = express().use(
        partnerDocumentationRoutes({ baseUrl: BASE_URL, readHistory: true, standard: '{}' }),
      )

      const { headers, text } = await request(app).get(url).set('Accept', accept).buffer().expect(200)

      expect(headers).toMatchObject({ 'content-type': type, vary: 'Accept' })
      for (const told of [
        'CapabilityStatement',
        'application/fhir+json',
        'application/fhir+xml',
        'FHIR XML is answered to',
      ])
        expect(text).toContain(told)
    },
  )

  it('lists exactly the searches that the grammar has, and no search of what is kept back', () => {
    const { rest } = toCapabilityStatement({ baseUrl: BASE_URL, readHistory: true })
    const searched = (rest?.[0]?.resource ?? []).filter(({ interaction }) =>
      interaction?.some(({ code }) => code === 'search-type'),
    )

    expect(searched.map(({ type }) => type).sort()).toEqual([...SEARCH_GRAMMAR.keys(), 'Patient'].sort())
    for (const { type, searchParam = [] } of searched.filter((one) => one.type !== 'Patient')) {
      const grammar = SEARCH_GRAMMAR.get(type)
      const names = [...(grammar?.person ?? []), ...(grammar?.parameters.keys() ?? []), '_id', '_lastUpdated']
      expect(searchParam.map(({ name }) => name)).toEqual(names)
    }
  })

  it('lists only what is taken: each parameter of each type, and each include', () => {
    const { rest } = toCapabilityStatement({ baseUrl: BASE_URL, readHistory: true })
    for (const listed of rest?.[0]?.resource ?? []) {
      for (const url of askedOf(listed)) {
        expect(parseSearch({ type: listed.type, url, form: undefined }, SEARCH_GRAMMAR)).toMatchObject({
          outcome: 'read',
        })
      }
    }
  })

  it('describes each path of the table in OpenAPI', () => {
    const { paths } = toOpenApi(BASE_URL) as {
      paths: Record<string, Record<string, { parameters: unknown[] }>>
    }
    for (const { path, method } of INTERACTIONS)
      expect(paths[path.split('?')[0] ?? '']).toHaveProperty(method)
    expect(paths['/fhir/{type}/{id}']?.['put']?.parameters).toHaveLength(2)
  })

  it('names in OpenAPI what each answer is given as: FHIR XML beside JSON for metadata, summaries and refusals', () => {
    const { paths } = toOpenApi(BASE_URL) as {
      paths: Record<
        string,
        Record<
          string,
          {
            parameters: { name: string }[]
            requestBody?: { required: boolean }
            responses: Record<string, { content?: object }>
          }
        >
      >
    }
    const summary = paths['/fhir/Patient/{id}/$summary']
    const given = (path: string, method: string, status: string) =>
      Object.keys(paths[path]?.[method]?.responses[status]?.content ?? {})
    const [json, xml] = ['application/fhir+json', 'application/fhir+xml']

    for (const method of ['get', 'post']) {
      expect(given('/fhir/Patient/{id}/$summary', method, '200')).toEqual([json, xml, 'text/html'])
      expect(summary?.[method]?.parameters.map(({ name }) => name)).toEqual(['id', '_format'])
    }
    expect(summary?.['post']?.requestBody?.required).toBe(false)
    expect(given('/fhir/metadata', 'get', '200')).toEqual([json, xml])
    expect(given('/fhir/{type}', 'get', '200')).toEqual([json])
    expect(given('/fhir/Patient/{id}/$summary', 'get', '304')).toEqual([])
    for (const [path, methods] of Object.entries(paths))
      for (const [method, { responses }] of Object.entries(methods))
        for (const status of Object.keys(responses).filter((one) => Number(one) >= 400))
          expect(given(path, method, status)).toEqual(method === 'head' ? [] : [json, xml])
  })

  it('has an example that can be posted as it is printed', () => {
    const { commands } = toDevelopersPage(BASE_URL)
    const [, body = ''] = /<<'EOF'\n([\s\S]*)\nEOF$/.exec(commands.post) ?? []
    expect(JSON.parse(body)).toEqual(EXAMPLE_TRANSACTION)
    const read = readSubmission(
      { body, sender: toSender(aPartner()), known: NOTHING_KNOWN },
      { key: ID_KEY, validators: [checkResourceShape] },
    )
    expect(read.outcome).toBe('read')
  })

  it('names the port where the command line has to look elsewhere than usual', () => {
    expect(toDevelopersPage('http://localhost:3000').commands.folder).toMatch(/^npx /)
    expect(toDevelopersPage('http://localhost:3100').commands.folder).toMatch(/^PORT=3100 npx /)
    expect(toDevelopersPage(BASE_URL).commands.folder).toMatch(/^npx /)
  })

  it('explains every status that partners can meet, in order', () => {
    const statuses = toDevelopersPage(BASE_URL).outcomes.map(({ status }) => Number(status))
    expect(statuses).toEqual([200, 201, 400, 401, 403, 404, 409, 412, 413, 415, 422, 429, 503])
  })
})
