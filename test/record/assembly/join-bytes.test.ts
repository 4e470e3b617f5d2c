import { encode, joinBytes, joinSmall } from '../../../src/record/assembly/join-bytes.js'

const large = encode(JSON.stringify({ text: 'x'.repeat(20_000) }))
const small = encode('{"a":1}')
const none = encode('')

/** What pieces say when they are sent one after another. */
const said = (pieces: readonly Uint8Array[]) => Buffer.concat(pieces).toString('utf8')

describe('Pieces of an answer', () => {
  it.each([
    ['of one small entry', [small]],
    ['of small entries', [small, small, small]],
    ['of large ones', [large, large]],
    ['of both', [small, large, small, small, large]],
    ['some of which are empty', [none, large, none, small, none]],
    ['of nothing at all', []],
  ])('%s say what they say when joined', (_which, entries) => {
    const pieces = joinSmall(encode('{"entry":['), entries, encode(']}'))
    expect(said(pieces)).toBe(said([joinBytes(encode('{"entry":['), entries, encode(']}'))]))
    expect(() => JSON.parse(said(pieces)) as unknown).not.toThrow()
  })

  it('are the very bytes that were given where these are large, and few where they are small', () => {
    const pieces = joinSmall(encode('['), [small, small, large, small, small], encode(']'))
    expect(pieces).toHaveLength(3)
    expect(pieces[1]).toBe(large)
  })
})
