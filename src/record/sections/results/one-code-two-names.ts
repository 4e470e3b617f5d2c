import { TESTS } from '../../duplicates/words/tests.js'
import { toPlainName } from '../../duplicates/words/plain-name.js'
import { toTestName } from '../../duplicates/words/test-name.js'
import { groupBy } from '../../reading/group-by.js'
import { newestPointFirst } from '../../results/newest-point-first.js'
import type { Mark, ResultPoint } from '../section.js'

interface Called {
  readonly key: string
  readonly name: string
  readonly isCoded: boolean
  readonly point: ResultPoint
}

/**
 * The values of one code, by test. A source that has two names under one code means two tests by them: they are two series,
 * each with a mark. Where each source has one name of its own it is one test, and a name that is unlike stays with its value.
 */
export function apartByName<One extends Called>(ofOneCode: readonly One[]): readonly (readonly One[])[] {
  const called = ofOneCode.map((one) => ({ one, name: nameOf(one) }))
  const names = [...new Set(called.flatMap(({ one, name }) => (one.isCoded ? [name] : [])))]
  if (names.length < 2) return [ofOneCode]

  const clusters = toClusters(names)
  const clusterOf = (name: string): number => clusters.findIndex((cluster) => cluster.includes(name))
  const bySource = groupBy(
    called.filter(({ one }) => one.isCoded),
    ({ one }) => one.point.source.organisation,
  )
  const isTwoTests = [...bySource.values()].some(
    (ofSource) => new Set(ofSource.map(({ name }) => clusterOf(name))).size > 1,
  )
  if (!isTwoTests) return [withOwnNames(ofOneCode)]
  return [...groupBy(called, ({ name }) => String(Math.max(0, clusterOf(name)))).entries()].map(
    ([cluster, ofTest]) =>
      ofTest.map(({ one }) => ({
        ...one,
        key: cluster === '0' ? one.key : `${one.key} ${cluster}`,
        point: { ...one.point, marks: [...one.point.marks, OTHER_NAME] },
      })),
  )
}

const OTHER_NAME: Mark = { text: 'its code is also sent under another name', tone: 'warning' }

/** Says of each value whose source calls the test by no word of the newest name what it calls it. */
function withOwnNames<One extends Called>(ofOneCode: readonly One[]): readonly One[] {
  const shown = ofOneCode
    .filter(({ isCoded }) => isCoded)
    .sort((one, other) => newestPointFirst(one.point, other.point))[0]
  if (shown === undefined) return ofOneCode
  return ofOneCode.map((one) =>
    !one.isCoded || areAlike(nameOf(one), nameOf(shown))
      ? one
      : { ...one, point: { ...one.point, details: [`sent as: ${one.name}`, ...one.point.details] } },
  )
}

function nameOf({ name }: Called): string {
  return toPlainName(toTestName(name))
}

/** Names of which each is like another of its cluster. */
function toClusters(names: readonly string[]): readonly (readonly string[])[] {
  return names.reduce<readonly (readonly string[])[]>((clusters, name) => {
    const [like, unlike] = [true, false].map((wanted) =>
      clusters.filter((cluster) => cluster.some((other) => areAlike(name, other)) === wanted),
    )
    return [...(unlike ?? []), [...(like ?? []).flat(), name]]
  }, [])
}

/** One name has all words of the other, is their first letters, or both are known names of one test. */
function areAlike(one: string, other: string): boolean {
  const [words, others] = [one.split(' '), other.split(' ')]
  if (words.every((word) => others.includes(word)) || others.every((word) => words.includes(word)))
    return true
  if (isShortFor(one, others) || isShortFor(other, words)) return true
  const [meanings, meant] = [TESTS.of([], [one]), TESTS.of([], [other])]
  return meanings.some((meaning) => meant.includes(meaning))
}

/** `BMI` of body, mass and index: plain names have lost the order of their words. */
function isShortFor(short: string, words: readonly string[]): boolean {
  const letters = Array.from(short).sort().join('')
  return (
    words.length > 1 &&
    letters ===
      words
        .map((word) => word.charAt(0))
        .sort()
        .join('')
  )
}
