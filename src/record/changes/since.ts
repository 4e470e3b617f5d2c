import { beginOf } from '../../fhir/london-time.js'
import { isFullDate } from '../reading/clinical-date.js'

/** Since when changes are told: one's own last look, that of anybody of one's organisation, or an instant. */
export type Since =
  | { readonly by: 'me' }
  | { readonly by: 'team' }
  | {
      readonly by: 'time'
      /** As it was asked for: a day, or an instant with its zone. */
      readonly text: string
      /** Milliseconds since 1970. */
      readonly instant: number
    }

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/

/** Gives `undefined` for what is none of them. A day begins at midnight in Europe/London. */
export function parseSince(text: string): Since | undefined {
  if (text === 'me' || text === 'team') return { by: text }
  const instant = isFullDate(text) || INSTANT.test(text) ? beginOf(text) : NaN
  return Number.isNaN(instant) ? undefined : { by: 'time', text, instant }
}

/** As it stands in an address. */
export function writeSince(since: Since): string {
  return since.by === 'time' ? since.text : since.by
}
