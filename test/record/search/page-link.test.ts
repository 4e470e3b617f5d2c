import { isHeldBy, readPage, signPage } from '../../../src/record/search/page-link.js'
import { PERSON } from './a-search-index.js'

const key = Buffer.alloc(32, 1)
const page = { person: PERSON, query: 'Observation?code=1', offset: 50, seen: 'what-was-seen' }
const holder = { session: 'session-1', actor: '555000000001', cover: 'N+R' }

describe('page links', () => {
  const token = signPage(key, { ...page, ...holder })

  it('say where a page goes on, to their holder', () => {
    const read = readPage(key, token)

    expect(read).toMatchObject(page)
    expect(read && isHeldBy(read, holder)).toBe(true)
  })

  it.each([{ session: 'session-2' }, { actor: '555000000002' }, { cover: 'N' }])(
    'are of no use with %j',
    (differs) => {
      const read = readPage(key, token)

      expect(read && isHeldBy(read, { ...holder, ...differs })).toBe(false)
    },
  )

  it('have nothing of the holder that could be read', () => {
    const [payload = ''] = token.split('.')

    expect(Buffer.from(payload, 'base64url').toString()).not.toMatch(/session-1|555000000001|N\+R/)
  })

  it('D03: are read under no other key, and with no character changed', () => {
    expect(readPage(Buffer.alloc(32, 2), token)).toBeUndefined()
    for (let place = 0; place < token.length; place += 1) {
      const other = token[place] === 'A' ? 'B' : 'A'
      expect(readPage(key, token.slice(0, place) + other + token.slice(place + 1))).toBeUndefined()
    }
  })

  it.each([
    '',
    '.',
    'a.b',
    `${'a'.repeat(12_001)}.${'b'.repeat(43)}`,
    `${token}.x`,
    `${token}=`,
    token.slice(1),
  ])('are not read from what is none', (text) => {
    expect(readPage(key, text)).toBeUndefined()
  })
})
