import { toPlainName } from '../duplicates/words/plain-name.js'
import { toClinicalDate } from '../reading/clinical-date.js'
import { wordsOf } from '../reading/coded-text.js'
import { textAt } from '../reading/element.js'
import type { ReadResource } from '../reading/record-view.js'
import { isSurelyBefore } from '../reading/surely-before.js'
import { isVerifiedAs } from '../reading/verified-as.js'
import type { Mark } from './section.js'

/**
 * The problems that their own source refuted later, by the same name: it told the refutation as a new entry and left the old one as it
 * was. The word of another source ends none.
 */
export function refutedLater(problems: readonly ReadResource[]): ReadonlyMap<ReadResource, Mark> {
  const refuted = problems.filter(({ json }) => isVerifiedAs(json, ['refuted']))
  if (refuted.length === 0) return new Map()
  const standing = problems.filter(({ json }) => !isVerifiedAs(json, ['refuted']))
  return new Map(
    standing.flatMap((problem) => {
      const by = refuted.find((one) => isOfOne(one, problem) && isSurelyBefore(toldOn(problem), toldOn(one)))
      const on = by && toldOn(by)
      if (on === undefined) return []
      const text = `refuted by its own source on ${toClinicalDate(on).text}`
      return [[problem, { text, tone: 'warning' } satisfies Mark] as const]
    }),
  )
}

function isOfOne(one: ReadResource, other: ReadResource): boolean {
  return one.source.organisation === other.source.organisation && nameOf(one) === nameOf(other)
}

/** With the sites: of two knees one may be refuted. */
function nameOf({ json }: ReadResource): string {
  return toPlainName([wordsOf(json['code']), JSON.stringify(json['bodySite'] ?? '')].join(' '))
}

function toldOn({ json }: ReadResource): string | undefined {
  return textAt(json, 'recordedDate') ?? textAt(json, 'onsetDateTime')
}
