import { readings } from '../readable-text.js'

/** The areas of UK postcodes, and of British Forces. */
const AREAS =
  'AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX ' +
  'FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN ' +
  'NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB ' +
  'W WA WC WD WF WN WR WS WV YO ZE'

/** A postcode: area, district, sector and unit. Units of measure stand where the unit of a postcode would: `B12 5mg`. */
const POSTCODE = new RegExp(
  `(?<![A-Z0-9])(?:${AREAS.replaceAll(' ', '|')})\\d[A-Z\\d]?[\\s-]{0,3}\\d(?!MG|ML|KG|CM|MM|IU)[A-Z]{2}(?![A-Z0-9])`,
  'i',
)

/** A number that begins as a UK telephone number does, with anything between its digits that people write there. */
const TELEPHONE = /(?<!\d)(?:(?:\+|00)44[\s().-]{0,3}(?:0[\s().-]{0,3})?|0)(?:\d[\s().-]{0,3}){8,9}\d(?!\d)/g

/** `01-02-2026 10` has as many digits as a telephone number. */
const DATE = /^\d{2}[-. ]\d{2}[-. ](?:19|20)\d{2}/

const EMAIL = /[\w.+-]@[\w-]{1,63}\.[a-z]/i

/** Characters that nobody sees and that would hide what they stand in. */
const UNSEEN = /[\p{Cf}\p{M}]/gu

/** Whether a text says where somebody is or can be reached: a UK postcode, a telephone number or an email address. */
export function tellsPlace(text: string): boolean {
  return readings(text).some((reading) => {
    const plain = reading.normalize('NFKC').replace(UNSEEN, '')
    return POSTCODE.test(plain) || EMAIL.test(plain) || hasTelephone(plain)
  })
}

function hasTelephone(text: string): boolean {
  return (text.match(TELEPHONE) ?? []).some((number) => !DATE.test(number))
}

const HOUSE =
  /\b\d+[a-z]?,?\s+(?:[a-z']+\s+){1,3}(?:street|road|lane|avenue|close|drive|way|court|gardens?|cottages?|terrace|crescent|place|square|hill)\b/i

/** Whether a text has the number of a house in a street: what somebody writes who looks for a place, and now and then a finding. */
export function namesHouse(text: string): boolean {
  return HOUSE.test(text)
}
