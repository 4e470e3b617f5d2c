import { seenName } from '../../../src/record/assembly/label-cover.js'
import { toFreshness } from '../../../src/record/freshness/freshness.js'
import { toNotice } from '../../../src/record/freshness/record-notice.js'
import { COUNTY, DIRECTORY, HOLMWOOD } from '../../support/a-record.js'
import { OAK_STREET, WEY_VALLEY } from '../../support/actors.js'

const NOW = Date.parse('2026-11-23T10:00:00Z')

describe('toFreshness', () => {
  it('HZ01, HZ03: says for every kind of source that takes part when it last sent something, in words', () => {
    const sources = [
      { organisation: HOLMWOOD, kind: 'mental-health', lastReceivedAt: '2026-11-20T09:00:00Z' },
      { organisation: WEY_VALLEY, kind: 'acute', lastReceivedAt: '2026-11-23T07:59:00Z' },
      { organisation: OAK_STREET, kind: 'primary-care', lastReceivedAt: '2026-11-22T08:00:00Z' },
    ] as const

    expect(toFreshness({ sources }, DIRECTORY, { now: NOW }).map(({ text, state }) => [text, state])).toEqual(
      [
        ['GP 26 h ago (late)', 'late'],
        ['Hospital 2 h ago', 'current'],
        ['Mental health 3 days ago (late)', 'late'],
        ['Social care has never sent anything about this person', 'never'],
        ['Ambulance has never sent anything about this person', 'never'],
      ],
    )
  })

  it.each([
    ['2026-11-23T09:59:40Z', 'Social care just now'],
    ['2026-11-23T09:15:00Z', 'Social care 45 min ago'],
    ['2026-11-22T10:00:00Z', 'Social care 24 h ago'],
    ['2026-11-22T09:59:59Z', 'Social care 24 h ago (late)'],
    ['unknown', 'Social care at an unknown time (late)'],
  ])('%s is %s', (lastReceivedAt, text) => {
    const lines = toFreshness(
      { sources: [{ organisation: COUNTY, kind: 'social-care', lastReceivedAt }] },
      DIRECTORY,
      { now: NOW },
    )

    expect(lines.map((line) => line.text)).toContain(text)
  })

  it('takes the latest of several sources of one kind, and names it', () => {
    const sources = [
      { organisation: WEY_VALLEY, kind: 'acute', lastReceivedAt: '2026-11-20T09:00:00Z' },
      { organisation: HOLMWOOD, kind: 'acute', lastReceivedAt: '2026-11-23T09:00:00Z' },
    ] as const

    expect(toFreshness({ sources }, DIRECTORY, { now: NOW })[1]?.latest).toEqual({
      organisation: 'Holmwood Mental Health',
      at: '23-Nov-2026 09:00',
    })
  })

  it('HZ01: a hospital that goes on sending does not hide another that has fallen silent', () => {
    const sources = [
      { organisation: WEY_VALLEY, kind: 'acute', lastReceivedAt: '2026-10-23T09:00:00Z' },
      { organisation: HOLMWOOD, kind: 'acute', lastReceivedAt: '2026-11-23T09:00:00Z' },
    ] as const

    expect(toFreshness({ sources }, DIRECTORY, { now: NOW })[1]).toMatchObject({
      state: 'late',
      text: 'Hospital 1 h ago; Wey Valley Hospital 31 days ago (late)',
    })
  })

  it('HZ01: a practice that sends does not hide that the practice on record never has', () => {
    const lines = (sources: Parameters<typeof toFreshness>[0]['sources']) =>
      toFreshness({ sources, unheardPractice: 'Station Road Surgery' }, DIRECTORY, { now: NOW })[0]

    expect(lines([])).toMatchObject({
      state: 'never',
      text: 'GP (Station Road Surgery) has never sent anything about this person',
    })
    expect(
      lines([{ organisation: OAK_STREET, kind: 'primary-care', lastReceivedAt: '2026-11-23T08:00:00Z' }]),
    ).toMatchObject({
      state: 'late',
      text: 'GP 2 h ago; Station Road Surgery, the practice on record, has never sent anything about this person',
    })
  })

  it('HZ01: a source that sends again what is held is heard from, and since when it has had nothing new is said', () => {
    const heard = (heardAt: string) =>
      toFreshness(
        {
          sources: [
            { organisation: WEY_VALLEY, kind: 'acute', lastReceivedAt: '2026-11-20T09:00:00Z', heardAt },
            { organisation: HOLMWOOD, kind: 'acute', lastReceivedAt: '2026-11-22T12:00:00Z' },
          ],
        },
        DIRECTORY,
        { now: NOW },
      )[1]

    expect(heard('2026-11-23T08:00:00Z')).toMatchObject({
      state: 'current',
      text: 'Hospital 2 h ago, nothing new since 20-Nov-2026 09:00',
      latest: { organisation: 'Wey Valley Hospital', at: '23-Nov-2026 08:00' },
    })
    expect(heard('2026-11-21T09:00:00Z')).toMatchObject({
      state: 'late',
      text: 'Hospital 22 h ago; Wey Valley Hospital 2 days ago (late), nothing new since 20-Nov-2026 09:00',
    })
  })

  it('HZ03: counts as late from the age that the policy gives its kind', () => {
    const sources = [
      { organisation: COUNTY, kind: 'social-care', lastReceivedAt: '2026-11-21T09:00:00Z' },
      { organisation: OAK_STREET, kind: 'primary-care', lastReceivedAt: '2026-11-23T07:00:00Z' },
    ] as const
    const states = toFreshness({ sources }, DIRECTORY, {
      now: NOW,
      staleAfter: { 'social-care': 72, 'primary-care': 2 },
    })

    expect(states.filter(({ state }) => state !== 'never').map(({ kind, state }) => [kind, state])).toEqual([
      ['primary-care', 'late'],
      ['social-care', 'current'],
    ])
  })
})

