/** What a combined pill holds, which no company writes behind its brand: the BNF's table of combined oral contraceptives. */
const OF_CONTRACEPTIVES: Readonly<Record<string, string>> = {
  rigevidon: '150 mcg/30 mcg',
  levest: '150 mcg/30 mcg',
  ovranette: '150 mcg/30 mcg',
  elevin: '150 mcg/30 mcg',
  maexeni: '150 mcg/30 mcg',
  erlibelle: '150 mcg/30 mcg',
  marvelon: '150 mcg/30 mcg',
  cimizza: '150 mcg/30 mcg',
  mercilon: '150 mcg/20 mcg',
  bimizza: '150 mcg/20 mcg',
  femodene: '30 mcg/75 mcg',
  katya: '30 mcg/75 mcg',
  femodette: '20 mcg/75 mcg',
  sunya: '20 mcg/75 mcg',
  yasmin: '3000 mcg/30 mcg',
  lucette: '3000 mcg/30 mcg',
  yacella: '3000 mcg/30 mcg',
  yiznell: '3000 mcg/30 mcg',
  eloine: '20 mcg/3000 mcg',
  daylette: '20 mcg/3000 mcg',
  cilest: '250 mcg/35 mcg',
  lizinna: '250 mcg/35 mcg',
  cilique: '250 mcg/35 mcg',
  brevinor: '35 mcg/500 mcg',
  ovysmen: '35 mcg/500 mcg',
  norimin: '1000 mcg/35 mcg',
}

/** Brands whose number is no pack and no dose: `Sinemet 62.5` is 12.5 mg and 50 mg, `Epilim Chrono 500 tablets` are no 500 of them. */
const BY_A_NUMBER: Readonly<Record<string, string>> = {
  'sinemet 62.5': '12500 mcg/50000 mcg',
  'sinemet 110': '10000 mcg/100000 mcg',
  'sinemet plus': '100000 mcg/25000 mcg',
  'sinemet 275': '25000 mcg/250000 mcg',
  'half sinemet': '100000 mcg/25000 mcg',
  'madopar 62.5': '12500 mcg/50000 mcg',
  'madopar 125': '100000 mcg/25000 mcg',
  'madopar 250': '200000 mcg/50000 mcg',
  'epilim 100': '100000 mcg',
  'epilim 200': '200000 mcg',
  'epilim 500': '500000 mcg',
  'epilim chrono 200': '200000 mcg',
  'epilim chrono 300': '300000 mcg',
  'epilim chrono 500': '500000 mcg',
  'camcolit 250': '250000 mcg',
  'camcolit 400': '400000 mcg',
  'tenoret 50': '12500 mcg/50000 mcg',
  'supralip 160': '160000 mcg',
}

/**
 * Brands that come in one strength alone, for the names that leave it out: `Lantus`, `Toujeo SoloStar`. A brand that comes in
 * several (Humalog, Tresiba) says nothing by its name.
 *
 * @see https://www.gov.uk/drug-safety-update/high-strength-fixed-combination-and-biosimilar-insulin-products-minimising-the-risk-of-medication-error
 */
const BRAND_STRENGTHS: Readonly<Record<string, string>> = {
  lantus: '100 unit in 1 ml',
  abasaglar: '100 unit in 1 ml',
  semglee: '100 unit in 1 ml',
  toujeo: '300 unit in 1 ml',
  levemir: '100 unit in 1 ml',
  'humalog mix25': '100 unit in 1 ml',
  'humalog mix50': '100 unit in 1 ml',
  novomix: '100 unit in 1 ml',
  novorapid: '100 unit in 1 ml',
  fiasp: '100 unit in 1 ml',
  apidra: '100 unit in 1 ml',
  'humulin i': '100 unit in 1 ml',
  'humulin s': '100 unit in 1 ml',
  'humulin m3': '100 unit in 1 ml',
  'augmentin 625': '125000 mcg/500000 mcg',
  'augmentin 375': '125000 mcg/250000 mcg',
  'microgynon 30': '150 mcg/30 mcg',
  ...OF_CONTRACEPTIVES,
  ...BY_A_NUMBER,
}

export function brandStrength(brand: string | undefined): string | undefined {
  return brand !== undefined && Object.hasOwn(BRAND_STRENGTHS, brand) ? BRAND_STRENGTHS[brand] : undefined
}
