/**
 * Medicines of which one brand is not given for another. The BNF asks for the brand on the prescription of each of these: of
 * antiepileptics of category 1 (MHRA Drug Safety Update), lithium, ciclosporin, tacrolimus, theophylline, mesalazine, of opioid
 * patches and what melts in the mouth, of inhalers with a steroid, of insulins and other biological medicines.
 *
 * @see https://www.gov.uk/drug-safety-update/antiepileptic-drugs-updated-advice-on-switching-between-different-manufacturers-products
 */
const ALWAYS = new RegExp(
  `^(?:${[
    ...['lithium', 'phenytoin', 'carbamazepine', 'phenobarbital', 'primidone'],
    ...[
      'ciclosporin',
      'tacrolimus',
      'theophylline',
      'aminophylline',
      'mesalazine',
      'pancreatin',
      'amphotericin',
    ],
    ...['beclometasone', 'budesonide/formoterol', 'fluticasone/salmeterol', 'tiotropium'],
    ...['fentanyl', 'buprenorphine', 'paliperidone', 'botulinum toxin', 'levonorgestrel iud'],
    ...[
      'insulin',
      'enoxaparin',
      'adalimumab',
      'etanercept',
      'infliximab',
      'rituximab',
      'somatropin',
      'filgrastim',
    ],
    ...['epoetin', 'teriparatide', 'follitropin'],
  ].join('|')})\\b`,
)

/**
 * Of which only what is released slowly is bound to its brand: the BNF on nifedipine, diltiazem and oral budesonide, the MHRA on
 * methylphenidate, and opioids of which one lasts twelve hours and another twenty-four.
 *
 * @see https://www.gov.uk/drug-safety-update/methylphenidate-long-acting-modified-release-preparations-caution-if-switching-between-products-due-to-differences-in-formulations
 */
const WHERE_SLOW =
  /^(?:nifedipine|diltiazem|methylphenidate|budesonide|morphine|oxycodone|tramadol|tapentadol|hydromorphone|risperidone|aripiprazole)\b/

/** Whether one brand of it is not given for another. */
export function isBoundToBrand(substance: string, isSlow: boolean): boolean {
  return ALWAYS.test(substance) || (isSlow && WHERE_SLOW.test(substance))
}

/** Whether two brands are two: `MST` and `MST Continus` are one, said shorter. */
export function areTwoBrands(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined || one === other) return false
  return !one.startsWith(`${other} `) && !other.startsWith(`${one} `)
}

/** What tells two products of one brand apart: `Adalat LA` and `Adalat Retard`, `Adizem-SR` and `Adizem-XL`. */
const VERSION = /^[ -]*(la|retard|sr|xl|xr|cr|cc|er|sustained|prolonged|dispersible|24 ?hr?|12 ?hr?)(?![a-z])/

export function brandVersion(name: string, brand: string | undefined): string | undefined {
  if (brand === undefined) return undefined
  const at = name.replace(/-/g, ' ').indexOf(brand)
  return at < 0 ? undefined : VERSION.exec(name.slice(at + brand.length))?.[1]?.replace(/ |hr?$/g, '')
}

/** For how many hours a slow one lasts, where its name says so: `Tramadol 100mg 12 hour modified-release tablets`. */
export function hoursOf(name: string): string | undefined {
  return /\b(12|24)[ -]?(?:h|hrs?|hours?|hourly)\b/.exec(name.replace(/\/ ?(?:12|24) ?h\w*/g, ''))?.[1]
}
