import { toNameKey } from '../../fhir/name-key.js'
import { groupBy } from '../reading/group-by.js'
import { similarNames } from './similar-names.js'

/** Which of these people, each named as a banner names them, have the family name of another and a given name that is read for theirs. */
export function similarPeople(names: readonly string[]): ReadonlySet<number> {
  const families = groupBy([...names.entries()], ([, name]) => toNameKey(/^[^,]*/.exec(name)?.[0] ?? ''))
  return new Set(
    [...families.values()].flatMap((family) => {
      const alike = new Set(similarNames(family.map(([, name]) => name)))
      return family.flatMap(([index], place) => (alike.has(place) ? [index] : []))
    }),
  )
}
