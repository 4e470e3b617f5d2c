import { brandStrength } from './brand-strengths.js'
import { BRANDS, toGeneric } from './brands.js'

/** A form in which a medicine is taken, as far as it matters whether two are one. */
type FormClass =
  | 'solid'
  | 'liquid'
  | 'injection'
  | 'inhaler'
  | 'nebuliser'
  | 'patch'
  | 'skin'
  | 'eye'
  | 'eye ointment'
  | 'ear'
  | 'rectal'
  | 'nasal'
  | 'sachet'

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
  readonly form: FormClass | undefined
  readonly release: 'modified' | 'gastro-resistant' | 'ordinary' | undefined
}

const FORMS: readonly (readonly [RegExp, FormClass])[] = [
  [/\bnebuli[sz]er|nebules?\b/, 'nebuliser'],
  [/\binhal|\bpuffs?\b|accuhaler|turbohaler|easi-?breathe|evohaler|respimat|handihaler/, 'inhaler'],
  [/\beye ointment|eye gel/, 'eye ointment'],
  [/\bear\b/, 'ear'],
  [/\beye\b|ophthalmic/, 'eye'],
  [/\bnasal\b|nose/, 'nasal'],
  [
    /inject|infusion|\bvials?\b|\bampoules?\b|pre-?filled|flexpen|kwikpen|solostar|penfill|\bdepot\b|intravenous|\biv\b|subcut/,
    'injection',
  ],
  [/suppositor|enema|rectal|pessar/, 'rectal'],
  [/\bpatch/, 'patch'],
  [/cream|ointment|\bgel\b|lotion|shampoo|scalp|emollient/, 'skin'],
  [/sachet|oral powder|granules/, 'sachet'],
  [/tablet|capsule|caplet|\btabs?\b|\bcaps?\b/, 'solid'],
  [/oral solution|oral suspension|suspension|syrup|elixir|linctus|oral drops|\bliquid\b|\/ ?5 ?ml/, 'liquid'],
]

const MODIFIED =
  /modified|chrono|prolonged|extended|slow|sustained|retard|\bm\/?r\b|\bxl\b|\bsr\b|\bla\b|\bcr\b|\ber\b|\bmst\b|continus|\bxr\b|oxycontin|zomorph/
const GASTRO = /gastro-?resistant|enteric|\be\/?c\b/

const SALTS = (
  'sodium potassium calcium magnesium hydrochloride hydrobromide sulfate phosphate acetate citrate tartrate maleate mesilate besilate ' +
  'besylate tosilate succinate fumarate gluconate lactate nitrate bromide carbonate propionate dipropionate furoate valerate erbumine arginine ' +
  'dihydrate monohydrate trihydrate anhydrous medoxomil etexilate hemihydrate glutamate pamoate palmitate decanoate'
).split(' ')

/** Salts that say how a medicine acts, or how much of it there is in it. */
const TELLING = [
  'carbonate',
  'citrate',
  'fumarate',
  'gluconate',
  'sulfate',
  'tartrate',
  'succinate',
  'acetate',
  'phosphate',
  'chloride',
  'decanoate',
  'palmitate',
  'valerate',
  'propionate',
]

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
export function readMedicineName(text: string): MedicineName | undefined {
  const name = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/μ/g, 'µ')
    .replace(/\bu-?(100|200|300|500)\b/g, '$1 units/ml')
    .replace(/\((?:product|substance|clinical drug|medicinal product)\)/g, '')
    .replace(/product containing (?:only )?/g, '')
    .replace(/sulphate/g, 'sulfate')
    .replace(/(\d),(\d{3})/g, '$1$2')
  const substances = substancesOf(name)
  if (substances.length === 0) return undefined
  const form = FORMS.find(([pattern]) => pattern.test(name))?.[1]
  return {
    // A mixture may have a name of its own: `paracetamol and codeine` is co-codamol.
    substance: toGeneric(
      substances
        .map(({ base }) => base)
        .sort()
        .join('/'),
    ),
    salts: substances
      .flatMap(({ salts }) => salts)
      .filter((salt) => TELLING.includes(salt))
      .sort()
      .join(' '),
    strength: strengthOf(name),
    brand: brandOf(name),
    form,
    release: releaseOf(name, form),
  }
}

function releaseOf(name: string, form: FormClass | undefined): MedicineName['release'] {
  if (MODIFIED.test(name)) return 'modified'
  if (GASTRO.test(name)) return 'gastro-resistant'
  return form === undefined ? undefined : 'ordinary'
}

