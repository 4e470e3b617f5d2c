import { personNamedIn } from '../../src/web/person-named-in.js'

const ID = '0123456789abcdef0123456789abcdef'

describe('whom an address most likely asks about', () => {
  it.each([
    `/fhir/Patient/${ID}`,
    `/fhir/Patient/${ID}/$everything?_count=10`,
    `/fhir/Observation?patient=${ID}`,
    `/fhir/Observation?code=8867-4&subject=Patient/${ID}&_count=5`,
    `/patients/${ID}`,
    `/patients/${ID}/medicines`,
  ])('%s', (url) => {
    expect(personNamedIn(url)).toBe(ID)
  })

  it.each([
    '/fhir/Patient',
    '/fhir/Patient/9990000018',
    `/fhir/Observation/${ID}`,
    `/fhir/Observation?patient=${ID},${ID}`,
    `/fhir/Patient/${ID}0`,
    '/patients/me',
  ])('nobody in %s', (url) => {
    expect(personNamedIn(url)).toBeUndefined()
  })
})
