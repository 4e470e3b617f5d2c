import express from 'express'
import request from 'supertest'
import { noteArrivals, onTheBeat, untilNextBeat } from '../../src/web/on-the-beat.js'

describe('untilNextBeat', () => {
  it.each([
    [0, 20],
    [3.5, 16.5],
    [19.9, 0.1],
    [20, 20],
    [47, 13],
  ])('when %d ms have passed is %d ms', (passed, left) => {
    expect(untilNextBeat(passed)).toBeCloseTo(left, 6)
  })
})

describe('onTheBeat', () => {
  it.each([
    ['no sooner than a beat after the request came', [noteArrivals()], 20],
    ['at once where it is not known when it came', [], 0],
  ] as const)('answers %s', async (_case, middleware, least) => {
    const app = express()
    let came = 0
    let took = -1
    app.use((_req, _res, next) => {
      came = performance.now()
      next()
    })
    for (const one of middleware) app.use(one)
    app.use((_req, res) => {
      onTheBeat(res, () => {
        took = performance.now() - came
        res.end('answered')
      })
    })

    expect((await request(app).get('/')).text).toBe('answered')
    expect(took).toBeGreaterThanOrEqual(least)
  })
})
