import { codedWords, hasCode } from '../../reading/coded-text.js'
import { all, at, textAt, type Element } from '../../reading/element.js'
import { quantityText, rangeText, readQuantity } from '../../reading/quantity.js'
import { joined } from '../../reading/section-item.js'

/**
 * The reference ranges as the source gave them, for a value in this unit: a range in another unit says so, one that is
 * not the ordinary range says what it is, and one that is not for everybody says for whom (HZ10).
 */
export function rangeOf(element: Element, unit: string): string {
  return all(element, 'referenceRange')
    .map((range) => oneRange(range, unit))
    .filter((text) => text !== undefined)
    .join('; ')
}

function oneRange(range: Element, unit: string): string | undefined {
  const text = textAt(range, 'text')
  const bounds = boundsText(range, unit)
  const limits = text === undefined || isIn(text, range) ? (text ?? bounds) : joined([text, bounds])
  if (limits === undefined) return undefined
  const type = at(range, 'type')
  const age = rangeText(at(range, 'age'))
  const what = joined([
    isOrdinary(type) ? undefined : codedWords(type),
    ...all(range, 'appliesTo').map((whom) => codedWords(whom)),
    age === undefined ? undefined : `age ${age}`,
  ])
  return what === undefined ? limits : `${limits} (${what})`
}

/** Whether the words hold every number of the structure. */
function isIn(text: string, range: Element): boolean {
  return ['low', 'high'].every((end) => text.includes(textAt(range, end, 'value') ?? ''))
}

/** The range of healthy people is what a range is taken for. */
function isOrdinary(type: Element): boolean {
  return hasCode(type, ['normal']) || /^normal( range)?$/i.test(codedWords(type) ?? 'normal')
}

function boundsText(range: Element, unit: string): string | undefined {
  const low = readQuantity(at(range, 'low'))
  const high = readQuantity(at(range, 'high'))
  const units = [low, high].map((limit) => limit?.unit ?? '').filter((one) => one !== '')
  const isOfTwoUnits = new Set(units).size > 1
  if (low && high) {
    const [from, to] = isOfTwoUnits
      ? [quantityText(at(range, 'low')), quantityText(at(range, 'high'))]
      : [low.value, high.value]
    return `${from ?? ''}–${to ?? ''}${isOfTwoUnits ? '' : otherUnit(units[0], unit)}`
  }
  if (low) return `${low.value}${otherUnit(low.unit, unit)} or more`
  return high && `up to ${high.value}${otherUnit(high.unit, unit)}`
}

function otherUnit(own: string | undefined, unit: string): string {
  return own === undefined || own === '' || own === unit ? '' : ` ${own}`
}
