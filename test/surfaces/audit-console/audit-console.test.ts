import { randomUUID } from 'node:crypto'
import { someFacts } from '../../support/access-facts.js'
import { noAlerts } from '../../support/test-facts.js'
import path from 'node:path'
import express from 'express'
import request from 'supertest'
import { createGate, type Gate } from '../../../src/access/gate.js'
import {
  createAuditAppender,
  type RunningAppender,
} from '../../../src/adapters/postgres/log/audit-appender.js'
import {
  createAuditLogSource,
  createReadLogHeads,
} from '../../../src/adapters/postgres/log/audit-log-source.js'
import { createAuditReader } from '../../../src/adapters/postgres/log/audit-reader.js'
import type { Database } from '../../../src/adapters/postgres/database.js'
import { createLogVerifications } from '../../../src/adapters/postgres/log/log-verifications.js'
import { createReviewedPeople } from '../../../src/adapters/postgres/access/reviewed-people.js'
import { createAlerts } from '../../../src/adapters/postgres/access/alerts.js'
import { createConsentsSaid } from '../../../src/adapters/postgres/access/consents-said.js'
import { createCountWaiting } from '../../../src/adapters/postgres/ingest/count-waiting.js'
import { createRiskFlags } from '../../../src/adapters/postgres/access/risk-flags.js'
import { createWrongPersonReports } from '../../../src/adapters/postgres/access/wrong-person-reports.js'
import { createResolveWrongPerson } from '../../../src/review/resolve-wrong-person.js'
import { createFlagAtRisk } from '../../../src/review/flag-at-risk.js'
import { createReviewAlerts } from '../../../src/review/review-alerts.js'
import { createReviewConsents } from '../../../src/review/review-consents.js'
import { createReadWaitingWork } from '../../../src/review/waiting-work.js'
import type { AuditEvent, Bundle } from 'fhir/r4.js'
import type { Actor } from '../../../src/identity/actor.js'
import { createFindPerson } from '../../../src/review/find-person.js'
import { createExceptionalUses } from '../../../src/adapters/postgres/access/exceptional-uses.js'
import { createStaffTies } from '../../../src/adapters/postgres/access/staff-ties.js'
import { createRecordStaffTies } from '../../../src/review/record-staff-ties.js'
import { createKeptWithoutReviewer } from '../../../src/adapters/postgres/access/kept-without-reviewer.js'
import { createRaiseAlerts } from '../../../src/adapters/postgres/access/raise-alerts.js'
import { createEscalateKept } from '../../../src/review/escalate-kept.js'
import { createSearchRequests } from '../../../src/review/search-requests.js'
import { createReviewExceptionalUses } from '../../../src/review/review-exceptional-uses.js'
import { createFindStaff } from '../../../src/review/find-staff.js'
import { createNoteInvalidQuestion } from '../../../src/review/note-invalid.js'
import { createPatientDisclosures } from '../../../src/review/patient-disclosures.js'
import { createPersonAccesses } from '../../../src/review/person-accesses.js'
import { createSearchAuditEvents, createSearchEvents } from '../../../src/review/search-events.js'
import { createVerifyLog } from '../../../src/review/verify-log.js'
import { auditConsoleRoutes } from '../../../src/surfaces/audit-console/audit-console-routes.js'
import { auditEventRoutes } from '../../../src/surfaces/audit-console/audit-event-routes.js'
import { setActor } from '../../../src/web/actor-of.js'
import { createAssets } from '../../../src/web/assets.js'
import { formBody } from '../../../src/web/body.js'
import { errors, notFound } from '../../../src/web/errors.js'
import { requestId } from '../../../src/web/request-id.js'
import { configureViews, createViews } from '../../../src/web/views.js'
import { aDatabase } from '../../support/a-database.js'
import { aClinician, aPartner, anAuditor, MILL_LANE, OAK_STREET } from '../../support/actors.js'
import { aPersonId, aSigner, MORNING } from '../../support/an-event.js'

const LOG = 'gateway-1.example/log'
const NHS_NUMBER = '9990000018'
const margaret = aPersonId('a')
const stranger = aClinician({ id: '555000000009', name: 'Dr Tom Elsewhere', organisation: MILL_LANE })
const root = process.cwd()
/** What the layout asks for; what is in them makes no difference here. */
const ASSETS = ['nhsuk.css', 'app.css', 'portal.css', 'icon.svg']

let database: Database
let appender: RunningAppender
let gate: Gate
let asking: Actor
let app: express.Express

