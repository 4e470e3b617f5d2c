import { ODS_CODE_SYSTEM } from '../../src/fhir/ods-code.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'
import { signIn, type PortalSession } from '../support/portal-session.js'
import { postAbout } from '../support/post-about.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const number = aTestNhsNumber(882)
const patient = {
  name: [{ family: 'Hiddenteen', given: ['Robin'] }],
  birthDate: `${new Date().getFullYear() - 14}-01-02`,
}
const byHer = 'Found competent to decide by Patrick Doyle'
const bySomebody = 'Found competent to decide by somebody whose name is not shown'

describe('who found a young person competent, where she hides what would tell who treats her', () => {
  let app: TestApp
  let page: string

  const readBy = async (reader: PortalSession): Promise<string> => {
    const { text } = await reader.get(page)
    return /(?:Not f|F)ound competent to decide by [^,]+/.exec(text)?.[0] ?? ''
  }

  beforeAll(async () => {
    app = await startTestApp({ demo: 0 })
    const measured = { resourceType: 'Observation', status: 'final', code: { text: 'Weight' } }
    const participant = ['RWV99', '999CC', 'RHM99'].map((value) => ({
      member: { identifier: { system: ODS_CODE_SYSTEM, value } },
    }))
    const team = { resourceType: 'CareTeam', status: 'active', period: { start: '2026-11-01' }, participant }
    await postAbout(app, { number, patient, by: 'st-annes-hospital' }, [team])
    await postAbout(app, { number, patient, by: 'holmwood-mental-health' }, [
      { ...measured, valueString: '60 kg' },
    ])
    const [row] = await app.database.query<{ readonly person: string }>(
      'select person_id as person from persons where nhs_number = $1',
      [number],
    )
    page = `/patients/${row?.person ?? ''}/delegates`
  })
  afterAll(() => app.close())

  it('is told to whoever would be shown what that organisation sends, and to nobody else, also of what was kept before it was known where they work', async () => {
    const nurse = await signIn(app.baseUrl, 'mh.nurse')
    const doctor = await signIn(app.baseUrl, 'ward.doctor')
    const social = await signIn(app.baseUrl, 'social.worker')
    await nurse.confirm(page, { what: 'finding', isCompetent: 'yes', reason: 'She weighed it up well' })
    for (const reader of [nurse, doctor, social]) expect(await readBy(reader)).toBe(byHer)

    const hides = { choice: 'hide-categories', categories: 'PSY', reason: 'She wants that kept to Holmwood' }
    await doctor.confirm(page.replace('delegates', 'consent'), hides)
    expect(await readBy(nurse)).toBe(byHer)
    for (const reader of [doctor, social]) expect(await readBy(reader)).toBe(bySomebody)

    await app.database.query(
      `insert into competence_findings (person_id, version, is_competent, reason, recorded_by, recorder, recorded_at)
       select person_id, version + 1, is_competent, reason, 'somebody-else', recorder, recorded_at from competence_findings`,
    )
    expect([await readBy(nurse), await readBy(doctor)]).toEqual([bySomebody, bySomebody])
    expect(
      (await app.log()).filter(({ disclosed }) => disclosed?.what === 'delegations').at(-1),
    ).toMatchObject({
      kind: 'outcome',
      disclosed: { status: 200 },
    })
  })
})
