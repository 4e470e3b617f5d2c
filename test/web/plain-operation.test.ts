import { plainOperation } from '../../src/web/plain-operation.js'

describe('plainOperation', () => {
  it.each([
    ['/fhir/Patient/1/%24everything', '/fhir/Patient/1/$everything'],
    ['/fhir/Patient/1/%24summary?_format=%24x', '/fhir/Patient/1/$summary?_format=%24x'],
    ['/fhir/Patient/1/$%65veryth%69ng?a=b?c', '/fhir/Patient/1/$everything?a=b?c'],
    ['/fhir/Patient/%24convert%2Dx', '/fhir/Patient/$convert-x'],
    ['%24x', '$x'],
  ])('reads %s as %s', (url, plain) => {
    expect(plainOperation(url)).toBe(plain)
  })

  it.each([
    '/fhir/Patient/1/$everything',
    '/fhir/%50atient/1',
    '/fhir/Patient/1%2f%24everything',
    '/fhir/Patient/1/%24everything/',
    '/fhir/Patient/1/%24everything;x',
    '/fhir/Patient/1/%24everything%3bx',
    '/fhir/Patient/1/%2524everything',
    '/fhir/Patient/1/%24',
    '/fhir/Patient/%24everything/1',
    '/fhir/Patient/1/%24every%2fthing',
    '/fhir/Patient/1/%24every%00thing',
    '/fhir/Patient/1/%24%2e%2e',
    '/fhir/Patient?x=/%24everything',
    '',
  ])('leaves %s as it is', (url) => {
    expect(plainOperation(url)).toBe(url)
  })
})
