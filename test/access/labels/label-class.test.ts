import {
  alternativesOf,
  anyOf,
  readLabelClass,
  toLabelClass,
  withoutPart,
  withPart,
  writeLabelClass,
} from '../../../src/access/labels/label-class.js'
import { inherit, type Label } from '../../../src/access/labels/label.js'
import { OAK_STREET, WEY_VALLEY } from '../../support/actors.js'

const plain: Label = { level: 'N', sensitivities: [], controller: OAK_STREET }
const sealed: Label = { level: 'sealed', sensitivities: ['PSY', 'SUD'], controller: WEY_VALLEY }

describe('a label class', () => {
  it('is read as it was written', () => {
    expect(readLabelClass(toLabelClass(sealed))).toEqual({ rest: sealed, parts: [] })
    expect(readLabelClass(withPart(plain, sealed))).toEqual({
      rest: plain,
      parts: [{ label: sealed, isThere: true }],
    })
    expect(readLabelClass(withoutPart(plain, sealed)).parts).toEqual([{ label: sealed, isThere: false }])
    const both = {
      rest: plain,
      parts: [
        { label: sealed, isThere: true },
        { label: { ...plain, level: 'locked' as const }, isThere: false },
      ],
    }
    expect(readLabelClass(writeLabelClass(both))).toEqual(both)
    expect(
      alternativesOf(anyOf([toLabelClass(sealed), toLabelClass(plain), toLabelClass(plain)])),
    ).toHaveLength(2)
  })

  it.each(['', 'N', 'N||', 'X||Z99001', 'N||Z99001|more', 'N||Z99001&', '&N||Z99001', 'N||!?', 'N||a~N||b'])(
    'is none: %j',
    (key) => {
      expect(() => readLabelClass(key)).toThrow('no label class')
    },
  )
})

describe('a label that another adds to', () => {
  const levelled = (level: Label['level']): Label => ({ ...plain, level })

  it('is as strict as the stricter: what the law keeps goes before a seal, and what is not there before both', () => {
    expect(inherit(levelled('sealed'), levelled('legal')).level).toBe('legal')
    expect(inherit(levelled('legal'), levelled('sealed')).level).toBe('legal')
    expect(inherit(levelled('legal'), levelled('locked')).level).toBe('locked')
    expect(inherit(levelled('V'), levelled('R')).level).toBe('V')
  })

  it('keeps under a seal that it is very restricted, in whatever order they come', () => {
    const both = { level: 'sealed', sensitivities: ['V'] }
    expect(inherit(levelled('sealed'), levelled('V'))).toMatchObject(both)
    expect(inherit(levelled('V'), levelled('sealed'))).toMatchObject(both)
    expect(inherit(inherit(levelled('V'), levelled('sealed')), levelled('R'))).toMatchObject(both)
    expect(inherit(levelled('sealed'), levelled('R')).sensitivities).toEqual([])
    expect(inherit(levelled('V'), levelled('R')).sensitivities).toEqual([])
  })
})
