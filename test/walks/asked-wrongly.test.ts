import { generateKeyPair, SignJWT } from 'jose'
import { aPortalSession, signIn } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

/** Whatever cannot be answered is an event of the log too, once, with the true reason. */
describe('what is asked wrongly', () => {
  let app: TestApp

  beforeAll(async () => {
    app = await startTestApp({ demo: 1 })
  })
  afterAll(() => app.close())

  async function logged(act: () => Promise<unknown>): Promise<readonly object[]> {
    const before = (await app.log()).length
    await act()
    return (await app.log())
      .slice(before)
      .map(({ kind, actor, decision, reason, query }) => ({ kind, id: actor.id, decision, reason, query }))
  }

  const CLINICIAN_WHO_MAY_NOT = 'not-for-this-actor'

  it.each([
    ['a search without a number', '/find', { by: 'nhs-number', nhsNumber: '' }, 'nhsNumber-missing'],
    ['a wrong check digit', '/find', { by: 'nhs-number', nhsNumber: '9990001013' }, 'nhsNumber-invalid'],
    ['a search without a name', '/find', { by: 'name', family: '' }, 'family-missing'],
  ])('by a clinician: %s', async (_case, path, form, reason) => {
    const nurse = await signIn(app.baseUrl, 'practice.nurse')
    const entries = await logged(() => nurse.send(path, form, '/find'))
    expect(entries).toEqual([expect.objectContaining({ kind: 'event', reason })])
  })

  it.each(['/patients/9990001014', '/patients/9990001014/sections/allergies', '/patients/..%2Fetc'])(
    'by a clinician: %s, which cannot be the id of a person and is not kept',
    async (path) => {
      const nurse = await signIn(app.baseUrl, 'practice.nurse')
      const entries = await logged(() => nurse.get(path))
      expect(entries).toEqual([expect.objectContaining({ kind: 'event', reason: 'person-id-malformed' })])
      expect(JSON.stringify(entries)).not.toContain('9990001014')
    },
  )

  it('however an address is written: it is guarded as the page that it is, or it is none', async () => {
    const person = await somebody()
    const encoded = person.replace(/^./, (digit) => `%${digit.charCodeAt(0).toString(16)}`)
    const gp = await signIn(app.baseUrl, 'gp', { role: 'Oak Street' })
    for (const path of [`/PATIENTS/${person}`, `/Patients/${person}/print`]) {
      const entries = await logged(async () => {
        expect((await gp.get(path)).status).toBe(404)
      })
      expect(entries).toEqual([expect.objectContaining({ kind: 'event', reason: 'not-found' })])
    }
    expect((await gp.get(`/patients/${encoded}`)).status).toBe(200)
    // A form that was not printed on a page about them.
    const form = { choice: 'objection', reason: 'Told me in surgery today' }
    expect((await gp.send(`/patients/${encoded}/consent`, form, '/find')).status).toBe(409)

    const nobody = aPortalSession(app.baseUrl)
    for (const path of [`/PATIENTS/${person}`, `/Patients/${person}/print`, `/patients/${encoded}`]) {
      const entries = await logged(() => nobody.get(path))
      expect(entries).toEqual([expect.objectContaining({ reason: 'no-session' })])
    }
    const after = await signIn(app.baseUrl, 'gp', { role: 'Oak Street', cookies: nobody.cookies() })
    expect(after.landed.url).not.toContain(person)
  })

  /** The id of somebody whose record there is. */
  async function somebody(): Promise<string> {
    const [row] = await app.database.query<{ person_id: string }>(
      `select person_id from relationships where kind = 'registered-practice' limit 1`,
    )
    return row?.person_id ?? ''
  }

  it('of FHIR: in the log with what was given, on the auditor’s page of the person, and in no other log', async () => {
    const person = await somebody()
    const asked = `/fhir/Observation?patient=${person}&colour=canary-blue`
    const authorization = `Bearer ${await app.accountToken('practice.nurse')}`
    const entries = await logged(async () => {
      expect((await fetch(app.baseUrl + asked, { headers: { authorization } })).status).toBe(400)
    })
    expect(entries).toEqual([expect.objectContaining({ kind: 'event', query: `GET ${asked}` })])
    expect((await app.log()).at(-1)).toMatchObject({ person, actor: { kind: 'clinician' } })
    expect(app.printed()).not.toContain('canary')

    const auditor = await signIn(app.baseUrl, 'auditor')
    const page = await auditor.get(`/audit/patients/${person}`)
    const [, refused = ''] = page.text.split('Refused attempts')
    expect(refused).toContain('Bethan Price')
  })

  it.each(['/patients', '/patients/{id}/nothing-here', '/patients/{id}/sections/nothing?colour=blue'])(
    'of the pages: %s has no page, and the log says once who asked for it',
    async (template) => {
      const person = await somebody()
      const nurse = await signIn(app.baseUrl, 'practice.nurse')
      const entries = await logged(async () => {
        expect((await nurse.get(template.replace('{id}', person))).status).toBe(404)
      })
      expect(entries).toEqual([
        expect.objectContaining({ kind: 'event', reason: 'not-found', query: `GET ${template}` }),
      ])
      const about = template.includes('{id}') ? person : null
      expect((await app.log()).at(-1)?.person).toBe(about)
    },
  )

  it.each(['/audit/nothing-here', '/audit/patients/{id}/nothing', '/audit/people/a/b'])(
    'of the log: %s has no page, and the log says once who asked for it',
    async (template) => {
      const person = await somebody()
      const path = template.replace('{id}', person)
      const asked = { query: `GET ${path}` }
      const auditor = await signIn(app.baseUrl, 'auditor')
      const nurse = await signIn(app.baseUrl, 'practice.nurse')
      const entries = await logged(async () => {
        expect((await auditor.get(path)).status).toBe(404)
        expect((await nurse.get(path)).status).toBe(403)
      })
      expect(entries).toEqual([
        expect.objectContaining({ ...asked, decision: null, reason: 'not-found' }),
        expect.objectContaining({ ...asked, decision: 'deny', reason: CLINICIAN_WHO_MAY_NOT }),
      ])
    },
  )

  it('of a partner: in the log with what was given', async () => {
    const authorization = `Bearer ${await app.partnerToken('wey-valley-hospital')}`
    const asked = '/fhir/Observation?code=xyz'
    const entries = await logged(async () => {
      expect((await fetch(app.baseUrl + asked, { headers: { authorization } })).status).toBe(403)
    })
    expect(entries).toEqual([expect.objectContaining({ kind: 'event', query: `GET ${asked}` })])
  })

  it('by a receptionist who opens the page for finding people: refused, and said in the log', async () => {
    const receptionist = await signIn(app.baseUrl, 'receptionist')
    const entries = await logged(async () => {
      expect((await receptionist.get('/find')).status).toBe(403)
      expect((await receptionist.send('/find', { by: 'nhs-number', nhsNumber: '' }, '/role')).status).toBe(
        403,
      )
    })
    expect(entries).toEqual([
      expect.objectContaining({ decision: 'deny', reason: 'role-without-right', query: 'GET /find' }),
      expect.objectContaining({ decision: 'deny', reason: 'role-without-right' }),
    ])
  })

  it.each([
    ['/audit/events?from=yesterday', undefined],
    ['/audit/patients/nobody', undefined],
    ['/audit/people/%00', undefined],
    ['/audit/find', { nhsNumber: '123' }],
    ['/audit/find-staff', { staffId: '' }],
  ] as const)(
    'by a clinician who may not review the log, wrongly or not: %s is refused',
    async (path, form) => {
      const nurse = await signIn(app.baseUrl, 'practice.nurse')
      const entries = await logged(async () => {
        const page = form ? await nurse.send(path, form, '/find') : await nurse.get(path)
        expect(page.status).toBe(403)
        expect(page.text).not.toContain('Who looked at a person')
      })
      expect(entries).toEqual([expect.objectContaining({ decision: 'deny', reason: CLINICIAN_WHO_MAY_NOT })])
    },
  )

  it.each([
    ['/audit/events?from=yesterday', undefined, 400, 'search-parameter-refused'],
    ['/audit/patients/nobody', undefined, 404, 'person-id-malformed'],
    ['/audit/people/a%20b', undefined, 404, 'staffId-invalid'],
    ['/audit/find', { nhsNumber: '123' }, 400, 'nhsNumber-invalid'],
    ['/audit/find-staff', { staffId: '' }, 400, 'staffId-invalid'],
  ] as const)('by an auditor: %s', async (path, form, status, reason) => {
    const auditor = await signIn(app.baseUrl, 'auditor')
    const before = (await app.log()).length
    const page = form ? await auditor.send(path, form, '/audit/integrity') : await auditor.get(path)
    const entries = (await app.log()).slice(before)
    expect(page.status).toBe(status)
    expect(entries.filter((one) => one.reason === reason)).toHaveLength(1)
  })

  it('a form from another site: refused, and said in the log with the one whose session it was', async () => {
    const nurse = await signIn(app.baseUrl, 'practice.nurse')
    const { actor } = (await app.log()).at(-1) ?? {}
    const entries = await logged(() =>
      fetch(`${app.baseUrl}/find`, {
        method: 'POST',
        headers: { cookie: nurse.cookies(), 'content-type': 'application/x-www-form-urlencoded' },
        body: 'by=nhs-number&nhsNumber=9990001014',
      }),
    )
    expect(actor?.id).toMatch(/./)
    expect(entries).toEqual([
      { kind: 'event', id: actor?.id, decision: null, reason: 'form-not-ours', query: 'POST /find' },
    ])
  })

  it('a wrong password: said in the log with whose account it was, and nothing of what was typed', async () => {
    const { actor } = (await app.log()).find(({ actor: { name } }) => name === 'Bethan Price') ?? {}
    const entries = await logged(() => signIn(app.baseUrl, 'practice.nurse', { password: 'Surrey-1941!' }))
    const nobody = await logged(() => signIn(app.baseUrl, 'Surrey-1941!', { password: 'practice.nurse' }))
    expect(entries).toEqual([
      expect.objectContaining({ kind: 'event', id: actor?.id, reason: 'password-wrong' }),
    ])
    expect(nobody).toEqual([expect.objectContaining({ kind: 'event', id: '', reason: 'password-wrong' })])
    expect(JSON.stringify(await app.log())).not.toContain('Surrey-1941!')
  })

  it('a token that a partner is refused: said in the log with the client that it claimed to be', async () => {
    const { privateKey } = await generateKeyPair('ES384')
    const forged = await new SignJWT({ jti: 'once' })
      .setProtectedHeader({ alg: 'ES384', kid: 'of nobody' })
      .setIssuer('wey-valley-hospital')
      .setSubject('wey-valley-hospital')
      .setAudience(`${app.baseUrl}/oidc/token`)
      .setExpirationTime('2m')
      .sign(privateKey)
    const entries = await logged(async () => {
      const answer = await fetch(`${app.baseUrl}/oidc/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: 'wey-valley-hospital',
          client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
          client_assertion: forged,
        }),
      })
      expect(answer.status).toBe(400)
    })
    expect(entries).toEqual([
      {
        kind: 'event',
        id: '',
        decision: null,
        reason: 'invalid-client',
        query: 'POST /oidc/token client_id=wey-valley-hospital',
      },
    ])
  })
})
