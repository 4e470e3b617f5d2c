import type { OdsCode } from '../../../fhir/ods-code.js'
import type { OrganisationDirectory } from '../../../identity/organisation.js'
import type { ElementCount } from '../../../record/coverage/coverage-store.js'
import { toClinicalDate } from '../../../record/reading/clinical-date.js'

/** An organisation that has sent something: since when, and when last. */
export interface CoverageSource {
  readonly code: OdsCode
  readonly name: string
  readonly since: string
  readonly last: string
}

/** Who has ever sent something, in the order of the directory; those who have left it last. */
export function toCoverageSources({
  counts,
  directory,
}: {
  readonly counts: readonly ElementCount[]
  readonly directory: OrganisationDirectory
}): readonly CoverageSource[] {
  const codes = new Set(counts.map(({ organisation }) => organisation))
  const known = [...directory.keys()].filter((code) => codes.has(code))
  const gone = [...codes].filter((code) => !directory.has(code))
  return [...known, ...gone].map((code) => {
    const own = counts.filter(({ organisation }) => organisation === code)
    return {
      code,
      name: directory.get(code)?.name ?? code,
      since: dayText(own.map(({ firstSent }) => firstSent).sort()[0]),
      last: dayText(
        own
          .map(({ lastSent }) => lastSent)
          .sort()
          .at(-1),
      ),
    }
  })
}

function dayText(day: string | undefined): string {
  return day === undefined ? '' : toClinicalDate(day).text
}
