import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { aPortalSession, signIn } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const DOROTHY = WALKTHROUGH.find(({ name }) => name === 'Dorothy Ashby')
if (!DOROTHY) throw new Error('The walk needs Dorothy Ashby.')

const REASON = {
  reasonCode: 'life-at-risk',
  reasonText: 'Found collapsed, and nothing is known of what they take',
}

describe('one confirmation that is sent several times at once', () => {
  let one: TestApp
  let other: TestApp

  beforeAll(async () => {
    one = await startTestApp({ demo: 24 })
    other = await startTestApp({ besides: one })
  })
  afterAll(async () => {
    await other.close()
    await one.close()
  })

  it('breaks the glass once, on whichever of two gateways it is taken first', async () => {
    const nurse = await signIn(one.baseUrl, 'mh.nurse')
    const found = await nurse.send('/find', { by: 'nhs-number', nhsNumber: DOROTHY.nhsNumberShown }, '/find')
    const record = /href="(\/patients\/[0-9a-f]{32})"/.exec(found.text)?.[1] ?? ''
    const form = `${record}/break-glass`
    const asked = await nurse.send(form, REASON, form)
    const confirm = /name="confirm" value="([^"]+)"/.exec(asked.text)?.[1] ?? ''
    const elsewhere = aPortalSession(other.baseUrl, nurse.cookies())

    const answers = await Promise.all(
      [nurse, elsewhere, nurse, elsewhere].map((session) => session.send(form, { ...REASON, confirm }, form)),
    )

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
    const uses = await one.database.query(`select use_id from access_uses where kind = 'break-glass'`)
    expect(uses).toHaveLength(1)
    const log = await one.log()
    expect(log.filter(({ reason }) => reason === 'not-confirmed')).toHaveLength(3)
  })
})
