import { brandStrength } from './brand-strengths.js'
import { brandVersion, hoursOf } from './bound-to-brand.js'
import { brandAtStart, toGeneric } from './brands.js'
import { madeOf, type Made } from './how-made.js'
import { behindClassWord, withoutListWord } from './class-word.js'
import { remembered } from './remembered.js'
import { deviceOf, formOf, NOT_SUBSTANCE, releaseOf, type FormClass } from './product-words.js'
import { isMetal, isSalt, tellingSalts } from './salts.js'

/** A medicine's name, taken apart. */
export interface MedicineName {
  /** Substances without their salts, in order of the alphabet: `beclometasone/formoterol`. */
  readonly substance: string
  /** The salts that it names: two that name different ones are two medicines. */
  readonly salts: string
  /** `5000 mcg`, `2000 mcg in 1 ml`, or `125` where no unit is said; empty when it says none. */
  readonly strength: string
  /** The brand by which it is named. */
  readonly brand: string | undefined
  /** Which product of the brand it is: `la` of `Adalat LA`. */
  readonly version: string | undefined
  readonly form: FormClass | undefined
  readonly made: Made | undefined
  readonly release: ReturnType<typeof releaseOf>
  /** How many hours one that is swallowed lasts, where its name says so. */
  readonly hours: string | undefined
  /** What is breathed in by one device is another dose by another. */
  readonly device: ReturnType<typeof deviceOf>
  /** A number by itself before tablets or capsules: how many, or how strong as in `Loestrin 20 tablets`; empty when there is none. */
  readonly counted: string
  /** What a syringe or a pen holds in all, as a strength: `40000 mcg` of `40mg/0.4ml`; empty when it is not said. */
  readonly holds: string
}

/** Names that are made of what else is a salt. */
const WHOLE_NAMES =
  /^(?:sodium (?:valproate|bicarbonate|chloride|picosulfate|cromoglicate|fusidate|alginate)|potassium (?:chloride|citrate)|calcium (?:carbonate|carbonate\/colecalciferol|acetate|gluconate)|magnesium \w+|lithium|isosorbide|ferrous|ferric)\b/

const AMOUNT =
  /(\d[\d,.]*)\s*(micrograms?|milligrams?|nanograms?|grams?|units?|mmol|mcg|µg|ug|mg|ng|ml|iu|g|%|u)(?![a-z])(?:(?:\s*\/\s*|\s+(?:per|in)\s+)(?:metered )?(\d[\d.]*)?\s*(millilitres?|ml|g|doses?|hours?|hr|h|actuations?|puffs?|sprays?)(?![a-z]))?/g

const UNITS: Readonly<Record<string, string>> = {
  microgram: 'mcg',
  mcg: 'mcg',
  µg: 'mcg',
  ug: 'mcg',
  milligram: 'mg',
  mg: 'mg',
  gram: 'g',
  g: 'g',
  nanogram: 'ng',
  ng: 'ng',
  unit: 'unit',
  iu: 'unit',
  u: 'unit',
  ml: 'ml',
  millilitre: 'ml',
  mmol: 'mmol',
  '%': '%',
  hour: 'hour',
  hr: 'hour',
  h: 'hour',
  dose: 'dose',
  actuation: 'dose',
  puff: 'dose',
  spray: 'dose',
}

/** Takes a name apart; `undefined` when nothing is left that names a substance. */
export const readMedicineName = remembered(takenApart)

function takenApart(text: string): MedicineName | undefined {
  const told = text
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/μ/g, 'µ')
    .replace(/\bu-?(100|200|300|500)\b/g, '$1 units/ml')
    .replace(/\((?:product|substance|clinical drug|medicinal product)\)/g, '')
    .replace(/product containing (?:only )?/g, '')
    .replace(/sulphate/g, 'sulfate')
    .replace(/\bfeso4\b/g, 'ferrous sulfate')
    .replace(/\b(?:lai|laim)\b/g, 'depot')
    .replace(/(\d),(\d{3})/g, '$1$2')
  const name = behindClassWord(withoutListWord(told))
  const substances = substancesOf(name)
  if (substances.length === 0) return undefined
  const form = formOf(name)
  const brand = brandOf(name)
  const isMixture = form !== 'skin' && substances.length > 1
  return {
    // A mixture may have a name of its own: `paracetamol and codeine` is co-codamol.
    substance: toGeneric(
      substances
        .map(({ base }) => base)
        .sort()
        .join('/'),
    ),
    salts: substances
      .flatMap(({ base, salts }) => tellingSalts(base, salts))
      .sort()
      .join(' '),
    // How much a tube or a pump of it holds is no strength.
    strength: strengthOf(form === 'skin' ? name.replace(PACK, ' ') : isMixture ? apart(name) : name, brand),
    brand,
    version: brandVersion(name, brand),
    form,
    made: madeOf(name, form),
    release: releaseOf(name, form, brand),
    hours: form === 'solid' ? hoursOf(name) : undefined,
    device: deviceOf(name),
    counted: COUNTED.exec(name)?.[1] ?? '',
    holds: HELD_BY_EACH.has(form) ? held(name) : '',
  }
}

