import type { Format } from '../../src/fhir/format.js'
import { preferredFormat } from '../../src/web/preferred-format.js'

const ALL: readonly Format[] = ['json', 'xml', 'html']

describe('preferredFormat', () => {
  it.each([
    [undefined, 'json'],
    ['', 'json'],
    ['*/*', 'json'],
    ['application/*', 'json'],
    ['application/fhir+xml', 'xml'],
    ['application/fhir+xml; fhirVersion=4.0', 'xml'],
    ['APPLICATION/FHIR+XML', 'xml'],
    ['text/xml', 'xml'],
    ['application/fhir+xml, */*', 'xml'],
    ['application/fhir+xml;q=0.9, */*;q=0.8', 'xml'],
    ['application/fhir+xml;q=0.9, application/fhir+json;q=0.5', 'xml'],
    ['application/fhir+xml, application/fhir+json', 'json'],
    ['application/fhir+json;q=0.1, application/fhir+xml;q=0.2, */*', 'xml'],
    ['application/fhir+xml;q=0, */*', 'json'],
    ['text/html', 'html'],
    // What a browser sends.
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'html'],
    ['application/fhir+xml;q=x', 'xml'],
  ] as const)('takes of all that there is, for Accept: %s, %s', (accept, format) => {
    expect(preferredFormat(accept, ALL)).toBe(format)
  })

  it.each([
    'application/fhir+xml',
    'text/html',
    'application/fhir+json;q=0, application/xml',
    'image/png',
    'text/*',
  ])('takes nothing where only FHIR JSON is there, for Accept: %s', (accept) => {
    expect(preferredFormat(accept, ['json'])).toBeUndefined()
  })
})
