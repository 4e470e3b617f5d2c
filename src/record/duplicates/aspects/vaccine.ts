import { codesOf, wordsOf } from '../../reading/coded-text.js'
import { all, textAt, type Element } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'
import { createAspect, sameText } from '../aspect.js'
import { toPlainName } from '../words/plain-name.js'
import { doseNumberIn, withoutDoseNumber } from '../words/dose-number.js'
import { antigensIn, isLive } from '../words/antigens.js'
import { MAKERS_OF, VACCINE_BRANDS, VACCINES } from '../words/vaccines.js'

interface Vaccine {
  readonly codes: readonly string[]
  readonly names: readonly string[]
  /** What it is against. */
  readonly against: readonly string[]
  /** Of what is made live and otherwise, which it is. */
  readonly live: boolean | undefined
}

const NOTHING_SAID =
  /\b(?:vaccin\w*|immuni[sz]ation|administration|injection|dose|first|second|third|booster|course|seasonal|\d+(?:\.\d+)?\s*(?:micrograms?|mcg|ml|units?)(?:\s*(?:\/|in|per)\s*\d*(?:\.\d+)?\s*ml)?|pre-?filled|syringes?|suspension|for|of)\b/gi

/** What was given at the same time is an entry of its own. */
const GIVEN_BESIDE =
  /\s+(?:co-?administered|(?:given|administered|done)(?: (?:together|on the same day|at the same time))?)\s+(?:with|alongside|as)\b.*$/i

/** Words that leave no doubt what a vaccine is against, whatever stands around them. */
const AGAINST: readonly (readonly [RegExp, string])[] = [
  [/\binfluenza\b|\bflu\b/i, 'influenza'],
  [/covid|sars-cov-2|coronavirus/i, 'covid-19'],
  [/zoster|shingles/i, 'shingles'],
  [/rotavirus/i, 'rotavirus'],
  [/papilloma/i, 'human papillomavirus'],
  [/syncytial/i, 'respiratory syncytial virus'],
  [/\bdtap\W?ipv\b(?!\W*hib)/i, 'diphtheria tetanus pertussis polio'],
]

/** The procedure that UK Core records beside the product. */
const PROCEDURE = 'Extension-UKCore-VaccinationProcedure'

/** What it was against, by product, by name and by code. */
export const vaccine = createAspect<Vaccine>({
  read({ json }) {
    const concepts = [json['vaccineCode'], ...proceduresOf(json)]
    const texts = concepts
      .flatMap((concept) => [
        textAt(concept, 'text'),
        ...all(concept, 'coding').map((coding) => textAt(coding, 'display')),
      ])
      .filter((text) => text !== undefined)
      .map((text) => text.replace(GIVEN_BESIDE, ''))
    const codes = concepts.flatMap((concept) => codesOf(concept))
    const parts = texts.flatMap(inParts)
    const plain = [...texts, ...parts].map(toPlainName)
    const bareParts = parts.map((text) => toPlainName(withoutDoseNumber(text).replace(NOTHING_SAID, ' ')))
    const bare = texts
      .map((text) => toPlainName(withoutDoseNumber(text).replace(NOTHING_SAID, ' ')))
      .filter((name) => name !== '')
    const brands = texts.flatMap((text) => brandsIn(text).map((brand) => holds(brand, text)))
    const words = AGAINST.filter(([pattern]) => texts.some((text) => pattern.test(text))).map(
      ([, name]) => name,
    )
    // Behind a brand a part of its name lists nothing: `Infanrix-IPV` is no polio vaccine.
    const listed = texts
      .filter((text) => brandsIn(text).length === 0)
      .map(antigensIn)
      .filter((name) => name !== undefined)
    const against = [
      ...new Set([...VACCINES.of(codes, [...plain, ...bare, ...bareParts]), ...brands, ...words, ...listed]),
    ]
    if (codes.length + bare.length === 0) return undefined
    return { codes, names: bare, against, live: isLive(texts, against) }
  },
  compare(one, other) {
    if (one.live !== undefined && other.live !== undefined && one.live !== other.live) return 'apart'
    if (one.codes.some((code) => other.codes.includes(code))) return 'same'
    if (one.against.some((target) => other.against.includes(target))) return 'same'
    if (isPartOf(one, other) || isPartOf(other, one)) return 'near'
    if (one.against.length > 0 && other.against.length > 0) return 'apart'
    return one.names.some((name) => other.names.includes(name)) ? 'near' : 'unknown'
  },
  keys: ({ codes, names, against }) => [
    ...codes,
    ...names.map((name) => `name ${name}`),
    ...against.map((one) => `against ${one}`),
    ...against.flatMap(partsOf).map((one) => `part ${one}`),
  ],
})

