import { codedWords } from '../../reading/coded-text.js'
import type { ReadResource } from '../../reading/record-view.js'

/** Why it was stopped, as far as it was sent: who reads that it is stopped elsewhere decides by the reason. */
export function stopReasons({ json }: ReadResource): readonly string[] {
  return [json['statusReason'] ?? []].flat().flatMap((reason) => codedWords(reason) ?? [])
}
