import { readStored } from '../../src/fhir/read-stored.js'
import { writeJson } from '../../src/fhir/write-json.js'

describe('a resource that was stored', () => {
  it('is read with its lexemes as they are', () => {
    const text = '{"resourceType":"Observation","valueQuantity":{"value":1.50}}'
    expect(writeJson(readStored(text))).toBe(text)
  })

  it.each(['', '[]', 'null', '{"a":1', '"Observation"'])(
    'is not taken for one where it is none: %j',
    (text) => {
      expect(() => readStored(text)).toThrow('no resource')
    },
  )
})
