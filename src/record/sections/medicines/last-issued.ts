import { all, textAt } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'

const LAST_ISSUED = /Medication(?:Statement)?LastIssueDate(?:-1)?$/

/** The day of the last issue, as far as its source says it on what it sends. */
export function lastIssuedOf({ json }: Pick<ReadResource, 'json'>): string | undefined {
  const told = all(json, 'extension').find((one) => LAST_ISSUED.test(textAt(one, 'url') ?? ''))
  return textAt(told, 'valueDateTime')
}
