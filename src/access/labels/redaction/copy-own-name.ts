import { isJsonArray, type JsonObject } from '../../../fhir/json-value.js'
import { readObject, readText } from '../../../fhir/read-element.js'
import { isCodeValue } from '../../../fhir/terminology/code-values.js'
import { labelled } from './copy-inline-label.js'
import { isDateOrTime } from './copy-element.js'

/** A name of the person themselves, the one text that stays as it was written, but for parts that tell a place. */
export function copyOwnName(name: JsonObject, tells: (text: string) => boolean): JsonObject {
  const use = readText(name, 'use') ?? ''
  const period = Object.entries(readObject(name, 'period') ?? {}).filter(
    ([key, date]) => (key === 'start' || key === 'end') && typeof date === 'string' && isDateOrTime(date),
  )
  const parts = ['text', 'family', 'given', 'prefix', 'suffix'].flatMap((key) => {
    const value = name[key]
    const texts = isJsonArray(value) ? value : [value]
    const isTold = !(`_${key}` in name) && texts.every((one) => typeof one === 'string' && !tells(one))
    return value === undefined || !isTold ? [] : [[key, value] as const]
  })
  return {
    ...labelled(name),
    ...(isCodeValue('use', use) && !('_use' in name) ? { use } : {}),
    ...Object.fromEntries(parts),
    ...(period.length === 0 || '_period' in name ? {} : { period: Object.fromEntries(period) }),
  }
}