/** `50mg/1g` of a mixture is so much of each, not so much in a gram. */
function apart(name: string): string {
  return name.replace(/(\d\s*mg)\s*\/\s*(?=[\d.]+\s*g(?![a-z]))/g, '$1 + ')
}

function strengthOf(name: string, brand: string | undefined): string {
  const said = [...name.matchAll(AMOUNT)]
    .map(([, amount = '', unit = '', per = '1', perUnit]) => {
      const number = toNumber(amount)
      if (perUnit === undefined) return inSmallUnit(number, unitOf(unit))
      return `${inSmallUnit(number / (Number(per) || 1), unitOf(unit))} in 1 ${unitOf(perUnit)}`
    })
    .filter((one) => !/^[\d.]+ ml$/.test(one))
    .sort()
    .join('/')
  return said === '' ? (brandStrength(brand) ?? BARE_STRENGTH.exec(name)?.[1] ?? '') : said
}

/** Forms of which each one is a dose: `1.8mg/0.1ml` of a nasal spray that sprays once is `1.8 mg`. */
const HELD_BY_EACH: ReadonlySet<FormClass | undefined> = new Set(['injection', 'nebuliser', 'nasal'])

function held(name: string): string {
  return [...name.matchAll(AMOUNT)]
    .map(([, amount = '', unit = '']) => inSmallUnit(toNumber(amount), unitOf(unit)))
    .filter((one) => !/^[\d.]+ ml$/.test(one))
    .sort()
    .join('/')
}

function toNumber(amount: string): number {
  return Number(amount.replace(/\.$/, ''))
}

const PACK = /\b\d+(?:\.\d+)?\s*(?:g|grams?|ml)(?![a-z/])/g

/** `Seretide 125 Evohaler`, `Fostair 100/6`, `Camcolit 400`: a number by itself behind a name. */
const BARE_STRENGTH =
  /(?<=[a-z]{4} )(\d{1,5}(?:\.\d+)?(?:\/\d{1,4}(?:\.\d+)?){1,2}|\d{2,5}(?:\.\d)?)(?![\d.,%/]|-| ?(?:x|tablets?|capsules?|days?|weeks?)\b)/

const COUNTED = /(?<=[a-z]{3} )(\d{1,4}) ?(?:tablets?|tabs?|capsules?|caps?)\b/

/** The brand that it begins with, or that it names in brackets: `Insulin lispro (Lyumjev)`. */
function brandOf(name: string): string | undefined {
  const inBrackets = [...name.matchAll(/\(([^)]*)\)/g)].map(([, said = '']) => said)
  return [name, ...inBrackets].map((said) => brandAtStart(said.trim())).find((brand) => brand !== undefined)
}

function unitOf(unit: string): string {
  return UNITS[unit] ?? UNITS[unit.replace(/s$/, '')] ?? unit
}

/** 0.05 mg is 50 micrograms, 1 g is 1,000 mg. */
function inSmallUnit(amount: number, unit: string): string {
  const factor = { g: 1e6, mg: 1e3, mcg: 1, ng: 1e-3 }[unit]
  return factor === undefined ? `${amount} ${unit}` : `${Number((amount * factor).toPrecision(12))} mcg`
}

/** How many were supplied, behind the name: `x28`, `x 56`, `28s`, `1 OP`. */
const PACK_COUNT = /\b(?:x ?\d{1,3}|\d{1,3} ?x|\d{1,3}s|(?:1|one) op)\b/g

interface Substance {
  readonly base: string
  readonly salts: readonly string[]
}

function substancesOf(name: string): readonly Substance[] {
  const bare = withoutBrand(name)
    .replace(/\(.*?\)/g, ' ')
    .replace(AMOUNT, ' ')
    .replace(NOT_SUBSTANCE, ' ')
    .replace(PACK_COUNT, ' ')
    .replace(/\b\d[\d.]*(?:day)?\b/g, ' ')
  return bare
    .split(/\s*(?:\/|\+|\bwith\b|\band\b|,|;)\s*/)
    .map((part) =>
      (part.match(/[\p{L}][\p{L}\p{N}-]*/gu) ?? [])
        .join(' ')
        .replace(/-+(?= |$)/g, '')
        .trim(),
    )
    .filter((part) => part !== '')
    .flatMap((part) => toGeneric(part).split('/'))
    .map(toSubstance)
}

/** A brand that is made of words of products, `Slow-K`, is gone when they are: what it holds stands in its place. */
function withoutBrand(name: string): string {
  const brand = brandAtStart(name)
  if (brand === undefined || brand.search(NOT_SUBSTANCE) < 0) return name
  const holds = toGeneric(brand)
  return holds.search(NOT_SUBSTANCE) < 0 ? `${holds} ${name.slice(brand.length)}` : name
}

function toSubstance(part: string): Substance {
  const words = part.split(' ')
  const salts = words.filter(isSalt)
  if (WHOLE_NAMES.test(part)) {
    const [first = '', ...rest] = words
    return isMetal(first) ? { base: first, salts: rest } : { base: part, salts: [] }
  }
  const base = words.filter((word) => !salts.includes(word)).join(' ')
  return base === '' ? { base: part, salts: [] } : { base: toGeneric(base), salts }
}
