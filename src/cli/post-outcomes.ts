import { parseJson } from '../fhir/parse-json.js'
import { isJsonObject, type JsonObject } from '../fhir/json-value.js'
import { readObject, readObjects, readText, readTexts } from '../fhir/read-element.js'

/** What became of one resource. */
export type PostOutcome =
  | { readonly stored: 'created' | 'updated' | 'unchanged'; readonly refused?: undefined }
  | {
      readonly stored?: undefined
      readonly refused: string
      /** It refers to something that was not sent before: sent again after that, it may be taken. */
      readonly awaits?: boolean
    }

export interface PostTotals {
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly refused: number
}

export function countOutcomes(outcomes: readonly PostOutcome[]): PostTotals {
  const counted = { created: 0, updated: 0, unchanged: 0, refused: 0 }
  for (const { stored } of outcomes) counted[stored ?? 'refused'] += 1
  return counted
}

/** Whether any of it may be taken when it is sent once more. */
export function awaitsSomething(outcomes: readonly PostOutcome[] = []): boolean {
  return outcomes.some((one) => one.stored === undefined && one.awaits === true)
}

/** What became of the same item when it was sent once more: what was stored the first time stays as it was told. */
export function mergeOutcomes(
  before: readonly PostOutcome[] | undefined,
  now: readonly PostOutcome[],
): readonly PostOutcome[] {
  if (before?.length !== now.length) return now
  return now.map((one, index) => (before[index]?.stored === undefined ? one : before[index]))
}

/** Reads the answer to a post: one outcome for a resource, one for each entry of a Bundle. */
export function toPostOutcomes(status: number, body: string): readonly PostOutcome[] {
  const parsed = body === '' ? undefined : parseJson(body)
  const answer = parsed?.outcome === 'parsed' && isJsonObject(parsed.value) ? parsed.value : undefined
  if (answer?.['resourceType'] === 'Bundle') {
    return readObjects(answer, 'entry').map((entry) => {
      const response = readObject(entry, 'response')
      return toOutcome(
        Number.parseInt(readText(response, 'status') ?? '0', 10),
        readObject(response, 'outcome'),
      )
    })
  }
  return [toOutcome(status, answer)]
}

function toOutcome(status: number, outcome: JsonObject | undefined): PostOutcome {
  if (status === 201) return { stored: 'created' }
  if (status === 200) return { stored: isUnchanged(outcome) ? 'unchanged' : 'updated' }
  const issues = readObjects(outcome, 'issue').map((issue) => {
    const at = readTexts(issue, 'expression')[0]
    return `${at === undefined ? '' : `${at}: `}${readText(issue, 'diagnostics') ?? ''}`
  })
  const refused = `${status} ${issues.join(' | ')}`.trim()
  return AWAITS.test(refused) ? { refused, awaits: true } : { refused }
}

/** In the words of the gateway. */
const AWAITS = /you have not sent this/i

function isUnchanged(outcome: JsonObject | undefined): boolean {
  return readObjects(outcome, 'issue').some((issue) =>
    /nothing was written/i.test(readText(issue, 'diagnostics') ?? ''),
  )
}