describe('a source of whose last delivery a part was refused', () => {
  it.each([
    [
      'with what came in',
      '2026-11-23T09:59:30Z',
      'late',
      'Social care just now, a part of which was refused',
    ],
    ['long before something came in', '2026-11-22T09:59:30Z', 'current', 'Social care just now'],
  ] as const)('HZ02: is not up to date where that was %s', (_when, at, state, text) => {
    const source = {
      organisation: COUNTY,
      kind: 'social-care',
      lastReceivedAt: '2026-11-23T09:59:40Z',
      notTaken: { at, types: 'Condition 1' },
    } as const
    const lines = toFreshness({ sources: [source] }, DIRECTORY, { now: NOW })

    expect(lines.find(({ kind }) => kind === 'social-care')).toMatchObject({ state, text })
  })
})

describe('while nothing new can be received', () => {
  it('HZ01: the warning of the API says since when, also under scopes that name no source', () => {
    const state = { version: 1, sources: [], notReceivingSince: '2026-11-23T08:00:00.000Z' }
    const warned = [true, false].map((isNarrowed) =>
      toNotice(
        { state, withheld: 0, withheldBy: [], isNarrowed },
        { directory: DIRECTORY, now: () => NOW },
      )?.issue.find(({ code }) => code === 'transient'),
    )

    expect(warned).toEqual([NOT_RECEIVING, NOT_RECEIVING])
  })

  it('HZ01: a copy from before is not said to be unchanged', () => {
    const before = { sources: [], isPartial: false }

    expect(seenName([], { ...before, notReceivingSince: '2026-11-23T08:00:00.000Z' })).not.toBe(
      seenName([], before),
    )
  })
})

const NOT_RECEIVING = {
  severity: 'warning',
  code: 'transient',
  diagnostics:
    'Since 23-Nov-2026 08:00 nothing new can be received from any source: where the record is kept does not answer. What came before is shown.',
}
