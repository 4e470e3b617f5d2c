import { isPlainPath } from '../../src/web/is-plain-path.js'

const PERSON = '0123456789abcdef0123456789abcdef'

describe('isPlainPath', () => {
  it.each([
    '/',
    '/fhir',
    '/fhir/',
    '/FHIR/Patient',
    '/audit/',
    `/patients/${PERSON}/sections/allergies`,
    `/patients/%30${PERSON.slice(1)}`,
    '/patients/..%2Fetc',
    '/.well-known/smart-configuration',
    '/openapi.json',
    // Judged by its own routes, for whoever has a token.
    '/fhir//Patient',
    '/fhir/../fhir/Patient',
  ])('%s is', (path) => {
    expect(isPlainPath(path)).toBe(true)
  })

  it.each([
    '',
    '*',
    'fhir/Patient',
    '//',
    '//fhir/Patient',
    `//patients/${PERSON}`,
    `/patients//${PERSON}`,
    '/./fhir/Patient',
    '/../fhir/Patient',
    '/%2e/fhir/Patient',
    '/%2ffhir/Patient',
    '/%66hir/Patient',
    '/%2566hir/Patient',
    '/fhir;x/Patient',
    '/fhir%3bx/Patient',
    '/fhir%20/Patient',
    '/fhir%00/Patient',
    '/fhir%/Patient',
    '/fhir\\Patient',
    '/\\fhir/Patient',
    '/ﬁhir/Patient',
    `/x/../patients/${PERSON}`,
    `/patients/%2E%2e/patients/${PERSON}`,
    `/x/./fhir/Patient`,
  ])('%s is not', (path) => {
    expect(isPlainPath(path)).toBe(false)
  })
})