beforeAll(async () => {
  database = await aDatabase()
  const signer = aSigner(LOG)
  let time = MORNING
  const now = (): number => (time += 1_000)
  appender = createAuditAppender({ database, signer, log: LOG, now, limits: { deadline: 30_000 } })
  gate = createGate({
    appender,
    now,
    gatherFacts: async () =>
      someFacts({
        relationships: [{ kind: 'registered-practice', organisation: OAK_STREET, evidence: 'Patient/1' }],
        now: new Date(now()).toISOString(),
      }),
    raiseAlerts: noAlerts,
  })
  await database.query(
    `insert into persons (person_id, nhs_number, record_version, created_at) values ($1, $2, 1, now())`,
    [margaret, NHS_NUMBER],
  )
  await database.query(
    `insert into resources
       (person_id, type, id, organisation, source_kind, version, received_at, content_hash, label_class, head, tail)
     values ($1, 'Patient', $1, 'Z99001', 'primary-care', 1, now(), '', 'N', $2, $3)`,
    [
      margaret,
      `{"resourceType":"Patient","meta":{`,
      `"source":"urn:ods:Z99001"},"name":[{"use":"official","family":"Holland","given":["Margaret"]}],"birthDate":"1941-03-04"}`,
    ],
  )

  const reader = createAuditReader({ database })
  const people = createReviewedPeople({ database, now })
  const kept = createKeptWithoutReviewer(database)
  const escalateKept = createEscalateKept({ kept, raiseAlerts: createRaiseAlerts(database), now })
  const deps = {
    baseUrl: 'https://record.example',
    now,
    directory: new Map([
      [OAK_STREET, { odsCode: OAK_STREET, name: 'Oak Street Surgery', kind: 'primary-care' as const }],
    ]),
    findPerson: createFindPerson({ gate, people }),
    findStaff: createFindStaff({ gate, reader }),
    reviewExceptionalUses: createReviewExceptionalUses({
      gate,
      uses: createExceptionalUses(database),
      people,
      escalateKept,
      now,
    }),
    reviewAlerts: createReviewAlerts({ gate, alerts: createAlerts(database), escalateKept, now }),
    reviewConsents: createReviewConsents({ gate, consents: createConsentsSaid(database), people, now }),
    resolveWrongPerson: createResolveWrongPerson({
      gate,
      cases: createWrongPersonReports(database),
      people,
      now,
    }),
    flagAtRisk: createFlagAtRisk({
      gate,
      flags: createRiskFlags(database),
      people,
      now,
      newId: () => 'flag-1',
    }),
    readWaitingWork: createReadWaitingWork({ gate, waiting: createCountWaiting(database), now }),
    recordStaffTies: createRecordStaffTies({
      gate,
      ties: createStaffTies(database),
      people,
      now,
      newId: () => 'tie-1',
    }),
    searchEvents: createSearchEvents({ gate, reader, people }),
    searchRequests: createSearchRequests({ gate, reader, people }),
    searchAuditEvents: createSearchAuditEvents({ gate, reader, people, baseUrl: 'https://record.example' }),
    patientDisclosures: createPatientDisclosures({ gate, reader, people }),
    personAccesses: createPersonAccesses({ gate, reader, people }),
    noteInvalid: createNoteInvalidQuestion({ gate }),
    verifyLog: createVerifyLog({
      gate,
      source: createAuditLogSource(database),
      verifierKeys: [signer.verifierKey],
      readKeptCheckpoints: async () => new Map(),
      readLogHeads: createReadLogHeads(database),
      verifications: createLogVerifications(database),
      now,
    }),
  }
  app = express()
  configureViews(
    app,
    createViews({
      root,
      assets: createAssets(
        Object.fromEntries(ASSETS.map((name) => [name, path.join(root, 'src', 'web', 'assets', 'app.css')])),
      ),
    }),
  )
  app.use(requestId(randomUUID))
  app.use((req, _res, next) => {
    setActor(req, asking)
    next()
  })
  app.use('/fhir', auditEventRoutes(deps), notFound())
  app.use(formBody())
  app.use('/audit', auditConsoleRoutes(deps))
  app.use(notFound())
  app.use(
    errors(
      {
        error: (fields) => {
          throw new Error(JSON.stringify(fields))
        },
      },
      gate,
    ),
  )

  await aMorningAtTheSurgery()
})

afterAll(async () => {
  await appender.close()
  await database.close()
})

beforeEach(() => {
  asking = anAuditor({ scopes: ['user/AuditEvent.rs'] })
})

