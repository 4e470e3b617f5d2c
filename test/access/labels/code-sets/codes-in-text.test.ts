import { codesAlone, codesInText } from '../../../../src/access/labels/code-sets/codes-in-text.js'

function codesOf(text: string): readonly string[] {
  return codesInText(text).map(({ code }) => code)
}

describe('codesInText', () => {
  it.each([
    ['with its dot', 'Diagnosis O04.9, seen today', ['O04.9']],
    ['with its dot and two digits behind it', 'O04.91', ['O04.91']],
    ['with a space before its dot', 'O04 .9 done', ['O04.9']],
    ['in small letters', 'see o04.9', ['o04.9']],
    ['in letters of another alphabet that look the same', '\u041e04.9', ['O04.9']],
    ['twice', 'B20.1 and B20.2', ['B20.1', 'B20.2']],
    ['with its dot before what is half a postcode', 'B20.1 in 3 days', ['B20.1']],
  ])('finds a code %s', (_how, text, codes) => {
    expect(codesOf(text)).toEqual(codes)
  })

  it.each([
    'ICD O04',
    'ICD: O04',
    'ICD10 O04',
    'ICD 10 O04',
    'ICD-10: O04',
    'OPCS O04',
    'OPCS4 O04',
    'OPCS 4 = O04',
    'OPCS-4 O04',
    'code O04',
    'codes: O04',
    'coded O04',
    'coded as O04',
    'Termination (O04)',
    'Termination [O04]',
    'Termination [ O04 ]',
  ])('finds a code without its dot where something says that it is one: %s', (text) => {
    expect(codesOf(text)).toEqual(['O04'])
  })

  it('finds all digits of a code without its dot', () => {
    expect(codesOf('ICD-10 O04 O049')).toEqual(['O04'])
    expect(codesOf('ICD-10 O049; code O0491')).toEqual(['O049', 'O0491'])
  })

  it.each([
    ['a road', 'off the A52'],
    ['a bed', 'moved to B20'],
    ['a postcode', 'code B20 3QA'],
    ['a postcode in brackets', 'Home (B20 3QA)'],
    ['what only ends like a code', 'XO04.9, 1.O04.9'],
    ['what only begins like a code', 'code O04X, ICD O04912'],
    ['a word of which a code is the end', 'decode[r] B20; postcode B20'],
    ['what stands after a remark in brackets', '(ward) B20'],
    ['what stands further behind the word code', 'code of conduct, room B20'],
  ])('takes %s for none', (_what, text) => {
    expect(codesOf(text)).toEqual([])
  })

  it.each([
    ['called one of OPCS', 'OPCS Q14.1', true],
    ['called one of OPCS-4 in brackets', 'opcs-4 (Q14)', true],
    ['called one of the ICD', 'ICD-10 Q14.1', false],
    ['that stands alone', 'Q14.1', false],
    ['behind a word that OPCS only ends', 'xopcs code Q14', false],
    ['with words between', 'OPCS was sent, code Q14', false],
    ['with a word between', 'OPCS: no, (Q14)', false],
  ])('says of a code whether it is of the procedures: %s', (_how, text, isOpcs) => {
    expect(codesInText(text).map((one) => one.isOpcs)).toEqual([isOpcs])
  })
})

describe('a text that is nothing but codes', () => {
  it.each([
    ['B20', ['B20']],
    ['b20.1', ['b20.1']],
    ['B20 .1', ['B20 .1']],
    ['B20*', ['B20']],
    ['B20X', ['B20']],
    ['B20.1†', ['B20.1']],
    ['B20, J45.9', ['B20', 'J45.9']],
    ['B20;J45/I10 + E11 & O04', ['B20', 'J45', 'I10', 'E11', 'O04']],
  ])('has them: %s', (text, codes) => {
    expect(codesAlone(text)).toEqual(codes)
  })

  it.each(['', 'bed B20', 'B20 bed', 'B20 3QA', 'B20, since 2019', 'B2', 'B20111', 'BB20', 'B20,', '20'])(
    'is none with anything beside them, or less or more than a code: "%s"',
    (text) => {
      expect(codesAlone(text)).toEqual([])
    },
  )
})
