import { asksWhereabouts } from '../../src/access/asks-whereabouts.js'
import { keptQuery } from '../../src/access/kept-query.js'
import { hasTypedPlace, isPlace, withoutTypedPlaces } from '../../src/access/typed-place.js'

describe('a place that is typed where a name or a number of somebody belongs', () => {
  it.each([
    ['POST /find family=KT22 3VO birthDate=1941-03-04', 'POST /find family=[a place] birthDate=1941-03-04'],
    [
      'POST /find family=9 Stable Mews birthDate=1941-03-04',
      'POST /find family=[a place] birthDate=1941-03-04',
    ],
    [
      'POST /find family=Flat 9 Orchard birthDate=1941-03-04',
      'POST /find family=[a place] birthDate=1941-03-04',
    ],
    ['POST /find family=Orchard Terrace birthDate=', 'POST /find family=[a place] birthDate='],
    ['POST /find family=kt22 birthDate=1941-03-04', 'POST /find family=[a place] birthDate=1941-03-04'],
    [
      'POST /find family=07700 900123 birthDate=1941-03-04',
      'POST /find family=[a place] birthDate=1941-03-04',
    ],
    ['POST /find family=x birthDate=KT22 3VO-03-04', 'POST /find family=x birthDate=[a place]'],
    ['POST /find nhsNumber=+44 7700 900123', 'POST /find nhsNumber=[a place]'],
    [
      'POST /find family=Mews birthDate=x birthDate=9 Canary Lane',
      'POST /find family=Mews birthDate=[a place]',
    ],
    ['POST /find nhsNumber=9 Canary Lane', 'POST /find nhsNumber=[a place]'],
    ['POST /find nhsNumber=a@b.example', 'POST /find nhsNumber=[a place]'],
    ['POST /patients/{id}/delegates nhsNumber=KT22 3VO', 'POST /patients/{id}/delegates nhsNumber=[a place]'],
    [
      'POST /authorise/patient client_id=falls-risk nhsNumber=9 Stable Mews',
      'POST /authorise/patient client_id=falls-risk nhsNumber=[a place]',
    ],
    ['POST /audit/find nhsNumber=07700 900123', 'POST /audit/find nhsNumber=[a place]'],
    ['POST /audit/staff-ties nhsNumber=9 Stable Mews', 'POST /audit/staff-ties nhsNumber=[a place]'],
    [
      'GET /fhir/Patient?family=KT22%203VO&birthdate=1941-03-04',
      'GET /fhir/Patient?family=[a place]&birthdate=1941-03-04',
    ],
    ['GET /fhir/Patient?name:contains=KT22+3VO', 'GET /fhir/Patient?name:contains=[a place]'],
    ['GET /fhir/Patient?given=KT22', 'GET /fhir/Patient?given=[a place]'],
    [
      'POST /fhir/Patient/_search identifier=tel|07700900123',
      'POST /fhir/Patient/_search identifier=[a place]',
    ],
    [
      'POST /fhir/Patient/_search birthdate=1941&family=9 Canary Mews',
      'POST /fhir/Patient/_search birthdate=1941&family=[a place]',
    ],
    ['GET /fhir/RelatedPerson?identifier=07700%20900123', 'GET /fhir/RelatedPerson?identifier=[a place]'],
    ['GET /fhir/Patient?family=Orchard+Terrace', 'GET /fhir/Patient?family=[a place]'],
  ])('%s', (query, kept) => {
    expect(hasTypedPlace(query)).toBe(true)
    expect(asksWhereabouts(query)).toBe(true)
    expect(withoutTypedPlaces(query)).toBe(kept)
    expect(keptQuery(query)).toBe(kept)
  })

  it.each([
    'POST /find nhsNumber=999 000 1014',
    'POST /find nhsNumber=0103411234',
    'POST /find nhsNumber=999',
    'POST /patients/{id}/delegates nhsNumber=999 000 1014',
    'POST /patients/{id}/delegates',
    'POST /authorise/patient client_id=falls-risk nhsNumber=9990001014',
    'POST /audit/find nhsNumber=9990001014',
    'POST /audit/find-staff staffId=9 Stable Mews',
    'GET /find',
    'POST /find family=Hill birthDate=1941-03-04',
    'POST /find family=Van der Street-Close birthDate=01-02-2026',
    "POST /find family=O'Neill birthDate=",
    'GET /fhir/Patient?family=Street&birthdate=1941-03-04',
    'GET /fhir/Patient?identifier=https://fhir.nhs.uk/Id/nhs-number|0103411234',
    'GET /fhir/Patient?identifier=https://fhir.nhs.uk/Id/nhs-number%7C9990001014',
    'GET /fhir/Patient?identifier=urn:uuid:0ab1c2d3-0123-4567-89ab-0123456789ab',
    'GET /fhir/Organization?name=Station Road',
    'GET /fhir/Observation?identifier=07700900123',
    'GET /fhir/Observation?note=GET /fhir/Patient?name=KT22',
    'GET /fhir/Patient/1/$everything?name=KT22',
    'GET /fhir/Patient',
    'GET /fhir/List?title=POST /find family=KT22',
    'GET /fhir/List?title=POST /find family=Hill birthDate=KT22',
  ])('is none, and stays in the log: %s', (query) => {
    expect(hasTypedPlace(query)).toBe(false)
    expect(keptQuery(query)).toBe(query)
  })
})

describe('whether words are a place, or a number to call', () => {
  it.each([
    'KT22',
    'k2',
    'SW1A',
    '9 Stable',
    '12a, Orchard',
    '1234  Long Lane',
    'Flat 3 Oak',
    'Unit 12b  Works',
    'Orchard  Terrace',
    'Stable Mews',
    'Rose Cottages',
    'Oak Cottage',
    '07700900123',
    '+44 7700 900 123',
    'KT22 3VO 0ab1c2d3-0123-4567-89ab-0123456789ab',
    '0770090012 3',
    ' KT22 ',
  ])('%s is one', (typed) => {
    expect(isPlace(typed)).toBe(true)
  })

  it.each([
    'Kt',
    'Hill',
    'XKT22',
    'KT22ABC',
    '22',
    '9 Ab',
    '12345 Hill',
    'Hill 9 Stable',
    'Street',
    'Street Hill',
    'Gardens Hill',
    '999 000 1014',
    '0ab1c2d3-0123-4567-89ab-0123456789ab',
    ' 9990001014 ',
    // Nor is part of a UUID a postcode or a number to call, nor what stands before one with what stands behind it.
    'de1f3ab0-0123-4567-89ab-0123456789ab',
    '0ab1c2d3-0123-4567-89ab-507700900123',
    'k0ab1c2d3-0123-4567-89ab-0123456789ab2',
    'k9990001014x2',
  ])('%s is none', (typed) => {
    expect(isPlace(typed)).toBe(false)
  })
})
