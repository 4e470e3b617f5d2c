import type { JsonObject } from '../../fhir/json-value.js'
import { toClinicalDate } from './clinical-date.js'
import { choiceAt, textAt } from './element.js'
import { ageText, rangeText } from './quantity.js'
import { joined, labelled } from './section-item.js'

/** `onset[x]`, `abatement[x]` …: an age, a range, a period or words in place of a date. */
export function choiceText(json: JsonObject, name: string): string | undefined {
  const choice = choiceAt(json, name)
  if (choice === undefined) return undefined
  switch (choice.type) {
    case 'Age':
      return labelled('age', ageText(choice.value))
    case 'Range':
      return rangeText(choice.value)
    case 'Period':
      return joined(
        ['start', 'end'].map((key) => dateText(textAt(choice.value, key))),
        ' to ',
      )
    case 'DateTime':
    case 'Date':
      return dateText(textAt(choice.value))
    default:
      return textAt(choice.value)
  }
}

function dateText(iso: string | undefined): string | undefined {
  return iso === undefined ? undefined : toClinicalDate(iso).text
}