/** Dr Rahman opens Margaret's record twice, Dr Elsewhere is refused, a hospital sends something. */
async function aMorningAtTheSurgery(): Promise<void> {
  let asked = 0
  const ask = () =>
    ({
      interaction: 'operation',
      purpose: 'TREAT',
      query: 'GET /patients/{id}',
      requestId: `request-${(asked += 1)}`,
    }) as const
  for (const what of ['summary-page', 'everything']) {
    const admitted = await gate.admit({
      ...ask(),
      actor: aClinician(),
      activity: 'read-record',
      person: margaret,
    })
    if (admitted.outcome === 'deny') throw new Error('Dr Rahman was refused')
    await gate.disclose(admitted.permit, { status: 200, recordVersion: 3, resources: 12, withheld: 1, what })
  }
  const search = await gate.admit({
    ...ask(),
    actor: aClinician(),
    activity: 'find-people',
    interaction: 'search-type',
  })
  if (search.outcome === 'permit') await gate.found(search.permit, margaret, () => true)
  await gate.admit({ ...ask(), actor: stranger, activity: 'read-record', person: margaret })
  const sent = await gate.admit({
    ...ask(),
    actor: aPartner(),
    activity: 'contribute',
    interaction: 'transaction',
    query: 'POST /fhir',
    person: margaret,
  })
  if (sent.outcome === 'permit') {
    await gate.disclose(sent.permit, {
      status: 200,
      recordVersion: 4,
      resources: 2,
      withheld: 0,
      what: 'transaction',
    })
  }
}

async function lastQueries(count: number): Promise<readonly unknown[]> {
  const { events } = await createAuditReader({ database }).search(
    { actorId: anAuditor().id },
    { offset: 0, limit: count },
  )
  return events.map(({ kind, decision, query, reason, disclosed }) => [
    kind,
    decision ?? reason,
    query,
    disclosed?.what,
  ])
}

