import { checkReason } from '../../../src/record/exceptional-access/reasons.js'

const fieldsAt = (text: string, code = 'life-at-risk'): readonly string[] =>
  checkReason('break-glass', { code, text }).map(({ field }) => field)

describe('a reason that a reviewer can judge', () => {
  it.each([
    'Found collapsed, and nothing is known of what they take',
    'Found collapsed',
    'GP is shut, he has chest pain',
    'Inconsciente en la calle, sin medicación conocida',
    'Bewusstlos aufgefunden',
    'Znaleziono nieprzytomną, nie wiadomo, co bierze',
    'Unconscious, BP 80/40, needs drug chart',
    // As it is written in a hurry.
    'pt SOB, hx COPD, meds pls',
    'GCS 3, no meds known',
    'ABC stable, blood test result needed',
    'RTA, unknwon meds',
    'fall, ? on anticoag',
    'cwymp, dim gwybodaeth',
    'chest pain unknown allergies',
    'Dolor de pecho intenso',
    '病人昏迷不醒，需要知道用药情况',
    '意識がなく、薬の情報が必要です',
    '의식이 없고 약을 알아야 합니다',
    'пациент без сознания',
    'المريض فاقد الوعي ولا نعرف أدويته',
    'ผู้ป่วยหมดสติ ต้องการทราบยาที่ใช้',
    'มีผู้ป่วยหมดสติอยู่ที่บ้าน',
    'बेहोश मिले, दवाइयों का पता नहीं',
  ])('is said in words, of whatever language: %s', (text) => {
    expect(fieldsAt(text)).toEqual([])
  })

  it.each([
    '',
    '   ',
    'x',
    'ok',
    '1234567890',
    '12345 67890 12345',
    'aaaa aaaa',
    'aaaaaaaaaaaaaaaa',
    'aaaa bbbb cccc dddd',
    'abab abab abab',
    'emergency',
    'emergency emergency emergency',
    'emergencyemergency',
    '.......... ....',
    '🚑🚑🚑 🚑🚑🚑 🚑🚑🚑🚑',
    '昏昏昏昏昏昏',
    'ab cd ef',
    'abc def ghij',
    'abcdefg hijklmnop',
    'lorem ipsum dolor',
    'Lorem ipsum dolor sit amet',
    'Lorem ipsum, consectetur adipiscing',
    'asdf jkl qwerty zxcvb',
    'asdasd qweqwe zxczxc',
    'qwertz yxcv azerty',
    'blah blah bla foo baz',
    'sdkjf hgkl dfgsd',
    'xx yy zz xyz xyzxyz',
  ])('is not said by %j', (text) => {
    expect(fieldsAt(text)).toEqual(['reasonText'])
  })

  it('is one of those that there are, and no novel', () => {
    const said = 'Found collapsed at home'
    expect(fieldsAt(said, 'curious')).toEqual(['reasonCode'])
    expect(fieldsAt(`${said} `.repeat(60))).toEqual(['reasonText'])
    expect(checkReason('unseal', { code: 'life-at-risk', text: said })).toHaveLength(1)
    expect(checkReason('unseal', { code: 'required-by-law', text: said })).toEqual([])
  })
})