/** What is given in no vaccine by itself, or names a family of vaccines: who says it alone means the whole that it is a part of. */
const PARTS = [
  'pertussis',
  'tetanus',
  'diphtheria',
  'polio',
  'measles',
  'mumps',
  'rubella',
  'pneumococcal',
  'meningococcal',
]

function partsOf(against: string): readonly string[] {
  return PARTS.filter((part) => against.split(' ').includes(part))
}

function isPartOf(part: Vaccine, whole: Vaccine): boolean {
  return part.against.some(
    (one) => PARTS.includes(one) && whole.against.some((other) => partsOf(other).includes(one)),
  )
}

function proceduresOf(json: Element): readonly Element[] {
  return all(json, 'extension')
    .filter((extension) => textAt(extension, 'url')?.includes(PROCEDURE) === true)
    .flatMap((extension) => all(extension, 'valueCodeableConcept'))
}

/** `Pneumococcal polysaccharide vaccine (PPV23)`: one name before the bracket and one in it. */
function inParts(text: string): readonly string[] {
  const parts = text.split(/\s*[()]\s*/).filter((part) => part !== '')
  return parts.length > 1 ? parts : []
}

/** A maker makes several vaccines: its name is that of a product only beside what the product is against. */
function brandsIn(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[a-z]+/g) ?? []
  const isMakerEnough = /covid|sars-cov-2|coronavirus/i.test(text)
  return words.filter(
    (word) => Object.hasOwn(VACCINE_BRANDS, word) && (isMakerEnough || !Object.hasOwn(MAKERS_OF, word)),
  )
}

/** `Infanrix-IPV` holds less than `Infanrix hexa`. */
function holds(brand: string, text: string): string {
  if (brand === 'infanrix' && /ipv/i.test(text) && !/hexa/i.test(text))
    return 'diphtheria tetanus pertussis polio'
  return VACCINE_BRANDS[brand] ?? brand
}

/** The product by its brand. */
export const vaccineBrand = createAspect<string>({
  read({ json }: ReadResource) {
    const concept = json['vaccineCode']
    const texts = [
      textAt(concept, 'text'),
      ...all(concept, 'coding').map((coding) => textAt(coding, 'display')),
    ]
    const [brand] = texts.flatMap((text) => (text === undefined ? [] : brandsIn(text)))
    return brand === undefined ? undefined : (MAKERS_OF[brand] ?? brand)
  },
  compare: sameText,
})

/** Which dose of its course it was, in a field of its own or behind the name. */
export const doseNumber = createAspect<string>({
  read({ json }) {
    const [protocol] = all(json, 'protocolApplied')
    const field =
      textAt(protocol, 'doseNumberPositiveInt') ??
      textAt(protocol, 'doseNumberString') ??
      textAt(protocol, 'series')
    const told =
      field === undefined ? undefined : (doseNumberIn(field) ?? field.toLowerCase().replace(/[\s-]+/g, ''))
    return told ?? doseNumberIn(wordsOf(json['vaccineCode'])) ?? boosterIn(wordsOf(json['vaccineCode']))
  },
  compare(one, other) {
    if (![one, other].includes(BOOSTER)) return sameText(one, other)
    // Which number a booster has depends on where the counting began; the first it is not.
    return one === other ? 'same' : [one, other].includes('1') ? 'apart' : 'unknown'
  },
})

const BOOSTER = 'booster'

/** A booster, where that is not the name of the vaccine: `pre-school booster`. */
function boosterIn(words: string): string | undefined {
  return /(?<!school |preschool |teenage |leavers? )\bbooster\b/i.test(words) &&
    !/teenage|school|ipv|polio/i.test(words)
    ? BOOSTER
    : undefined
}
