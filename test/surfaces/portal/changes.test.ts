import request from 'supertest'
import type { ChangesRequest, ChangesSeen } from '../../../src/record/changes/open-changes.js'
import type { ChangeCount } from '../../../src/record/changes/look-at-record.js'
import type { ChangedPeople } from '../../../src/record/changes/list-changed-people.js'
import type { StoredPart } from '../../../src/record/record-store.js'
import type { OpenRecordRequest } from '../../../src/record/open-record.js'
import { aDelegate } from '../../support/actors.js'
import { MARGARET } from './fixtures/joined-records.js'
import { margaret } from './fixtures/margaret.js'
import { anOpenedRecord, portalApp, storedParts } from './fixtures/portal-app.js'
import { openedChanges, SOME_CHANGES } from './fixtures/some-changes.js'

const RECORD = `/patients/${MARGARET}`
const PATH = `${RECORD}/changes`
const NOTHING = { gone: 0, changed: 0, new: 0 }

describe('the page of what has changed', () => {
  const asked: ChangesRequest[] = []
  let seen: ChangesSeen = SOME_CHANGES
  let differs: Parameters<typeof openedChanges>[1] = {}
  const app = portalApp({
    openChanges: async (given) => {
      asked.push(given)
      return openedChanges(seen, differs)
    },
  })
  const textOf = async (query = ''): Promise<string> =>
    (await request(app).get(`${PATH}${query}`).expect(200)).text.replace(/\s+/g, ' ')

  beforeEach(() => {
    asked.splice(0)
    seen = SOME_CHANGES
    differs = {}
  })

  it('says since when, how many, and which of them are here', async () => {
    const text = await textOf()
    expect(text).toContain(
      'Since you last looked, <time datetime="2026-11-20T09:00:00.000Z">20-Nov-2026 09:00</time>',
    )
    expect(text).toContain('65 things have changed; here are 1 to 6.')
    expect(text).toContain(`href="${PATH}?since=me&amp;page=2">More</a>`)
    expect(await textOf('?page=2')).toContain(`href="${PATH}?since=me">Back</a>`)
  })

  it('tells what was taken back without a link, for it has no page, and says that it was in error', async () => {
    const text = await textOf()
    expect(text).toMatch(
      /<span class="app-item__what">Penicillin allergy<\/span> <strong[^>]*>entered in error/,
    )
    expect(text).toContain('Taken back by its source: entered in error')
  })

  it.each([
    'Dosage › text: was 2.5 mg twice daily, is now 5 mg twice daily',
    'Note › text: With food (added)',
    'Reason: Stroke (no longer said)',
    'What differs is not told element by element: it may be what it refers to.',
    'What it said before is not shown here.',
    'It came after that, and has changed since then.',
    'Others told the same thing',
    'received here <time datetime="2026-11-23T08:42:00.000Z">23-Nov-2026 08:42</time>',
  ])('says of what has changed: %s', async (words) => {
    expect(await textOf()).toContain(words)
  })

  it('leads from what a source says of the person to their details', async () => {
    expect(await textOf()).toMatch(
      new RegExp(`href="${RECORD}/sections/demographics" aria-label="Personal details,`),
    )
  })

  it.each([
    ['', 'me', 'You had not opened this record before in this role'],
    ['?since=team', 'team', 'Nobody of Oak Street Surgery has opened this record before'],
  ])('says in its own words that there is nothing to compare with: %p', async (query, by, words) => {
    seen = { outcome: 'never' }
    expect(await textOf(query)).toContain(words)
    expect(asked).toMatchObject([{ since: { by }, page: 1 }])
  })

  it('HZ01: says of which sources it cannot tell, and since when: late, never connected and withheld apart', async () => {
    seen = { outcome: 'compared', since: '2026-11-20T09:00:00.000Z', counts: NOTHING, lines: [] }
    const text = await textOf()
    expect(text).toContain('nothing that is shown to you has changed.')
    expect(text).toMatch(
      /<li data-empty-reason="unavailable">Whether anything has changed at [^<]+: it has not been heard from since <time[^>]*>22-Nov-2026 08:40<\/time> \(26 h ago, late\)/,
    )
    expect(text).toMatch(/<li data-empty-reason="not-connected">[^<]*never sent anything about this person: /)
    expect(text).not.toContain('data-empty-reason="withheld"')

    differs = { state: { version: 1, sources: [], isPartial: true } }
    const partial = await textOf()
    expect(partial).toContain('<li data-empty-reason="withheld">')
    expect(partial).not.toContain('never sent anything')
  })

  it('says what broken glass makes of it', async () => {
    differs = { breakGlassUntil: '2026-11-23T11:00:00Z' }
    expect(await textOf()).toContain('This look is not kept')
  })

  it('can be asked since a day, which the form shows again', async () => {
    expect(fieldsOf(await textOf('?since=2026-11-20'))).toEqual(['20', '11', '2026'])
    expect(asked).toMatchObject([
      { since: { by: 'time' }, query: 'GET /patients/{id}/changes?since=2026-11-20' },
    ])
    seen = { outcome: 'compared', since: '2026-11-20', counts: { ...NOTHING, new: 1 }, lines: [] }
    expect(await textOf('?since=2026-11-20&page=9')).toContain(
      'one thing has changed; there is none on this page',
    )
  })

  it('has one address for a day, whether it is typed or chosen', async () => {
    const typed = await request(app).get(`${PATH}?since[day]=5&since[month]=11&since[year]=2026`).expect(303)
    expect(typed.headers['location']).toBe(`${PATH}?since=2026-11-05`)
    expect(asked).toEqual([])
  })

  it('says how to put a day right, keeps what was typed, and tells since one’s own last look meanwhile', async () => {
    const text = await textOf('?since[day]=31&since[month]=2&since[year]=2026')
    expect(text).toContain('<title>Error: What has changed')
    expect(text).toMatch(/<a href="#since-day">\s*Since must be a real date, for example 27 3 2026\s*<\/a>/)
    expect(fieldsOf(text)).toEqual(['31', '2', '2026'])
    expect(text).toContain('Since you last looked, ')
    expect(asked).toMatchObject([{ since: { by: 'me' }, query: 'GET /patients/{id}/changes?since=me' }])
  })

  it.each(['?since=soon', '?page=0', '?page=1&page=2', '?when=2026', '?since[week]=3'])(
    'takes nothing that it does not know: %s',
    async (query) => {
      await request(app).get(`${PATH}${query}`).expect(404)
      expect(asked).toEqual([])
    },
  )

  it('is not there for who reads at home, nor under an address that is none of a person', async () => {
    await request(portalApp({ actor: aDelegate() }))
      .get(PATH)
      .expect(404)
    await request(app).get('/patients/nobody/changes').expect(404)
  })

  it('is refused without a word of the record', async () => {
    const { text } = await request(portalApp()).get(PATH).expect(403)
    expect(text).not.toContain('HOLLAND')
  })
})

