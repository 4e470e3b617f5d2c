import { unitKey } from '../duplicates/aspects/unit-key.js'
import { toPlainName } from '../duplicates/words/plain-name.js'
import { toTestName } from '../duplicates/words/test-name.js'
import { TESTS } from '../duplicates/words/tests.js'
import type { Bounds } from './stated-bounds.js'

type UsualRange = readonly [test: string, unit: string, bounds: Required<Bounds>, source: string]

const HARMONY = 'Pathology Harmony, harmonised reference intervals for adults (United Kingdom)'
const NEWS2 = 'Royal College of Physicians, NEWS2 (2017): the band that scores 0'

/**
 * What is surely no longer critical, where neither a source nor a laboratory has judged it: used for that alone, never to call
 * a number anything. Tests whose normal hangs on age are not in it: pulse, breathing, pressure, counts of blood, phosphate.
 */
const USUAL_RANGES: readonly UsualRange[] = [
  ['sodium', 'mmol/L', { low: 133, high: 146 }, HARMONY],
  ['potassium', 'mmol/L', { low: 3.5, high: 5.3 }, HARMONY],
  ['urea', 'mmol/L', { low: 2.5, high: 7.8 }, HARMONY],
  ['chloride', 'mmol/L', { low: 95, high: 108 }, HARMONY],
  ['bicarbonate', 'mmol/L', { low: 22, high: 29 }, HARMONY],
  ['adjusted calcium', 'mmol/L', { low: 2.2, high: 2.6 }, HARMONY],
  ['magnesium', 'mmol/L', { low: 0.7, high: 1 }, HARMONY],
  [
    'glucose',
    'mmol/L',
    { low: 4, high: 7.8 },
    'NHS: under 4 is low; WHO (2006): from 7.8 on glucose tolerance is impaired',
  ],
  ['lithium', 'mmol/L', { low: 0.4, high: 1 }, 'BNF, lithium: the range that is aimed at'],
  ['body temperature', 'Cel', { low: 36.1, high: 38 }, NEWS2],
]

/** The usual range of a test in a unit, where it has one whoever it is of. */
export function usualRange(name: string, unit: string): Bounds | undefined {
  const meanings = TESTS.of([], [toPlainName(toTestName(name))])
  const [, , bounds] =
    USUAL_RANGES.find(([test, ofUnit]) => meanings.includes(test) && unitKey(ofUnit) === unitKey(unit)) ?? []
  return bounds
}
