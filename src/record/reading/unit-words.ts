/** A code of UCUM as people write it: `mmHg`, `°C`. One unit has one word, whatever the amount; anything else stays as it came. */
export function unitInWords(unit: string): string {
  return Object.hasOwn(WORDS, unit) ? (WORDS[unit] ?? unit) : unit
}

const WORDS: Readonly<Record<string, string>> = {
  'mm[Hg]': 'mmHg',
  'cm[H2O]': 'cmH2O',
  'mL/min/{1.73_m2}': 'mL/min/1.73m²',
  '10*9/L': '10^9/L',
  '10*12/L': '10^12/L',
  'ug/L': 'µg/L',
  Cel: '°C',
  '[degF]': '°F',
  '[lb_av]': 'lb',
  '[in_i]': 'in',
  '[IU]': 'IU',
  '[iU]': 'IU',
  '[IU]/L': 'IU/L',
  '[iU]/L': 'IU/L',
  'm[IU]/L': 'mIU/L',
  'm[iU]/L': 'mIU/L',
  'k[IU]/L': 'kIU/L',
  'k[iU]/L': 'kIU/L',
}
