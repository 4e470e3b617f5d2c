import { toChangedFields } from '../../../src/record/changes/changed-fields.js'

const rows = (...said: readonly string[]) =>
  said.map((one) => {
    const [label = '', value = ''] = one.split(': ')
    return { label, value }
  })

describe('what an item said before and does not say now', () => {
  it.each([
    ['an element that says something else', ['Dose: 5 mg'], ['Dose: 10 mg'], ['Dose: 5 mg → 10 mg']],
    ['one that was added', [], ['Note: With food'], ['Note:  → With food']],
    ['one that is not said any more', ['Note: With food'], [], ['Note: With food → ']],
    ['what is the same is not told', ['Status: active'], ['Status: active'], []],
    [
      'each of several of one name',
      ['Note: one', 'Note: two', 'Status: active'],
      ['Status: stopped', 'Note: two', 'Note: three', 'Note: four'],
      ['Status: active → stopped', 'Note: one → three', 'Note:  → four'],
    ],
  ])('is told: %s', (_case, before, now, fields) => {
    expect(
      toChangedFields(rows(...before), rows(...now)).map(
        (field) => `${field.label}: ${field.before ?? ''} → ${field.now ?? ''}`,
      ),
    ).toEqual(fields)
  })
})