describe('the audit console', () => {
  it('begins with how the log stands', async () => {
    const page = await request(app).get('/audit').expect(200)
    expect(page.text).toContain('Its last checkpoint was signed with the entry of 23-Nov-2026 10:42:')
    expect(page.text).toContain('It has not been verified yet.')
  })

  it('finds a person by NHS number, which stands in no URL', async () => {
    const found = await request(app)
      .post('/audit/find')
      .type('form')
      .send({ nhsNumber: '999 000 0018' })
      .expect(303)
    expect(found.headers['location']).toBe(`/audit/patients/${margaret}`)
    expect(await lastQueries(2)).toEqual([
      ['outcome', 'permit', 'POST /audit/find nhsNumber=9990000018', `Patient/${margaret}`],
      ['intent', 'permit', 'POST /audit/find nhsNumber=9990000018', undefined],
    ])
  })

  it.each([
    ['999 000 0017', 'is not an NHS number'],
    ['999 000 0026', 'Nobody with this NHS number is in the record'],
  ])('says what is wrong with %s', async (nhsNumber, text) => {
    const page = await request(app).post('/audit/find').type('form').send({ nhsNumber }).expect(400)
    expect(page.text).toContain(text)
    expect(page.text).not.toContain(nhsNumber)
  })

  it('says who looked at a person, why they could and what they saw', async () => {
    const page = await request(app).get(`/audit/patients/${margaret}`).expect(200)
    expect(page.text).toContain('Who looked at HOLLAND, Margaret, born 04-Mar-1941')
    expect(page.text).toContain('Dr Asha Rahman, 3 times')
    expect(page.text).toContain('Clinical Practitioner, Oak Street Surgery (Z99001)')
    expect(page.text).toContain('The person is registered with Oak Street Surgery (Z99001).')
    expect(page.text).toContain('The whole record (number of items not told).')
    expect(page.text).toContain('Found by a search')
    expect(page.text).toContain('Wey Valley Hospital, once')
  })

  describe('says of what a system sent', () => {
    const system = aPartner()
    const pages: readonly (readonly [page: string, told: string])[] = [
      [`/audit/patients/${margaret}`, 'They sent 2 resources.'],
      [`/audit/people/${system.id}`, 'They sent 2 resources.'],
      [`/audit/events?actor=${system.id}`, 'They sent 2 resources.'],
      [`/fhir/AuditEvent?agent=${system.id}`, '{"type":"resources","valueString":"2"}'],
    ]

    it.each(pages)('how much it was, at %s, to reviewers of its organisation', async (page, told) => {
      asking = anAuditor({ organisation: system.organisation, scopes: ['user/AuditEvent.rs'] })
      const { text } = await request(app).get(page).expect(200)
      expect(text).toContain(told)
      expect(text).toMatch(/Send several entries together|"code":"transaction"/)
    })

    it.each(pages)('who and when alone, at %s, to those of others', async (page, told) => {
      const { text } = await request(app).get(page).expect(200)
      expect(text).toContain(system.organisationName)
      expect(text).toMatch(/is told to reviewers of that organisation alone|"valueString":"not-told"/)
      expect(text).not.toContain(told)
      expect(text).not.toMatch(/together|"code":"transaction"|They sent/)
    })
  })

  describe.each([
    ['a source', `update resources set label_class = 'R' where person_id = $1`],
    [
      'this record',
      `insert into risk_flags (person_id, flag_id, version, status, ground, words, valid_from, actor_id, actor_name,
         role_code, organisation, recorded_at, request_id)
       values ($1, 'f', 1, 'set', 'police', '', '2020-01-01', '1', 'Ruth Adeyemi', 'R8012', '999CC', '2020-01-01', 'r')`,
    ],
  ])('of somebody whom %s says to be at risk', (_who, mark) => {
    const practice = 'Oak Street Surgery (Z99001).'
    const pages = [
      `/audit/patients/${margaret}`,
      `/audit/people/${aClinician().id}`,
      `/audit/events?actor=${aClinician().id}`,
      `/fhir/AuditEvent?patient=Patient/${margaret}`,
    ]
    const bases = async (page: string): Promise<string> => {
      const { text, headers } = await request(app).get(page).expect(200)
      return JSON.stringify(headers) + text
    }

    beforeEach(async () => {
      await database.query(mark, [margaret])
    })

    afterEach(async () => {
      await database.query(`update resources set label_class = 'N' where person_id = $1`, [margaret])
      await database.query('delete from risk_flags where person_id = $1', [margaret])
    })

    it.each(pages)('does not say at %s which practice is theirs', async (page) => {
      const text = await bases(page)
      expect(text).toContain('Rahman')
      expect(text).not.toContain('registered with')
      expect(text).not.toContain('registered-practice')
      expect(text).not.toContain('Patient/1"')
    })

    it.each(pages)('says so at %s to a reviewer of that practice', async (page) => {
      asking = anAuditor({ organisation: OAK_STREET, scopes: ['user/AuditEvent.rs'] })
      const text = await bases(page)
      expect(/registered with|registered-practice Z99001/.test(text)).toBe(true)
    })

    it('keeps in the log why it was, and says in words that it is not told', async () => {
      const page = await request(app)
        .get(pages[0] ?? '')
        .expect(200)
      expect(page.text).toContain('on a ground that is not told here')
      expect(page.text).not.toContain(`registered with ${practice}`)
      const { events } = await createAuditReader({ database }).search(
        { actorId: aClinician().id },
        { offset: 0, limit: 50 },
      )
      expect(events.map(({ basis }) => basis)).toContain('registered-practice Z99001 Patient/1')
    })
  })

  it('tells refused attempts apart, in words', async () => {
    const page = await request(app).get(`/audit/patients/${margaret}`).expect(200)
    const refused = page.text.slice(page.text.indexOf('Refused attempts'))
    expect(refused).toContain('Dr Tom Elsewhere')
    expect(refused).toContain('No legitimate relationship was found.')
    expect(refused).not.toContain('no-legitimate-relationship')
    expect(refused).not.toContain('Rahman')
  })

  it('shows the auditor’s own look the next time', async () => {
    await request(app).get(`/audit/patients/${margaret}`).expect(200)
    const page = await request(app).get(`/audit/patients/${margaret}`).expect(200)
    expect(page.text).toContain('Ruth Adeyemi')
    expect(page.text).toContain('<td>Review the log</td>')
  })

  it('shows only the days that were chosen', async () => {
    const before = await request(app).get(`/audit/patients/${margaret}?until=2026-11-22`).expect(200)
    expect(before.text).toContain('Nobody looked at this person’s record.')
    const bad = await request(app).get(`/audit/patients/${margaret}?from=yesterday`).expect(400)
    expect(bad.text).toContain('From must be a real date')
  })

  it.each([
    ['from[day]=31&from[month]=2&from[year]=2026', 'from-day', 'From must be a real date'],
    ['until[day]=1&until[month]=13&until[year]=2026', 'until-month', 'Until must have a month from 1 to 12'],
    ['from=2026-11-23&until=2026-11-22', 'until-day', 'Until must be the same day as From, or after it'],
  ])('says what is wrong with a day as it was typed, and where: %s', async (query, place, words) => {
    for (const at of [`/audit/patients/${margaret}`, '/audit/events', '/audit/people/555000000001']) {
      const page = await request(app).get(`${at}?${query}`).expect(400)
      expect(page.text.replace(/\s+/g, ' ')).toContain(`<a href="#${place}"> ${words}`)
      expect(page.text).toContain(`id="${place}"`)
      expect(page.text).toMatch(/<title>\s*Error: /)
      expect(page.text).not.toContain('type="date"')
    }
  })

  it('takes a day as it is typed, and keeps it in its three fields and on the next pages', async () => {
    const typed = 'until[day]=22&until[month]=11&until[year]=2026'
    const page = await request(app).get(`/audit/patients/${margaret}?${typed}`).expect(200)
    expect(page.text).toContain('Nobody looked at this person’s record.')
    expect(page.text).toMatch(/name="until\[day\]"[^>]*value="22"/)
  })

  it('says whom a member of staff looked at, and where they were refused', async () => {
    const moved = await request(app)
      .post('/audit/find-staff')
      .type('form')
      .send({ staffId: stranger.id })
      .expect(303)
    const page = await request(app)
      .get(moved.headers['location'] ?? '')
      .expect(200)
    expect(page.text).toContain('Whom Dr Tom Elsewhere looked at')
    expect(page.text).toContain('They looked at nobody.')
    expect(page.text).toContain('HOLLAND, Margaret</a>, born 04-Mar-1941')
    await request(app).post('/audit/find-staff').type('form').send({ staffId: '../x' }).expect(400)
  })

  it('says so when nobody has such an id', async () => {
    const page = await request(app).get('/audit/people/nobody').expect(200)
    expect(page.text).toContain('The log has nothing of anybody with the id nobody')
    await request(app).get('/audit/people/a%20b').expect(404)
    await request(app).get('/audit/patients/9990000018').expect(404)
  })

  it('shows all events in pages that do not shift, each page a look of its own', async () => {
    for (let turn = 0; turn < 55; turn += 1) await request(app).get('/audit/people/nobody')
    const first = await request(app).get('/audit/events').expect(200)
    expect(first.text).toMatch(/Requests 1 to 50 of \d+, newest first/)
    const next = /href="([^"]+)" rel="next"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const second = await request(app).get(next).expect(200)
    const entryOf = (text: string): readonly string[] =>
      [...text.matchAll(/<td>(\d+), gateway/g)].map(([, index = '']) => index)
    expect(Number(entryOf(second.text)[0])).toBe(Number(entryOf(first.text).at(-1)) - 2)
    expect(await lastQueries(1)).toMatchObject([
      ['outcome', 'permit', expect.stringContaining('page=2'), 'audit-events'],
    ])
  })

  it('shows refused attempts alone', async () => {
    const page = await request(app).get('/audit/events?decision=deny').expect(200)
    expect(page.text).toContain('Dr Tom Elsewhere')
    expect(page.text).not.toContain('Dr Asha Rahman')
    const bad = await request(app).get('/audit/events?decision=maybe&actor=a/b').expect(400)
    expect(bad.text).toContain('Choose all events, permitted or refused')
  })

  it('refuses a clinician, and the log says who tried', async () => {
    asking = aClinician({ id: '555000000077', name: 'Curious' })
    for (const page of ['', '/events', '/integrity', `/patients/${margaret}`, '/people/x']) {
      const refused = await request(app).get(`/audit${page}`).expect(403)
      expect(refused.text).not.toContain('HOLLAND')
    }
    await request(app).post('/audit/find').type('form').send({ nhsNumber: NHS_NUMBER }).expect(403)
    await request(app).post('/audit/integrity').expect(403)
    const { events } = await createAuditReader({ database }).search(
      { actorId: '555000000077' },
      { offset: 0, limit: 10 },
    )
    expect(events).toHaveLength(7)
    expect(
      events.every(({ decision, reason }) => decision === 'deny' && reason === 'not-for-this-actor'),
    ).toBe(true)
  })

  it('verifies the log at the press of a button', async () => {
    await request(app).post('/audit/integrity').expect(303)
    const page = await request(app).get('/audit/integrity').expect(200)
    expect(page.text).toMatch(
      /Verified on 23-Nov-2026 [\d:]+ by Ruth Adeyemi \(555000000015\): all \d+ entries of one log are as they were written/,
    )
    expect(page.text).toContain(LOG)
  })

  it('says that a cut end cannot be excluded where no checkpoint is kept outside the database', async () => {
    const page = await request(app).get('/audit/integrity').expect(200)
    expect(page.text).toContain(`Nothing outside the database vouches for the end of log ${LOG}`)
  })

  it('says in plain words which entry was changed', async () => {
    await database.script(`alter table audit_entries disable trigger all;
      update audit_entries set actor_name = 'Dr Nobody' where index = 2`)
    await request(app).post('/audit/integrity').expect(303)
    const page = await request(app).get('/audit/integrity').expect(200)
    expect(page.text).toContain('The log has been changed')
    expect(page.text).toContain(`Entry 2 of log ${LOG} has been changed`)
    await database.script(`update audit_entries set actor_name = 'Dr Asha Rahman' where index = 2;
      alter table audit_entries enable trigger all`)
  })
})

