import { toBannerPage } from '../../../src/surfaces/portal/render-record/banner-page.js'
import { WEY_VALLEY } from '../../support/actors.js'
import { aJoinedRecord, aPerson, aResource } from '../../support/a-record.js'

const HOME = { use: 'home', line: ['12 Mill Rise'], city: 'Leatherhead', postalCode: 'KT22 7ZZ' }
const DAUGHTER = { use: 'temp', line: ['c/o Daughter, 9 Hill View'], city: 'Dorking' }
const WEEKS = { period: { start: '2026-11-13', end: '2026-12-18' } }

function pageOf(address: readonly object[], { differs = {}, others = [] as readonly object[] } = {}) {
  const { stayingAt, more } = toBannerPage(
    aJoinedRecord(
      [
        aResource({ resourceType: 'Patient', address, ...differs }, { id: aPerson() }),
        ...others.map((other) =>
          aResource({ resourceType: 'Patient', address: [other] }, { from: WEY_VALLEY }),
        ),
      ],
      { today: '2026-11-23' },
    ),
  )
  return [...stayingAt, more[0]]
}

describe('where the person stays for a while, on the banner', () => {
  it('stands before the home address, which says that it is that', () => {
    expect(pageOf([HOME, { ...DAUGHTER, ...WEEKS }])).toEqual([
      'Staying at c/o Daughter, 9 Hill View, Dorking, until 18-Dec-2026',
      'Home: 12 Mill Rise, Leatherhead, KT22 7ZZ',
    ])
  })

  it.each([
    ['no day of its end', HOME, 'Home: 12 Mill Rise, Leatherhead, KT22 7ZZ'],
    ['no home beside it', undefined, 'Home: not known'],
  ])('is told with %s', (_case, home, told) => {
    expect(pageOf([...(home ? [home] : []), DAUGHTER])).toEqual([
      'Staying at c/o Daughter, 9 Hill View, Dorking, until when is not told',
      told,
    ])
  })

  it.each([
    ['whose time is over', { period: { end: '2026-11-22' } }, {}],
    ['whose time is yet to come', { period: { start: '2026-11-24' } }, {}],
    ['to which letters alone are sent', { type: 'postal' }, {}],
    ['of somebody who has died', {}, { deceasedBoolean: true }],
  ])('is no address %s', (_case, told, differs) => {
    expect(pageOf([HOME, { ...DAUGHTER, ...told }], { differs })).not.toContain(
      expect.stringContaining('Staying'),
    )
    expect(pageOf([HOME, { ...DAUGHTER, ...told }], { differs })).toHaveLength(1)
  })

  it('is told by whom, where sources tell of several places', () => {
    const others = [{ use: 'temp', line: ['Rosewood Nursing Home'], ...WEEKS }]

    expect(pageOf([HOME], { others })).toEqual([
      'Staying at Rosewood Nursing Home, until 18-Dec-2026',
      'Home: 12 Mill Rise, Leatherhead, KT22 7ZZ',
    ])
    expect(pageOf([HOME], { others: [...others, { ...DAUGHTER, ...WEEKS }] }).slice(0, 2)).toEqual([
      'Staying at Rosewood Nursing Home, until 18-Dec-2026 (Wey Valley Hospital)',
      'Staying at c/o Daughter, 9 Hill View, Dorking, until 18-Dec-2026 (Wey Valley Hospital)',
    ])
  })
})
