import { parseSince, writeSince } from '../../../src/record/changes/since.js'

describe('since when changes are told', () => {
  it.each([
    ['me', undefined],
    ['team', undefined],
    ['2026-11-20', '2026-11-20T00:00:00.000Z'],
    ['2026-06-20', '2026-06-19T23:00:00.000Z'],
    ['2026-10-25', '2026-10-24T23:00:00.000Z'],
    ['2026-11-20T09:30:00Z', '2026-11-20T09:30:00.000Z'],
    ['2026-11-20T09:30+01:00', '2026-11-20T08:30:00.000Z'],
  ])('is asked for as %s', (text, instant) => {
    const since = parseSince(text)
    expect(since && 'instant' in since ? new Date(since.instant).toISOString() : undefined).toBe(instant)
    expect(since && writeSince(since)).toBe(text)
  })

  it.each(['', 'you', '2026', '2026-02-30', '2026-11-20T09:30', '2026-11-20T99:30:00Z', '1', 'constructor'])(
    'is not %p',
    (text) => {
      expect(parseSince(text)).toBeUndefined()
    },
  )
})
