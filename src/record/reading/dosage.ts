import { toClinicalDate } from './clinical-date.js'
import { codedWords } from './coded-text.js'
import { all, at, isTrueAt, textAt, type Element } from './element.js'
import { quantityText } from './quantity.js'
import { joined } from './section-item.js'

/** A dosage in the source's words; from its structure when it gave no words. `undefined` when there is neither. */
export function dosageText(dosage: Element): string | undefined {
  const words = textAt(dosage, 'text') ?? textAt(dosage, 'patientInstruction')
  const route = codedWords(at(dosage, 'route'))
  if (words !== undefined) return joined([words, route])
  return joined(
    [
      doseText(dosage),
      timingText(at(dosage, 'timing')),
      asNeeded(dosage),
      route,
      ...all(dosage, 'additionalInstruction').map((instruction) => codedWords(instruction)),
    ],
    ', ',
  )
}

function doseText(dosage: Element): string | undefined {
  const doses = all(dosage, 'doseAndRate')
  return joined(
    doses.map((dose) =>
      joined(
        [
          quantityText(at(dose, 'doseQuantity')),
          rangeText(at(dose, 'doseRange')),
          quantityText(at(dose, 'rateQuantity')),
        ],
        ' at ',
      ),
    ),
  )
}

/** `1 to 2 mg`. */
export function rangeText(range: Element): string | undefined {
  return joined([quantityText(at(range, 'low')), quantityText(at(range, 'high'))], ' to ')
}

const PERIODS: Readonly<Record<string, string>> = {
  s: 'second',
  min: 'minute',
  h: 'hour',
  d: 'day',
  wk: 'week',
  mo: 'month',
  a: 'year',
}

/** `2 times every 1 day`, as near to words as the structure allows. */
export function timingText(timing: Element): string | undefined {
  const coded = codedWords(at(timing, 'code'))
  if (coded !== undefined) return coded
  const repeat = at(timing, 'repeat')
  const frequency = textAt(repeat, 'frequency')
  const period = textAt(repeat, 'period')
  const unit = PERIODS[textAt(repeat, 'periodUnit') ?? '']
  const every =
    period === undefined || unit === undefined
      ? undefined
      : period === '1'
        ? `a ${unit}`
        : `every ${period} ${unit}s`
  return joined(
    [
      frequency === undefined && every === undefined
        ? undefined
        : joined([timesText(frequency ?? '1'), every], ' '),
      joined(
        all(repeat, 'when').map((when) => textAt(when)),
        ' ',
      ),
      ...all(timing, 'event').map((event) => {
        const iso = textAt(event)
        return iso === undefined ? undefined : toClinicalDate(iso).text
      }),
    ],
    ', ',
  )
}

function timesText(frequency: string): string {
  if (frequency === '1') return 'once'
  return frequency === '2' ? 'twice' : `${frequency} times`
}

function asNeeded(dosage: Element): string | undefined {
  const reason = codedWords(at(dosage, 'asNeededCodeableConcept'))
  if (reason !== undefined) return `as needed for ${reason}`
  return isTrueAt(dosage, 'asNeededBoolean') ? 'as needed' : undefined
}
