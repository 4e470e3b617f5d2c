import { ODS_CODE_SYSTEM } from '../../src/fhir/ods-code.js'
import type { PersonId } from '../../src/fhir/person-id.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'
import { postAbout } from '../support/post-about.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const HOLMWOOD = 'RHM99'
const OAK_STREET = 'Z99001'
const named = (value: string): object => ({ identifier: { system: ODS_CODE_SYSTEM, value } })

const number = aTestNhsNumber(899)
const patient = { name: [{ family: 'Teamless', given: ['Olive'] }], birthDate: '1951-02-03' }
const registered = { ...patient, generalPractitioner: [named(OAK_STREET)] }
const teamOf = (...members: readonly string[]) => ({
  resourceType: 'CareTeam',
  status: 'active',
  period: { start: '2026-11-01' },
  participant: members.map((member) => ({ member: named(member) })),
  managingOrganization: [named(OAK_STREET)],
})

describe('a team that a trust invents around the practice of somebody', () => {
  let app: TestApp
  let person: PersonId

  /** What a nurse of the trust is answered who asks for the record, with what the log has of it. */
  async function asked(): Promise<object> {
    const authorization = `Bearer ${await app.accountToken('mh.nurse')}`
    const answer = await fetch(`${app.baseUrl}/fhir/CareTeam?patient=${person}`, {
      headers: { authorization },
    })
    const last = (await app.log()).filter((event) => event.person === person).at(-1)
    return { status: answer.status, decision: last?.decision, reason: last?.reason, basis: last?.basis }
  }

  beforeAll(async () => {
    app = await startTestApp({ demo: 0 })
    await postAbout(app, { number, patient: registered, by: 'oak-street-surgery' }, [])
    const [row] = await app.database.query<{ readonly person: PersonId }>(
      'select person_id as person from persons where nhs_number = $1',
      [number],
    )
    if (!row) throw new Error('Nobody was kept.')
    person = row.person
  })
  afterAll(() => app.close())

  it('opens the record to nobody of the trust, and the log says who tried', async () => {
    await postAbout(app, { number, patient, by: 'holmwood-mental-health' }, [teamOf(HOLMWOOD, OAK_STREET)])

    expect(await asked()).toMatchObject({
      status: 404,
      decision: 'deny',
      reason: 'no-legitimate-relationship',
    })
  })

  it('is borne out once the practice itself names the trust', async () => {
    await postAbout(app, { number, patient: registered, by: 'oak-street-surgery' }, [
      teamOf(OAK_STREET, HOLMWOOD),
    ])

    expect(await asked()).toMatchObject({ status: 200, decision: 'permit', reason: null })
  })

  it.each([
    ['first', ['2020-01-01', '2021-01-01'], ['2026-11-01']],
    ['last', ['2026-11-01'], ['2020-01-01', '2021-01-01']],
  ])(
    'lets in who left a team and came back, where the time that is over is named %s',
    async (_case, ...times) => {
      const again = {
        ...teamOf(),
        participant: times.map(([start, end]) => ({ member: named(HOLMWOOD), period: { start, end } })),
      }
      const whose = aTestNhsNumber(898)
      await postAbout(app, { number: whose, patient: registered, by: 'oak-street-surgery' }, [again])
      const [row] = await app.database.query<{ readonly person: PersonId }>(
        'select person_id as person from persons where nhs_number = $1',
        [whose],
      )
      person = row?.person ?? person

      expect(await asked()).toMatchObject({ status: 200, decision: 'permit' })
    },
  )
})
