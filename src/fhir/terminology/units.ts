/** Prefixes of UCUM. */
const PREFIX = '(?:Y|Z|E|P|T|G|M|k|h|da|d|c|m|u|n|p|f|a|z|y)'

/** Units of UCUM that take a prefix. */
const METRIC =
  '(?:\\[iU\\]|\\[IU\\]|m\\[H2O\\]|m\\[Hg\\]|mol|rad|osm|cal|bar|kat|Cel|Hz|Pa|Bq|Gy|Sv|Wb|lm|lx|sr|eq|Np|eV|Ohm|L|l|g|m|s|A|K|C|F|H|J|N|S|T|U|V|W|t|B|u)'

/** Units of UCUM that take none, and those of it that are powers. */
const PLAIN =
  "(?:10\\*|10\\^|\\[(?:degF|in_i|ft_i|lb_av|oz_av|stone_av|st_av|pH|arb'U|CFU|drp|HPF|LPF|ppm|ppb|ppth|diop|beth'U|anti'Xa'U|cup_us|tbs_us|tsp_us|foz_us|foz_br|pt_br)\\]|mo_j|mo|min|wk|atm|bit|By|a|d|h|%|'|[1-9]\\d{0,2}(?:\\.\\d{1,2})?)"

/** What may stand in braces: annotations are free text in UCUM, so only those that are known. */
const NOTE =
  '\\{(?:score|Score|beats|breaths|ratio|unit|units|Units|tablet|tablets|tbl|tab|capsule|capsules|cells|dose|doses|puff|puffs|drop|drops|patch|ampoule|1\\.73_m2|INR|count|index|rate|RBC|WBC|copies|pack|packs|cigarettes|event|events|each|actuation|actuations|percent|times|mutation|feces|creat|mode)\\}'

const POWER = '[+-]?\\d{0,2}'
const FACTOR = `(?:(?:(?:${PREFIX}?${METRIC}|${PLAIN})${POWER}(?:${NOTE})?)|${NOTE})`
const UCUM = new RegExp(`^/?${FACTOR}(?:[./]${FACTOR}){0,4}$`)

/** Whether a text is a unit of UCUM: of its atoms, prefixes and powers, and of annotations that say nothing new. */
export function isUcum(text: string): boolean {
  return text.length <= 30 && UCUM.test(text)
}

/** Units as people write them, in small letters. */
const WRITTEN = new Set(
  (
    'mmhg|bpm|beats|beats/min|beats per minute|breaths/min|breaths per minute|per minute|/minute|°c|degc|deg c|°f|degf|' +
    'degrees celsius|celsius|mcg|mcg/l|mcg/dose|mcg/hour|microgram|micrograms|micrograms/l|microgram/l|milligram|milligrams|gram|grams|' +
    'kilogram|kilograms|millilitre|millilitres|litre|litres|ml|mls|cc|iu|iu/l|iu/ml|miu/l|mu/l|ku/l|u|unit|units|units/week|' +
    'units/day|units/ml|unit/ml|international units|tablet|tablets|tab|tabs|capsule|capsules|cap|caps|caplet|caplets|ampoule|ampoules|vial|vials|' +
    'sachet|sachets|suppository|suppositories|pessary|pessaries|patch|patches|puff|puffs|dose|doses|drop|drops|spray|sprays|inhaler|inhalers|' +
    'inhalation|inhalations|nebule|nebules|pen|pens|cartridge|cartridges|bottle|bottles|tube|tubes|application|applications|lozenge|lozenges|' +
    'actuation|actuations|5ml spoonful|spoonful|spoonfuls|point|points|score|ratio|percent|per cent|stage|grade|' +
    'second|seconds|sec|minute|minutes|mins|hour|hours|hr|hrs|day|days|week|weeks|month|months|year|years|' +
    'years old|cm|centimetre|centimetres|metre|metres|lb|lbs|stone|inch|inches|feet|ft|in|kg/m²|kg/m^2|m²|' +
    'ml/min/1.73m2|ml/min/1.73m²|ml/min/1.73 m2|ml/min/1.73m^2|ml/min/1.73m*2|ml/min|' +
    'x10^9/l|x10*9/l|x 10^9/l|10^9/l|10*9/l|10e9/l|x10^12/l|x10*12/l|10^12/l|10*12/l|10e12/l|10^6/l|x10^6/l|µmol/l|μmol/l|µg/l|μg/l|µg|μg|' +
    'micromol/l|umol/l|mg/mmol creatinine|mg/mmol|mmol/mol|u/l|cells/ul|cells/µl|fl|pg|cigarettes/day|per day|/day|' +
    'times|times per day|pack years|alcohol units/week|units per week|number|count|l/l|mm/hr|mm/hour|mmol|sessions|visits'
  ).split('|'),
)

/** Whether a text is a unit: one of UCUM, or one that people are known to write for it. */
export function isKnownUnit(text: string): boolean {
  return isUcum(text) || WRITTEN.has(text.trim().toLowerCase())
}
