import { londonDay } from '../../../fhir/london-time.js'
import { hasCode } from '../../reading/coded-text.js'
import { all, at } from '../../reading/element.js'
import { readOnce } from '../../reading/read-once.js'
import type { ReadResource, RecordView } from '../../reading/record-view.js'
import { createAspect } from '../aspect.js'
import { TESTS } from '../words/tests.js'
import { toTestName } from '../words/test-name.js'
import { readConcept } from './concept.js'
import { compareWhen, readWhen, type When } from './when.js'

interface Copied {
  readonly at: When
  readonly issued: When | undefined
  readonly isPractice: boolean
  /** Whether the time of the test is that of its report: nobody reports what is being drawn. */
  readonly isTimeOfReport: boolean
  /** Whether its source has no other result of this test of the day. */
  readonly isOnly: boolean
}

/**
 * That a practice has a copy of a result by the time of its report, and the laboratory or the ward has the result by the time of the
 * sample, earlier on that day. Only where each has one result of the test of that day: else nobody can tell which was copied.
 */
export const copiedSameDay = createAspect<Copied>({
  read(resource, view) {
    const [at, issued] = [readWhen(resource, OBSERVED), readWhen(resource, ['issued'])]
    if (at?.precision !== 'time' || !isOfLaboratory(resource)) return undefined
    return {
      at,
      issued,
      isPractice: resource.source.kind === 'primary-care',
      isTimeOfReport: issued?.precision === 'time' && compareWhen(at, issued, EXACTLY) !== 'apart',
      isOnly: keysOf(resource).every((key) => (countsIn(view).get(key) ?? 0) < 2),
    }
  },
  compare(one, other) {
    const [copy, original] = one.isPractice ? [one, other] : [other, one]
    const areBoth = isCopy(copy) && isOriginal(original) && isLaterThatDay(copy, original)
    return areBoth ? 'near' : 'apart'
  },
  keys: ({ at }) => [londonDay(at.range[0])],
})

function isCopy({ isPractice, isTimeOfReport, isOnly }: Copied): boolean {
  return isPractice && isTimeOfReport && isOnly
}

function isOriginal({ isPractice, isTimeOfReport, isOnly }: Copied): boolean {
  return !isPractice && !isTimeOfReport && isOnly
}

function isLaterThatDay(copy: Copied, original: Copied): boolean {
  const [at, drawn] = [copy.at.range[0], original.at.range[0]]
  return (
    londonDay(at) === londonDay(drawn) &&
    at >= drawn &&
    (original.issued === undefined || original.issued.range[0] <= copy.at.range[1])
  )
}

const OBSERVED = ['effectiveDateTime', 'effectiveInstant']
const EXACTLY = { days: 0, coarse: false }

function isOfLaboratory({ json }: ReadResource): boolean {
  return all(json, 'category').some((category) => hasCode(category, ['laboratory', 'LAB']))
}

const countsIn = readOnce((view: RecordView): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const key of view.results().flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
})

/** Whose it is, of which day and of which test, by every name of it. */
const keysOf = readOnce((resource: ReadResource): readonly string[] => {
  const when = readWhen(resource, OBSERVED)
  const test = readConcept([at(resource.json, 'code')], TESTS, toTestName)
  if (when === undefined || test === undefined) return []
  const place = `${resource.source.organisation} ${londonDay(when.range[0])}`
  return [...new Set([...test.codes, ...test.names, ...test.meanings])].map((name) => `${place} ${name}`)
})
