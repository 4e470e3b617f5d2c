import type { BatchAnswer } from './received.js'
import type { BatchEntry, EntryRequest } from './reading/submission.js'

/** A refused entry as it would have had to be sent. */
export interface EntryOfPatient {
  readonly text: string
  readonly request: EntryRequest
}

/**
 * The refused entries of a batch that name its Patient by a `fullUrl`, with the Patient as it came in. In a batch every
 * entry stands for itself, so that they are refused; whom they are about is known all the same, and whose record lacks
 * them. Pure.
 */
export function refusedOfPatient(
  entries: readonly BatchEntry[],
  answers: readonly BatchAnswer[],
): readonly EntryOfPatient[] {
  const patients = entries.flatMap((entry, place): readonly (readonly [string, string])[] => {
    const answer = answers[place]
    const stored = answer?.outcome === 'stored' ? answer.entries[0] : undefined
    const isPatient = stored?.type === 'Patient' && entry.outcome === 'entry'
    return isPatient && entry.fullUrl !== undefined
      ? [[JSON.stringify(entry.fullUrl), JSON.stringify(`Patient/${stored.id}`)]]
      : []
  })
  return entries.flatMap((entry, place) => {
    if (entry.outcome !== 'entry' || answers[place]?.outcome !== 'refused') return []
    const text = patients.reduce((named, [fullUrl, id]) => named.replaceAll(fullUrl, () => id), entry.text)
    return text === entry.text ? [] : [{ text, request: entry.request }]
  })
}
