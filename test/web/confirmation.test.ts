import type { Request } from 'express'
import { createConfirmation, type WaitingStep, type WaitingSteps } from '../../src/web/confirmation.js'

const STEP = ['person', 'break-glass', 'life-at-risk', 'Found collapsed at home']

const aRequest = (sessionID = 'session-1'): Request => ({ sessionID }) as unknown as Request

/** Steps in memory. */
function someSteps(): WaitingSteps & { readonly kept: ReadonlyMap<string, WaitingStep> } {
  const kept = new Map<string, WaitingStep>()
  return {
    kept,
    async put(session, step) {
      kept.set(session, step)
    },
    async take(session) {
      const step = kept.get(session)
      kept.delete(session)
      return step
    },
  }
}

function aConfirmation() {
  let instant = 0
  let tokens = 0
  const steps = someSteps()
  const newToken = (): string => `token-${(tokens += 1)}`
  const confirmation = createConfirmation({ steps, newToken, now: () => instant })
  return { ...confirmation, kept: steps.kept, pass: (ms: number) => (instant += ms) }
}

describe('a step that has to be confirmed', () => {
  it('is confirmed once, by the value that it was begun with', async () => {
    const { begin, end } = aConfirmation()
    const value = await begin(aRequest(), STEP)

    expect(await end(aRequest(), STEP, value)).toBe(true)
    expect(await end(aRequest(), STEP, value)).toBe(false)
  })

  it.each([
    ['another reason', [...STEP.slice(0, -1), 'Something else'], 'token-1'],
    ['another person', ['other', ...STEP.slice(1)], 'token-1'],
    ['another value', STEP, 'token-2'],
    ['no value', STEP, ''],
    ['parts that are cut elsewhere', ['personbreak-glass', ...STEP.slice(2)], 'token-1'],
  ])('is not confirmed by %s, and waits no longer', async (_case, step, value) => {
    const { begin, end } = aConfirmation()
    await begin(aRequest(), STEP)

    expect(await end(aRequest(), step, value)).toBe(false)
    expect(await end(aRequest(), STEP, 'token-1')).toBe(false)
  })

  it('is not confirmed in another session, and waits in its own', async () => {
    const { begin, end } = aConfirmation()
    const value = await begin(aRequest(), STEP)

    expect(await end(aRequest('session-2'), STEP, value)).toBe(false)
    expect(await end(aRequest(), STEP, value)).toBe(true)
  })

  it('waits ten minutes', async () => {
    const { begin, end, pass } = aConfirmation()
    const first = await begin(aRequest(), STEP)
    pass(10 * 60_000 - 1)
    expect(await end(aRequest(), STEP, first)).toBe(true)

    const second = await begin(aRequest(), STEP)
    pass(10 * 60_000)
    expect(await end(aRequest(), STEP, second)).toBe(false)
  })

  it('takes the place of the one before', async () => {
    const { begin, end } = aConfirmation()
    const first = await begin(aRequest(), STEP)
    await begin(aRequest(), STEP)

    expect(await end(aRequest(), STEP, first)).toBe(false)
  })

  it('keeps nothing that could be read of it, nor the id of the session', async () => {
    const { begin, kept } = aConfirmation()
    await begin(aRequest(), STEP)

    expect(kept.size).toBe(1)
    expect(JSON.stringify([...kept])).not.toMatch(/collapsed|life-at-risk|token|session-1/)
  })
})