/** What the three fields of the form hold. */
function fieldsOf(text: string): readonly (string | undefined)[] {
  return ['day', 'month', 'year'].map(
    (name) => new RegExp(`name="since\\[${name}\\]"[^>]*value="([^"]*)"`).exec(text)?.[1],
  )
}

describe('the list of people of whom something has changed', () => {
  const title = {
    ...storedParts(margaret())[0],
    body: Buffer.from('HOLLAND, Margaret &amp; co'),
  } as StoredPart
  const person = MARGARET
  const since = '2026-11-20T09:00:00.000Z'
  const textOf = async (listed: ChangedPeople): Promise<string> => {
    const app = portalApp({ listChangedPeople: async () => listed })
    return (
      await request(app)
        .get('/changes')
        .expect(listed.outcome === 'listed' ? 200 : 403)
    ).text
  }

  it.each([
    [{ outcome: 'compared', since, count: 0 }, '>Nothing shown to you<'],
    [{ outcome: 'compared', since, count: 1 }, '>One thing<'],
    [{ outcome: 'compared', since, count: 7 }, '>7 things<'],
    [{ outcome: 'never' }, 'First opened in this sitting'],
  ] as const)('says how much, without a banner, for there are several: %j', async (changes, words) => {
    const text = await textOf({ outcome: 'listed', people: [{ person, title, changes }] })
    expect(text).toContain(words)
    expect(text).toContain('HOLLAND, Margaret &amp; co</a>')
    expect(text).not.toContain('class="app-banner')
  })

  it('says of people who have almost the same name that they have, and of nobody else', async () => {
    const named = (name: string) => ({
      person,
      title: { ...title, body: Buffer.from(`${name}, NHS number 999 012 3457`) },
      changes: { outcome: 'never' } as const,
    })
    const people = ['HOLLAND, Ann (Mrs)', 'ASHBY, Ann', 'HOLLAND, Anna (Ms)', 'HOLLAND, Peter'].map(named)
    const text = await textOf({ outcome: 'listed', people })
    const alike = [...text.matchAll(/>([^<]*), NHS number [^<]*<\/a> <strong[^>]*>almost the same name as/g)]

    expect(alike.map(([, name]) => name)).toEqual(['HOLLAND, Ann (Mrs)', 'HOLLAND, Anna (Ms)'])
    expect(text).toContain('compare the whole NHS number')
    expect(await textOf({ outcome: 'listed', people: people.slice(1) })).not.toContain('almost the same name')
  })

  it('says that there is nobody, and refuses a role that finds nobody', async () => {
    expect(await textOf({ outcome: 'listed', people: [] })).toContain('There is nobody whose record')
    expect(await textOf({ outcome: 'refused', reason: 'role-without-right' })).toContain(
      'does not look people up',
    )
    await request(portalApp({ actor: aDelegate() }))
      .get('/changes')
      .expect(404)
  })
})

