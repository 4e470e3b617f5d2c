import { createRenderRecord, PORTAL_PARTS } from '../../../src/surfaces/portal/render-record/render-record.js'
import { toToldAlike } from '../../../src/surfaces/portal/render-record/told-alike.js'
import {
  aJoinedRecord,
  anItem,
  aSection,
  GP,
  HOSPITAL,
  MARGARET,
  MENTAL_HEALTH,
} from './fixtures/joined-records.js'
import { ROOT } from './fixtures/portal-app.js'

const DETAILS = ['born: 04-Mar-1941', 'address (home): 12 Mill Rise, Leatherhead KT22 7AA']
const HOLLAND = 'HOLLAND, Margaret (Mrs)'

const section = aSection('demographics', {
  current: [
    anItem(HOLLAND, GP, { details: [...DETAILS, 'telephone (mobile): 07700 900123', 'other number: 42'] }),
    anItem(HOLLAND, HOSPITAL, {
      details: [
        'born: 04-Mar-1941',
        'address (home): 12 Mill Rise, Leatherhead, KT227AA',
        'other number: 42',
      ],
    }),
    anItem(HOLLAND, MENTAL_HEALTH, { details: ['born: 03-Mar-1941', DETAILS[1] ?? ''] }),
  ],
})

describe('what all sources tell of the person', () => {
  it('stands once where they say the same, with all of them named, and side by side where they differ', () => {
    const told = toToldAlike(section, MARGARET)

    expect(
      told?.elements.map(({ title, values, isByAll, marks }) => [
        title,
        values.map(({ text, by }) => `${text}: ${by.map(({ name }) => name).join(', ')}`),
        isByAll,
        marks.map(({ text }) => text),
      ]),
    ).toEqual([
      ['Name', [`${HOLLAND}: Oak Street Surgery, Wey Valley Hospital, Holmwood Mental Health`], true, []],
      [
        'Born',
        ['04-Mar-1941: Oak Street Surgery, Wey Valley Hospital', '03-Mar-1941: Holmwood Mental Health'],
        true,
        ['sources differ'],
      ],
      [
        'Address (home)',
        [
          `12 Mill Rise, Leatherhead KT22 7AA: Oak Street Surgery, Wey Valley Hospital, Holmwood Mental Health`,
        ],
        true,
        [],
      ],
      ['Telephone (mobile)', ['07700 900123: Oak Street Surgery'], false, []],
      // Every source has numbers of its own: that is no difference.
      ['Other number', ['42: Oak Street Surgery', '42: Wey Valley Hospital'], false, []],
    ])
  })

  it('is a table on its page, in which nothing is said twice', () => {
    const record = aJoinedRecord([section])
    const html =
      createRenderRecord({ root: ROOT })(record).find(
        ({ part }) => part === PORTAL_PARTS.section('demographics'),
      )?.html ?? ''

    expect(html).toContain('3 sources tell this.')
    expect(html.match(/<div>HOLLAND, Margaret \(Mrs\)/g)).toHaveLength(1)
    expect(html).toContain('all 3: ')
  })

  it('leaves an item that is marked in a place of its own, with its marks', () => {
    const unsafe = anItem('Patient: cannot be safely displayed', GP, {
      marks: [{ text: 'cannot be safely displayed', tone: 'warning' }],
    })

    expect(toToldAlike({ ...section, current: [unsafe, ...section.current] }, MARGARET)?.others).toEqual([
      unsafe,
    ])
  })

  it('is not put together where one source tells of two practices, nor in any other section', () => {
    const practice = anItem('Oak Street Surgery', GP, { details: ['practice code: Z99001'] })

    expect(toToldAlike(aSection('gp-practice', { current: [practice, practice] }), MARGARET)).toBeUndefined()
    expect(toToldAlike(aSection('problems', { current: [practice] }), MARGARET)).toBeUndefined()
  })
})
