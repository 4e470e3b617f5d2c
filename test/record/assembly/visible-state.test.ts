import { toVisibleState } from '../../../src/record/assembly/visible-state.js'
import { aLens } from '../../support/a-lens.js'
import { HOLMWOOD } from '../../support/a-record.js'
import { OAK_STREET, WEY_VALLEY } from '../../support/actors.js'

const NINE = '2026-11-23T09:00:00.000Z'
const TEN = '2026-11-23T10:00:00.000Z'

describe('toVisibleState', () => {
  const state = {
    version: 3,
    sources: [
      { organisation: OAK_STREET, kind: 'primary-care', lastReceivedAt: TEN },
      { organisation: WEY_VALLEY, kind: 'acute', lastReceivedAt: TEN },
      { organisation: HOLMWOOD, kind: 'mental-health', lastReceivedAt: TEN },
    ],
  } as const
  const counts = [
    { labelClass: `N||${OAK_STREET}`, latest: { at: NINE, sent: 'Condition 1,Observation 2' } },
    { labelClass: `R||${OAK_STREET}`, latest: { at: NINE, sent: 'Observation 1' } },
    { labelClass: `N||${WEY_VALLEY}`, latest: { at: NINE, sent: 'Encounter 1' } },
    { labelClass: `locked||${WEY_VALLEY}`, latest: { at: TEN, sent: 'Procedure 1' } },
    { labelClass: `locked||${HOLMWOOD}`, latest: { at: TEN, sent: 'Encounter 1' } },
  ]
  const lens = aLens(['N', 'R'])

  it('says when and what each source last sent of what is shown, as if the rest had never come', () => {
    expect(toVisibleState(state, lens, { counts }).sources).toEqual([
      {
        organisation: OAK_STREET,
        kind: 'primary-care',
        lastReceivedAt: NINE,
        lastSent: 'Condition 1,Observation 3',
      },
      { organisation: WEY_VALLEY, kind: 'acute', lastReceivedAt: NINE, lastSent: 'Encounter 1' },
    ])
  })

  it('counts what is shown without a part of it, at the time at which what is shown last changed', () => {
    const part = (sign: string, at: string) => ({
      labelClass: `N||${WEY_VALLEY}${sign}locked||${WEY_VALLEY}`,
      latest: { at, sent: 'Condition 1' },
    })
    const sources = (more: readonly ReturnType<typeof part>[]) =>
      toVisibleState(state, lens, { counts: [...counts, ...more] }).sources.filter(
        ({ organisation }) => organisation === WEY_VALLEY,
      )

    expect(sources([part('&', TEN), part('!', '2026-11-23T09:30:00.000Z')])).toMatchObject([
      { lastReceivedAt: '2026-11-23T09:30:00.000Z', lastSent: 'Condition 1' },
    ])
    expect(sources([part('&', TEN), part('!', NINE)])).toMatchObject([
      { lastReceivedAt: NINE, lastSent: 'Condition 1,Encounter 1' },
    ])
  })

  it('says when a source of which something is shown was last heard from, if that was after what it sent', () => {
    const all = { ...state, sources: state.sources.map((one) => ({ ...one, heardAt: TEN })) }
    const heard = new Map([
      [OAK_STREET, TEN],
      [WEY_VALLEY, NINE],
      [HOLMWOOD, TEN],
    ])
    const said = (of: typeof heard | undefined) =>
      toVisibleState(all, lens, { counts, ...(of ? { heard: of } : {}) }).sources.map(
        ({ organisation, heardAt }) => [organisation, heardAt],
      )

    expect(said(heard)).toEqual([
      [OAK_STREET, TEN],
      [WEY_VALLEY, undefined],
    ])
    expect(said(undefined)).toEqual([
      [OAK_STREET, undefined],
      [WEY_VALLEY, undefined],
    ])
  })

  it('names no source of somebody at risk, but what kind it is of', () => {
    const [first] = toVisibleState({ ...state, isAtRisk: true }, lens, { counts }).sources
    expect(first?.name).toBe('GP')
  })

  it('names no source of which only the record’s own notes are shown', () => {
    const onlyNotes = [{ labelClass: `N||${OAK_STREET}` }]
    expect(toVisibleState(state, lens, { counts: onlyNotes }).sources).toEqual([])
  })
})
