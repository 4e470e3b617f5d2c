import { randomBytes } from 'node:crypto'
import type { AttackedWorld } from '../generated/attacked-world.js'
import { secretWord, type Attacker } from '../generated/planted-people.js'
import type { AskedPlainly } from '../generated/ask.js'
import { attackNumbers } from '../plant-person.js'

/** A way to ask of what one may not see, and the same of what is not there. */
export interface Door {
  readonly name: string
  readonly as: Attacker | 'portal'
  readonly forbidden: () => Asking
  readonly absent: () => Asking
}

type Asking = Omit<AskedPlainly, 'headers'>

/** Every door of the record at which somebody could stand and listen how long it takes. */
export function doorsOf({ people, things }: AttackedWorld): readonly Door[] {
  const numbers = attackNumbers(5000)
  const nextNumber = (): string => numbers.next().value
  let count = 0
  const textOf = (name: string): string => things.get(name)?.text ?? ''
  const strangers = referenceOf(things, 'elder')
  const hiddenOfAlder = referenceOf(things, 'alder')
  const hiddenOfDogwood = referenceOf(things, 'dogwood')
  const read =
    (path: (id: string) => string, id: string, method = 'GET') =>
    () => ({ method, path: path(id) })

  /** By id: the same question of the forbidden one, and of an id that is new each time. */
  function byId(name: string, as: Door['as'], { path, id, method = 'GET' }: ById): Door {
    return {
      name,
      as,
      forbidden: read(path, id, method),
      absent: () => ({ method, path: path(randomBytes(16).toString('hex')) }),
    }
  }

  /** By what somebody is known by; the numbers and names of nobody are new each time. */
  function search(
    name: string,
    as: Door['as'],
    key: 'elder' | 'birch' | 'cedar' | 'dogwood',
  ): readonly Door[] {
    const byNumber = (number: string) => ({
      method: 'GET',
      path: `/fhir/Patient?identifier=https://fhir.nhs.uk/Id/nhs-number%7C${number}`,
    })
    const byName = (family: string, born: string) => ({
      method: 'POST',
      path: '/fhir/Patient/_search',
      body: `family=${family}&birthdate=${born}`,
    })
    return [
      {
        name: `search by NHS number: ${name}`,
        as,
        forbidden: () => byNumber(textOf(`number.${key}`)),
        absent: () => byNumber(nextNumber()),
      },
      {
        name: `search by name and birth date: ${name}`,
        as,
        forbidden: () => byName(textOf(`family.${key}`), textOf(`born.${key}`)),
        absent: () => byName(secretWord(12_000 + ((count += 1) % 3000)), textOf(`born.${key}`)),
      },
    ]
  }

  const ofType =
    ({ type }: Reference, behind = '') =>
    (id: string) =>
      `/fhir/${type}/${id}${behind}`
  return [
    byId('read a Patient', 'nurse', { path: (id) => `/fhir/Patient/${id}`, id: people.elder }),
    byId('HEAD of a Patient', 'nurse', {
      path: (id) => `/fhir/Patient/${id}`,
      id: people.elder,
      method: 'HEAD',
    }),
    byId('read an item', 'nurse', { path: ofType(strangers), id: strangers.id }),
    byId('vread an item', 'nurse', { path: ofType(strangers, '/_history/1'), id: strangers.id }),
    byId('history of an item', 'nurse', { path: ofType(strangers, '/_history'), id: strangers.id }),
    byId('search a record', 'nurse', { path: (id) => `/fhir/Condition?patient=${id}`, id: people.elder }),
    byId('$everything', 'nurse', { path: (id) => `/fhir/Patient/${id}/$everything`, id: people.elder }),
    byId('$everything in part', 'nurse', {
      path: (id) => `/fhir/Patient/${id}/$everything?_type=Condition`,
      id: people.elder,
    }),
    byId('$summary', 'nurse', { path: (id) => `/fhir/Patient/${id}/$summary`, id: people.elder }),
    byId('page of the portal', 'portal', { path: (id) => `/patients/${id}`, id: people.elder }),
    byId('section page of the portal', 'portal', {
      path: (id) => `/patients/${id}/sections/allergies`,
      id: people.elder,
    }),
    byId('pages to print', 'portal', { path: (id) => `/patients/${id}/print`, id: people.elder }),
    byId('read somebody who objected', 'gp', { path: (id) => `/fhir/Patient/${id}`, id: people.cedar }),
    byId('read somebody who hides from the organisation', 'nurse', {
      path: (id) => `/fhir/Patient/${id}`,
      id: people.dogwood,
    }),
    byId('read an item of somebody who hides', 'nurse', {
      path: ofType(hiddenOfDogwood),
      id: hiddenOfDogwood.id,
    }),
    byId('read somebody at risk', 'nurse', { path: (id) => `/fhir/Patient/${id}`, id: people.birch }),
    byId('read a withheld item of an open record', 'gp', {
      path: ofType(hiddenOfAlder),
      id: hiddenOfAlder.id,
    }),
    byId('vread a withheld item of an open record', 'gp', {
      path: ofType(hiddenOfAlder, '/_history/1'),
      id: hiddenOfAlder.id,
    }),
    byId('read what somebody else broke the glass for', 'nurse', {
      path: (id) => `/fhir/Patient/${id}`,
      id: people.cedar,
    }),
    ...search('somebody with no relationship', 'nurse', 'elder'),
    ...search('somebody at risk', 'nurse', 'birch'),
    ...search('somebody who objected', 'gp', 'cedar'),
    ...search('somebody who hides', 'nurse', 'dogwood'),
  ]
}

interface ById {
  readonly path: (id: string) => string
  readonly id: string
  readonly method?: string
}

interface Reference {
  readonly type: string
  readonly id: string
}

/** An item of somebody that nobody here may see, or the nurse may not. */
function referenceOf(things: AttackedWorld['things'], key: string): Reference {
  const thing = things.get(`hidden.${key}`)
  const [type = '', id = ''] = thing?.text.split('/') ?? []
  if (id === '') throw new Error(`Nothing of ${key} is hidden.`)
  return { type, id }
}
