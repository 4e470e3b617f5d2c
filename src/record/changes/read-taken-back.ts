import type { Permit } from '../../access/gate.js'
import { isJsonObject, type JsonObject } from '../../fhir/json-value.js'
import { parseJson } from '../../fhir/parse-json.js'
import { readSeenVersions, type SeenVersion } from '../instances/instance-versions.js'
import type { OpenRecordDeps } from '../open-record.js'
import type { CurrentIndex } from '../parts/current-index.js'
import { changesMeaning } from '../reading/record-view.js'
import { isEnteredInError } from '../reading/status-marks.js'
import { toEntryCeiling } from '../search/entry-ceiling.js'
import type { SectionItem } from '../sections/section.js'
import { lacksWhatItSaid, withWhatItSaid } from './beside-lines.js'
import type { ItemChange } from './find-changes.js'
import type { Since } from './since.js'

/** A change of which it is asked what stood there before. */
export interface AskedBefore {
  readonly change: ItemChange
  readonly index: CurrentIndex
  readonly since: Since
}

/** Of versions, the latest first, whether it is the one that was shown then. */
export function isThen({ version, lastUpdated }: SeenVersion, { before }: ItemChange, since: Since): boolean {
  return since.by === 'time' ? lastUpdated <= since.instant : version === before?.version
}

/**
 * A line of what was taken back with what the version that was shown said, or else the latest before it was taken back, as far as
 * it says no more itself; `undefined` where there is nothing to add. How many versions are told is for the log.
 */
export async function readTakenBack(
  deps: Pick<OpenRecordDeps, 'store' | 'codeSets'>,
  permit: Permit<'read-record'>,
  { change, index, since, line }: AskedBefore & { readonly line: SectionItem },
): Promise<{ readonly line: SectionItem; readonly versions: number } | undefined> {
  const entry = index.entries.find((one) => one.reference === change.now.reference && !one.shared)
  if (!entry || !lacksWhatItSaid(line)) return undefined
  const within = toEntryCeiling(permit.ceiling)
  const versions = await readSeenVersions(deps, { outcome: 'admitted', permit, index, entry, within })
  const standing = versions.slice(1).flatMap((one) => {
    const json = standingContent(one)
    return json ? [{ ...one, json }] : []
  })
  const then = standing.find((one) => isThen(one, change, since)) ?? standing[0]
  const told = then && withWhatItSaid(line, then.json)
  const isMore = told && (told.when !== line.when || told.details.length > line.details.length)
  return isMore ? { line: told, versions: 2 } : undefined
}

/** What a version said, where it stood, and nothing in it may have turned its meaning. */
function standingContent({ body }: SeenVersion): JsonObject | undefined {
  const text = new TextDecoder().decode(body)
  const parsed = parseJson(text)
  const json = parsed.outcome === 'parsed' && isJsonObject(parsed.value) ? parsed.value : undefined
  return json && !isEnteredInError(json) && !changesMeaning(text) ? json : undefined
}
