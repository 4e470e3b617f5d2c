import { toNameKey } from '../../fhir/name-key.js'
import { all, textAt, type Element } from '../reading/element.js'
import { formalName } from '../reading/people-names.js'

/** Every name by which a source knows somebody now, in each script: none of before. */
export function namesToday(patient: Element): readonly string[] {
  return all(patient, 'name')
    .filter(
      (name) => !OF_BEFORE.includes(textAt(name, 'use') ?? '') && textAt(name, 'period', 'end') === undefined,
    )
    .flatMap((name) => formalName(name) ?? [])
}

const OF_BEFORE = ['old', 'maiden', 'anonymous', 'temp']

/** One family name, and given names of which one has fewer or shorter ones. A title may be missing. */
export function namesAgree(one: string, other: string): boolean {
  const [family, given] = toNameKeys(one)
  const [otherFamily, otherGiven] = toNameKeys(other)
  if (family !== otherFamily) return false
  if (given.join('') === otherGiven.join('')) return true
  const [fewer, more] = given.length <= otherGiven.length ? [given, otherGiven] : [otherGiven, given]
  // The first names stand for each other; of the others one may be missing in between.
  let place = 0
  return fewer.every((name, index) => {
    const found = more.findIndex((candidate, at) => at >= place && isShortOf(name, candidate))
    place = found + 1
    return found !== -1 && (index > 0 || found === 0)
  })
}

function isShortOf(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one)
}

function toNameKeys(name: string): readonly [family: string, given: readonly string[]] {
  const [family = '', given = ''] = name.replace(/\([^)]*\)/g, '').split(',')
  return [
    toNameKey(family),
    given
      .split(/\s+/)
      .map(toNameKey)
      .filter((key) => key !== ''),
  ]
}