describe('GET /fhir/AuditEvent', () => {
  async function search(query: string): Promise<Bundle<AuditEvent>> {
    const answer = await request(app).get(`/fhir/AuditEvent?${query}`).expect(200)
    expect(answer.headers['content-type']).toContain('application/fhir+json')
    return JSON.parse(answer.text) as Bundle<AuditEvent>
  }

  const aboutMargaret: unknown = expect.objectContaining({ what: { reference: `Patient/${margaret}` } })

  function nextOf({ link = [] }: Bundle): URL {
    return new URL(link.find(({ relation }) => relation === 'next')?.url ?? '')
  }

  it('says who looked at a person, newest first, in pages', async () => {
    const first = await search(`patient=Patient/${margaret}&agent=555000000001&_count=2`)
    expect(first).toMatchObject({ resourceType: 'Bundle', type: 'searchset', total: 5 })
    expect(first.entry).toHaveLength(2)
    expect(first.entry).toMatchObject([
      { resource: { entity: expect.arrayContaining([aboutMargaret]) as unknown } },
      {},
    ])

    const next = nextOf(first)
    expect(next.origin).toBe('https://record.example')
    const second = await search(next.search.slice(1))
    expect(second.total).toBe(5)
    const ids = [...(first.entry ?? []), ...(second.entry ?? [])].map(({ fullUrl }) => fullUrl)
    expect(new Set(ids).size).toBe(4)
    expect(await lastQueries(1)).toMatchObject([
      ['outcome', 'permit', expect.stringContaining('_page=2-'), 'audit-events'],
    ])
  })

  it.each([
    ['date=2026-11-23', true],
    ['date=lt2026-11-23', false],
    ['date=gt2026-11-23', false],
    ['date=ge2026-11-23&date=le2026-11-23', true],
    ['date=ge2026-11-23T10:42:00Z&date=lt2026-11-23T10:52:00%2B00:00', true],
    ['date=2026-11-23T10:00:00.000Z', false],
    ['agent=https://fhir.nhs.uk/Id/sds-user-id|555000000001', true],
    ['agent=wey-valley-hospital', true],
  ])('answers %s', async (query, some) => {
    expect(((await search(`${query}&patient=${margaret}`)).total ?? 0) > 0).toBe(some)
  })

  it.each([
    'patient=9990000018',
    'patient:identifier=x',
    'agent=a%20b',
    'date=yesterday',
    'date=2026-02-30',
    'date=2026-11-23T10:00',
    'date=2026-11-23T99:00:00Z',
    'date=a&date=b',
    'date=2026-11-23&date=2026-11-23&date=2026-11-23',
    '_count=0',
    '_count=201',
    '_page=x',
    '_include=*',
  ])('does not answer %s, and the log says so', async (query) => {
    const answer = await request(app).get(`/fhir/AuditEvent?${query}`).expect(400)
    expect(JSON.parse(answer.text)).toMatchObject({ resourceType: 'OperationOutcome' })
    expect(answer.text).not.toContain('9990000018')
    expect(await lastQueries(1)).toEqual([
      ['event', 'search-parameter-refused', `GET /fhir/AuditEvent?${query}`, undefined],
    ])
  })

  it('answers nothing else, and nobody else', async () => {
    await request(app).get('/fhir/AuditEvent/1').expect(400)
    await request(app).post('/fhir/AuditEvent').expect(400)
    asking = anAuditor({ scopes: [] })
    await request(app).get('/fhir/AuditEvent').expect(403)
    asking = aClinician()
    await request(app).get('/fhir/AuditEvent').expect(404)
  })
})
