import { aResource, aSection, coded, HOLMWOOD } from '../../../support/a-record.js'
import { expiresInWords } from '../../../../src/record/sections/decisions/expires-in-words.js'

const TODAY = '2026-11-23'

describe('the end of an order of the law that its own words give', () => {
  it.each([
    ['Section 136 expires 24-Nov-2026 03:00', 'expires 24-Nov-2026 03:00'],
    ['Section 5(2), expires 24/11/2026', 'expires 24-Nov-2026'],
    ['DoLS authorised until 1 December 2026', 'expires 01-Dec-2026'],
    ['Section 136 expires 23-Nov-2026 03:00', 'expires today, 23-Nov-2026 03:00: may be over'],
    ['Section 2 valid until 2026-11-23', 'expires today, 23-Nov-2026: may be over'],
    [
      'Section 136 expires 22-Nov-2026 03:00',
      'ended 22-Nov-2026 03:00 by its own words: ask its source whether it is in force',
    ],
  ])('HZ34: %s', (words, said) => {
    expect(expiresInWords(words, TODAY).map(({ text }) => text)).toEqual([said])
  })

  it.each([
    'Section 3',
    'Section 136 expires soon',
    'Section 2 expires 31-Feb-2026',
    'Bus pass expires 01-Dec-2026',
  ])('nothing is read of: %s', (words) => {
    expect(expiresInWords(words, TODAY)).toEqual([])
  })

  it('stands on the line of the alert, among the legal status', () => {
    const flag = aResource(
      { resourceType: 'Flag', status: 'active', code: coded('Section 136 expires 23-Nov-2026 03:00') },
      { from: HOLMWOOD },
    )

    expect(aSection('legal', [flag]).current[0]?.marks.map(({ text }) => text)).toContain(
      'expires today, 23-Nov-2026 03:00: may be over',
    )
  })

  it.each([
    ['2026-11-23T03:00:00Z', 'expires today 03:00: may be over'],
    ['2026-11-24T03:00:00Z', 'expires tomorrow 03:00'],
    ['2026-11-23', 'ends today'],
  ])('its hour is told where its source gives one: %s', (end, said) => {
    const flag = aResource({
      resourceType: 'Flag',
      status: 'active',
      code: coded('Mental Health Act section 136'),
      period: { start: '2026-11-22', end },
    })

    expect(aSection('legal', [flag]).current[0]?.marks.map(({ text }) => text)).toContain(said)
  })
})
