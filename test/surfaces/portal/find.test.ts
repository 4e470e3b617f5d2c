import request from 'supertest'
import type { FindPerson, FindPersonRequest, PersonMatch } from '../../../src/record/patients/find-person.js'
import { displayNhsNumber } from '../../../src/fhir/nhs-number.js'
import { aClinician, anAuditor } from '../../support/actors.js'
import { aTestNhsNumber } from '../../support/nhs-numbers.js'
import { MARGARET } from './fixtures/joined-records.js'
import { portalApp } from './fixtures/portal-app.js'

const PEGGY: PersonMatch = {
  person: MARGARET,
  name: 'HOLLAND, Margaret (Mrs)',
  born: { text: '04-Mar-1941', iso: '1941-03-04' },
  gender: 'Female',
  practice: 'Oak Street Surgery',
}

const BY_NAME = {
  by: 'name',
  family: 'Holland',
  'birthDate[day]': '4',
  'birthDate[month]': '3',
  'birthDate[year]': '1941',
}

describe('pages that find people, while nothing new can be received', () => {
  const app = portalApp({ notReceivingSince: () => '2026-11-23T08:00:00.000Z' })
  const WORDS = 'Since 23-Nov-2026 08:00 nothing new can be received from any source'

  it('HZ01: say so, as the pages of a record do', async () => {
    for (const path of ['/find', '/changes']) {
      const page = await request(app).get(path).expect(200)
      expect(page.text).toContain(WORDS)
    }
    const found = await request(app).post('/find').type('form').send(BY_NAME).expect(200)
    expect(found.text).toContain(WORDS)
  })

  it('say nothing of it otherwise', async () => {
    const page = await request(portalApp()).get('/find').expect(200)
    expect(page.text).not.toContain('nothing new can be received')
  })
})

describe('POST /find', () => {
  it('shows enough to tell two people apart, and opening is one more step', async () => {
    const app = portalApp({
      findPerson: async () => ({ outcome: 'found', people: [PEGGY], warning: undefined }),
    })

    const page = await request(app)
      .post('/find')
      .type('form')
      .send({ by: 'nhs-number', nhsNumber: '999 012 3456' })
      .expect(200)

    expect(page.text).toContain('One person was found')
    for (const words of ['HOLLAND, Margaret (Mrs)', '04-Mar-1941', 'Female', 'Oak Street Surgery'])
      expect(page.text).toContain(words)
    expect(page.text).toContain(`href="/patients/${MARGARET}"`)
    expect(page.text).not.toContain('app-banner')
  })

  it('searches by family name and birth date as they were typed', async () => {
    const asked: FindPersonRequest[] = []
    const app = portalApp({
      findPerson: async (search) => {
        asked.push(search)
        return { outcome: 'found', people: [], warning: undefined }
      },
    })

    const page = await request(app).post('/find').type('form').send(BY_NAME).expect(200)

    expect(asked).toMatchObject([{ by: { family: 'Holland', birthDate: '1941-03-04' }, purpose: 'TREAT' }])
    expect(page.text).toContain('Nobody was found')
    expect(page.text).toContain('born 04-Mar-1941.')
  })

  it('reads the NHS number back in its groups', async () => {
    const nhsNumber = aTestNhsNumber(3)
    const app = portalApp({ findPerson: async () => ({ outcome: 'found', people: [], warning: undefined }) })

    const page = await request(app)
      .post('/find')
      .type('form')
      .send({ by: 'nhs-number', nhsNumber })
      .expect(200)

    expect(page.text).toContain(`the NHS number ${displayNhsNumber(nhsNumber)}.`)
  })

  it('warns when several people answer', async () => {
    const people = [PEGGY, { ...PEGGY, name: 'HOLLAND, Marjorie' }]
    const app = portalApp({
      findPerson: async () => ({ outcome: 'found', people, warning: 'Check the given name.' }),
    })

    const page = await request(app).post('/find').type('form').send(BY_NAME).expect(200)

    expect(page.text).toContain('2 people were found')
    expect(page.text).toContain('Check the given name.')
  })

  it('HZ31: has how the number ends beside each of two people with almost the same name', async () => {
    const people = [
      { ...PEGGY, name: 'TWINLEY, Ann', numberEnd: '3457' },
      { ...PEGGY, name: 'TWINLEY, Anna', numberEnd: '8812' },
    ]
    const app = portalApp({ findPerson: async () => ({ outcome: 'found', people, warning: 'Look.' }) })

    const page = await request(app).post('/find').type('form').send(BY_NAME).expect(200)

    for (const end of ['3457', '8812'])
      expect(page.text).toContain(`<dt>NHS number ends in</dt><dd class="app-banner__number">${end}</dd>`)
  })

  it('says at the field and at the top what to look at, and keeps what was typed', async () => {
    const text = 'Look for a mistyped digit.'
    const app = portalApp({ findPerson: async () => ({ outcome: 'invalid', field: 'nhsNumber', text }) })

    const page = await request(app)
      .post('/find')
      .type('form')
      .send({ by: 'nhs-number', nhsNumber: '9990123450' })
      .expect(400)

    expect(page.text.split(text)).toHaveLength(3)
    expect(page.text).toContain('href="#nhsNumber"')
    expect(page.text).toContain('value="9990123450"')
  })

  it.each([
    [{ by: 'nhs-number', nhsNumber: ' ' }, 'Enter an NHS number'],
    [{ ...BY_NAME, family: '' }, 'Enter a family name'],
    [
      { ...BY_NAME, 'birthDate[month]': '', 'birthDate[year]': '' },
      'Date of birth must include a month and a year',
    ],
    [{ by: 'name', family: 'Holland' }, 'Enter a date of birth'],
  ])('asks for what is missing: %p', async (form, words) => {
    const app = portalApp({ findPerson: () => Promise.reject(new Error('A search was made.')) })

    const page = await request(app).post('/find').type('form').send(form).expect(400)

    expect(page.text).toContain(words)
  })

  it('is refused where the gate refuses it', async () => {
    const app = portalApp({ findPerson: async () => ({ outcome: 'refused', reason: 'role-without-right' }) })

    const page = await request(app).post('/find').type('form').send(BY_NAME).expect(403)

    expect(page.text).toContain('This attempt is recorded.')
  })
})

describe('GET /find', () => {
  it('has two ways to search, each a form that is posted with its token', async () => {
    const page = await request(portalApp()).get('/find').expect(200)

    expect(page.text.match(/method="post"/g)).toHaveLength(2)
    expect(page.text.match(/name="_csrf" value="csrf-token"/g)).toHaveLength(2)
  })

  it.each([
    ['a receptionist', aClinician({ duty: 'none' })],
    ['an auditor', anAuditor()],
  ])('is not for %s: the gate refuses them before they have looked for anybody', async (_who, actor) => {
    const findPerson: FindPerson = async () => ({ outcome: 'refused', reason: 'role-without-right' })
    await request(portalApp({ actor, findPerson })).get('/find').expect(403)
  })
})

describe('GET /', () => {
  it.each([
    ['a clinician to the search', aClinician(), '/find'],
    ['an auditor to the log', anAuditor(), '/audit'],
  ])('takes %s', async (_who, actor, address) => {
    await request(portalApp({ actor })).get('/').expect(302).expect('Location', address)
  })
})