describe('how much has changed, on the summary', () => {
  const SINCE = '2026-11-20T09:00:00.000Z'

  async function summaryWith(
    changes: ChangeCount,
    { method = 'get', actor }: { method?: 'get' | 'head'; actor?: ReturnType<typeof aDelegate> } = {},
  ) {
    let kept = 0
    const asked: OpenRecordRequest[] = []
    const app = portalApp({
      ...(actor && { actor }),
      openRecord: async (given) => {
        asked.push(given)
        const keep = async (): Promise<void> => void (kept += 1)
        return anOpenedRecord(given.isLook ? { look: { changes, keep } } : {})
      },
    })
    const before = kept
    const { text } = await request(app)[method](RECORD).expect(200)
    return { text, before, kept: () => kept, asked }
  }

  it.each([
    [{ outcome: 'never' }, 'First look in this role.'],
    [
      { outcome: 'compared', since: SINCE, count: 0 },
      '>Nothing shown to you has changed</a> since you last looked, ',
    ],
    [{ outcome: 'compared', since: SINCE, count: 1 }, '>One thing has changed</a> since you last looked, '],
    [{ outcome: 'compared', since: SINCE, count: 3 }, '>3 things have changed</a> since you last looked, '],
  ] as const)('is said in words: %j', async (changes, words) => {
    expect((await summaryWith(changes)).text).toContain(words)
  })

  it('HZ01: says of which sources it cannot tell', async () => {
    const { text } = await summaryWith({ outcome: 'compared', since: SINCE, count: 0 })
    expect(text).toMatch(/Of what is late we cannot tell \([^)]+, 26 h ago\)/)
  })

  it('is a look once the page has gone out, and none where headers alone were asked for', async () => {
    const got = await summaryWith({ outcome: 'never' })
    expect([got.before, got.kept()]).toEqual([0, 1])
    expect((await summaryWith({ outcome: 'never' }, { method: 'head' })).kept()).toBe(0)
  })

  it('is not told to who reads at home, and theirs is no look', async () => {
    const { asked, text, kept } = await summaryWith({ outcome: 'never' }, { actor: aDelegate() })
    expect(asked[0]).not.toHaveProperty('isLook')
    expect(text).not.toContain('app-changed')
    expect(kept()).toBe(0)
  })
})
