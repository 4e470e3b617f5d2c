import type { Request } from 'express'
import { createConfirmation } from '../../src/web/confirmation.js'

const STEP = ['person', 'break-glass', 'life-at-risk', 'Found collapsed at home']

/** A session that counts how often it was written. */
function aSession() {
  let saved = 0
  const session = {
    save(done: (error?: unknown) => void) {
      saved += 1
      done()
    },
  }
  return { req: { session } as unknown as Request, saved: () => saved }
}

function aConfirmation() {
  let instant = 0
  let tokens = 0
  const confirmation = createConfirmation({ newToken: () => `token-${(tokens += 1)}`, now: () => instant })
  return { ...confirmation, pass: (ms: number) => (instant += ms) }
}

describe('a step that has to be confirmed', () => {
  it('is confirmed once, by the value that it was begun with', async () => {
    const { begin, end } = aConfirmation()
    const { req, saved } = aSession()
    const value = begin(req, STEP)

    expect(await end(req, STEP, value)).toBe(true)
    expect(saved()).toBe(1)
    expect(await end(req, STEP, value)).toBe(false)
  })

  it.each([
    ['another reason', [...STEP.slice(0, -1), 'Something else'], 'token-1'],
    ['another person', ['other', ...STEP.slice(1)], 'token-1'],
    ['another value', STEP, 'token-2'],
    ['no value', STEP, ''],
    ['parts that are cut elsewhere', ['personbreak-glass', ...STEP.slice(2)], 'token-1'],
  ])('is not confirmed by %s, and waits no longer', async (_case, step, value) => {
    const { begin, end } = aConfirmation()
    const { req } = aSession()
    begin(req, STEP)

    expect(await end(req, step, value)).toBe(false)
    expect(await end(req, STEP, 'token-1')).toBe(false)
  })

  it('is not confirmed in another session', async () => {
    const { begin, end } = aConfirmation()
    const value = begin(aSession().req, STEP)
    expect(await end(aSession().req, STEP, value)).toBe(false)
  })

  it('waits ten minutes', async () => {
    const { begin, end, pass } = aConfirmation()
    const { req } = aSession()
    const first = begin(req, STEP)
    pass(10 * 60_000 - 1)
    expect(await end(req, STEP, first)).toBe(true)

    const second = begin(req, STEP)
    pass(10 * 60_000)
    expect(await end(req, STEP, second)).toBe(false)
  })

  it('takes the place of the one before', async () => {
    const { begin, end } = aConfirmation()
    const { req } = aSession()
    const first = begin(req, STEP)
    begin(req, STEP)
    expect(await end(req, STEP, first)).toBe(false)
  })

  it('keeps nothing of it in the session that could be read', () => {
    const { begin } = aConfirmation()
    const { req } = aSession()
    begin(req, STEP)
    expect(JSON.stringify(req.session)).not.toMatch(/collapsed|life-at-risk|token/)
  })
})
