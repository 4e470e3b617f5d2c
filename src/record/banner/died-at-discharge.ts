import { toClinicalDate } from '../reading/clinical-date.js'
import { wordsOf } from '../reading/coded-text.js'
import { at, textAt } from '../reading/element.js'
import type { ReadResource } from '../reading/record-view.js'

/** That somebody left a hospital dead, by the words of who discharged them. */
export interface DiedAtDischarge {
  readonly source: string
  readonly words: string
}

const DIED = /\b(?:died|dead|death|deceased)\b/i
const NOT_THEIRS = /\b(?:not|no|near|risk|partner|spouse|baby|fetal|foetal|still ?birth)\b/i

/**
 * Discharges whose destination is death, as the dispositions of UK Core and HL7 have it too. A source that says so of a stay has said that
 * the person is dead, whether or not it says so of the person.
 */
export function diedAtDischarge(resources: readonly ReadResource[]): readonly DiedAtDischarge[] {
  const told = resources
    .filter(({ type, isSafe, shared }) => type === 'Encounter' && isSafe && !shared)
    .flatMap(({ json, source }) => {
      const said = wordsOf(at(json, 'hospitalization', 'dischargeDisposition'))
      if (!DIED.test(said) || NOT_THEIRS.test(said)) return []
      const end = textAt(json, 'period', 'end') ?? textAt(json, 'period', 'start')
      const when = end === undefined ? 'without a date' : `of ${toClinicalDate(end).text}`
      return [{ source: source.name, words: `a discharge ${when}` }]
    })
  return [...new Map(told.map((one) => [`${one.source} ${one.words}`, one])).values()]
}

/** As it stands beside who the person is, where no Patient says that they died. */
export function diedAtDischargeWords(told: readonly DiedAtDischarge[]): readonly string[] {
  return told.map(
    ({ source, words }) =>
      `death: ${source} tells of ${words} that the person died; no source says so of the person`,
  )
}
