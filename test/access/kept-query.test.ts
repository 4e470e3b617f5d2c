import { createHash } from 'node:crypto'
import { keptQuery } from '../../src/access/kept-query.js'

describe('what the log keeps of what was asked', () => {
  it.each([0, 1, 8191, 8192])('is all of it, of %i characters', (length) => {
    expect(keptQuery('x'.repeat(length))).toBe('x'.repeat(length))
  })

  it('is the beginning of what is longer, with how long it was and the hash of all of it', () => {
    const query = `GET /fhir/Observation?code=${'é'.repeat(8192)}`
    const kept = keptQuery(query)
    expect(kept).toHaveLength(8192)
    expect(kept.startsWith('GET /fhir/Observation?code=éé')).toBe(true)
    const hash = createHash('sha256').update(Buffer.from(query)).digest('hex')
    expect(kept.endsWith(`é … of ${query.length} characters, SHA-256 ${hash}`)).toBe(true)
  })
})
