import { toLatin } from '../../../../src/access/labels/whereabouts/to-latin.js'

describe('toLatin', () => {
  it.each([
    ['of Cyrillic', 'АВСЕНІЈКМОРЅТХ', 'ABCEHIJKMOPSTX'],
    ['of Greek', 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    ['of Cyrillic, small', 'асеһіјкорѕтхуѵ', 'acehijkopstxyv'],
    ['of Greek, small', 'αικνορυχ', 'aikvopux'],
    ['without its dot', 'hıv', 'hiv'],
    ['in another form', 'Ｏ０４．９', 'O04.9'],
    ['with what nobody sees between them', 'O\u00ad0\u200b4.9', 'O04.9'],
  ])('reads letters %s as they look', (_how, text, latin) => {
    expect(toLatin(text)).toBe(latin)
  })

  it.each(['Я04.9', 'Ω04.9', 'ж', '5 μg', 'д', 'O04.9', 'Sýphilis', ''])(
    'leaves what looks like nothing else: %s',
    (text) => {
      expect(toLatin(text)).toBe(text)
    },
  )
})
