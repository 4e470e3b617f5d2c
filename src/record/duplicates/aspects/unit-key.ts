import { remembered } from '../words/remembered.js'

/** Ways to write one unit, in UCUM and out of it. None of these is a conversion. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  // A score and a ratio have none, however many points there are to be had.
  [/^(?:1|\{.*\}|scores?|points?|ratio|\/ ?\d+|out of \d+|)$/i, ''],
  [/^(?:mm\[hg\]|mmhg|mm hg)$/i, 'mmHg'],
  [/^(?:10\*9\/l|10\^9\/l|x?10\*?\^?9\/l|x10e9\/l|10e9\/l)$/i, '10^9/L'],
  [/^(?:10\*12\/l|10\^12\/l|x?10\*?\^?12\/l|10e12\/l)$/i, '10^12/L'],
  [/^(?:\/min|\{?beats\}?\/min|bpm|beats\/minute|\{?breaths\}?\/min|1\/min|min-1|beats\/min)$/i, '/min'],
  [/^(?:cel|degc|°c|deg c|celsius|c)$/i, 'Cel'],
  [/^(?:\[degf\]|degf|°f|f)$/i, '[degF]'],
  [
    /^ml\/min\/(?:1\.73 ?m2|\{1\.73_m2\}|1\.73m\^2|1\.73 sq ?m|1\.73m²)$|^ml\/min\/1\.73.*$/i,
    'mL/min/1.73m2',
  ],
  [/^(?:ug|mcg|µg|μg|micrograms?)\/l$/i, 'ug/L'],
  [/^(?:umol|µmol|μmol|micromol|micromoles?)\/l$/i, 'umol/L'],
  [/^(?:u|iu|units?|\[iu\])\/l$/i, 'U/L'],
  [/^(?:mu|miu|m\[iu\])\/l$/i, 'mU/L'],
  [/^mm\/(?:hr?|hour|1h)$/i, 'mm/h'],
  [/^(?:kg\/m2|kg\/m\^2|kg\/m²)$/i, 'kg/m2'],
  [/^(?:units?|u)\/(?:week|wk)$/i, 'U/wk'],
  [/^(?:s|secs?|seconds?)$/i, 's'],
  [/^(?:fl|femtolit(?:re|er)s?)$/i, 'fL'],
  [/^(?:pg|picograms?)$/i, 'pg'],
  [/^(?:l\/l|litres?\/litres?)$/i, 'L/L'],
  [/^(?:years?|yrs?|a)$/i, 'a'],
  [/^(?:%|percent|per cent)$/i, '%'],
  [/^(?:\[lb_av\]|lbs?|pounds?)$/i, '[lb_av]'],
]

/** One spelling of a unit, so that it can be compared. */
export const unitKey = remembered((unit: string): string => {
  const known = UNITS.find(([pattern]) => pattern.test(unit.trim()))
  return known ? known[1] : spelled(unit.trim().toLowerCase())
})

/** Micro, the international unit and what is counted in a drop have several spellings in front of a volume. */
function spelled(unit: string): string {
  return unit
    .replace(/^(?:mcg|[µμ]g|micrograms?)(?=\/|$)/, 'ug')
    .replace(/^[µμ]mol(?=\/|$)/, 'umol')
    .replace(
      /^([µμumk]?)(?:\[iu\]|iu|units?)(?=\/)/,
      (_, prefix: string) => `${prefix.replace(/[µμ]/, 'u')}u`,
    )
    .replace(/^(?:cells?|\{cells\})(?=\/)/, '')
    .replace(/^x?10\^?e?(?=[36]\/)/, '10*')
    .replace(/\/(?:[µμ]l|mm3|mm\^3|cmm)$/, '/ul')
}