function strengthOf(name: string): string {
  const said = [...name.matchAll(AMOUNT)]
    .map(([, amount = '', unit = '', per = '1', perUnit]) => {
      const number = Number(amount.replace(/\.$/, ''))
      if (perUnit === undefined) return inSmallUnit(number, unitOf(unit))
      return `${inSmallUnit(number / (Number(per) || 1), unitOf(unit))} in 1 ${unitOf(perUnit)}`
    })
    .filter((one) => !/^[\d.]+ ml$/.test(one))
    .sort()
    .join('/')
  return said === '' ? (BARE_STRENGTH.exec(name)?.[1] ?? brandStrength(brandOf(name)) ?? '') : said
}

/** `Seretide 125 Evohaler`, `Fostair 100/6`, `Camcolit 400`: a number by itself behind a name. */
const BARE_STRENGTH =
  /(?<=[a-z]{4} )(\d{2,4}(?:\/\d{1,3})?)(?![\d.,%/]|-| ?(?:x|tablets?|capsules?|days?|weeks?)\b)/

function brandOf(name: string): string | undefined {
  return [...BRANDS].find(
    ([brand, generic]) => brand !== generic && `${name} `.startsWith(`${brand} `) && !/insulin/.test(brand),
  )?.[0]
}

function unitOf(unit: string): string {
  return UNITS[unit] ?? UNITS[unit.replace(/s$/, '')] ?? unit
}

/** 0.05 mg is 50 micrograms, 1 g is 1,000 mg. */
function inSmallUnit(amount: number, unit: string): string {
  const factor = { g: 1e6, mg: 1e3, mcg: 1, ng: 1e-3 }[unit]
  return factor === undefined ? `${amount} ${unit}` : `${Number((amount * factor).toPrecision(12))} mcg`
}

interface Substance {
  readonly base: string
  readonly salts: readonly string[]
}

const NOT_SUBSTANCE =
  /\b(?:tablets?|capsules?|caplets?|tabs?|caps?|oral|solution|suspension|injections?|for|pre-?filled|syringes?|pens?|vials?|ampoules?|cartridges?|inhaler|inhalation|cfc|free|breath|actuated|dry|powder|metered|dose|nebuliser|nebules?|liquid|patch(?:es)?|transdermal|cream|ointment|gel|lotion|drops?|eye|ear|nasal|spray|pump|suppositor(?:y|ies)|sachets?|granules|modified|prolonged|extended|sustained|slow|release|gastro|resistant|enteric|coated|ec|e\/c|m\/r|mr|xl|sr|la|cr|er|xr|retard|dispersible|effervescent|(?<!insulin )soluble(?! insulin)|orodispersible|chewable|sublingual|buccal|film|hard|soft|sugar|npf|product|preparation|device|flexpen|kwikpen|solostar|penfill|accuhaler|evohaler|turbohaler|easi-?breathe|respimat|handihaler|generic|brand|medicine|rapid|acting|unit|strength|the|of|each|once|daily|bd|od|tds|qds|prn|iv|po|im|sc|on|repeat|acute)\b/g

function substancesOf(name: string): readonly Substance[] {
  const bare = name
    .replace(/\(.*?\)/g, ' ')
    .replace(AMOUNT, ' ')
    .replace(NOT_SUBSTANCE, ' ')
    .replace(/\b\d[\d.]*\b/g, ' ')
  return bare
    .split(/\s*(?:\/|\+|\bwith\b|\band\b|,|;)\s*/)
    .map((part) =>
      (part.match(/[\p{L}][\p{L}\p{N}-]*/gu) ?? [])
        .join(' ')
        .replace(/(?:^| )-+(?= |$)/g, '')
        .trim(),
    )
    .filter((part) => part !== '')
    .flatMap((part) => toGeneric(part).split('/'))
    .map(toSubstance)
}

function toSubstance(part: string): Substance {
  const words = part.split(' ')
  const salts = words.filter((word) => SALTS.includes(word) || word === 'chloride')
  if (WHOLE_NAMES.test(part)) {
    const [first = '', ...rest] = words
    const isBase = /^(?:lithium|ferrous|ferric|magnesium)$/.test(first)
    return isBase ? { base: first, salts: rest } : { base: part, salts: [] }
  }
  const base = words.filter((word) => !salts.includes(word)).join(' ')
  return base === '' ? { base: part, salts: [] } : { base: toGeneric(base), salts }
}
