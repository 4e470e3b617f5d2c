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
}

export function brandStrength(brand: string | undefined): string | undefined {
  return brand !== undefined && Object.hasOwn(BRAND_STRENGTHS, brand) ? BRAND_STRENGTHS[brand] : undefined
}
