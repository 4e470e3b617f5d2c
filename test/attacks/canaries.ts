import type { PlantedPerson } from './plant-person.js'

/**
 * The texts that betray somebody, or one resource of theirs (`other/condition`): names, NHS number, address, telephone
 * numbers, ids, and every word with "canary" in it.
 *
 * @throws Error when the name is of nobody and nothing
 */
export function canariesOf(name: string, people: ReadonlyMap<string, PlantedPerson>): readonly string[] {
  const [as = '', resource] = name.split('/')
  const person = people.get(as)
  if (!person) throw new Error(`${name} is hidden from nobody: there is no ${as}.`)
  return resource === undefined ? ofPerson(person) : ofResource(person, resource)
}

function ofPerson({ sketch, nhsNumber, id, resources }: PlantedPerson): readonly string[] {
  const { name, address, telecom, contact } = sketch.patient
  const personal = [name, address, telecom, contact].flatMap(leaves).filter((text) => text.length > 4)
  return unique([
    nhsNumber,
    `${nhsNumber.slice(0, 3)} ${nhsNumber.slice(3, 6)} ${nhsNumber.slice(6)}`,
    id,
    ...personal.filter((text) => !ORDINARY.has(text)),
    ...[...resources.values()].map((reference) => reference.split('/')[1] ?? ''),
    ...words(sketch.posts),
  ])
}

/** What stands in any name, address or telephone number. */
const ORDINARY = new Set(['official', 'usual', 'phone', 'mobile', 'email', 'home', 'female', 'male'])

function ofResource({ sketch, resources }: PlantedPerson, name: string): readonly string[] {
  const sketched = sketch.posts.flatMap((post) => Object.entries(post.resources))
  const [, resource] = sketched.find(([one]) => one === name) ?? []
  const reference = resources.get(name)
  if (!resource || reference === undefined) throw new Error(`There is no resource ${name}.`)
  return unique([reference.split('/')[1] ?? '', ...words(resource)])
}

function words(value: unknown): readonly string[] {
  return leaves(value).flatMap((text) => text.match(/[\w-]*canary[\w-]*/gi) ?? [])
}

function leaves(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : []
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== ''))]
}
