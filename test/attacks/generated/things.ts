import type { Attacker } from './planted-people.js'

/** Something that can be named in a request: a person, a resource, a code, a number. */
export interface Thing {
  readonly text: string
  /** What has the same shape and stands for nothing. */
  readonly absent: string
  /** Whom its being there may be told. */
  readonly mayKnow: readonly Attacker[]
}

export type Things = ReadonlyMap<string, Thing>

/** How a thing stands in the template of a request. */
export function named(name: string): string {
  return `⟦${name}⟧`
}

const NAMED = /⟦([^⟧]*)⟧/g

/** The things that a template names. */
export function namedIn(template: string): readonly string[] {
  return [...template.matchAll(NAMED)].map(([, name = '']) => name)
}

/** The text of a template. */
export function fillIn(template: string, textOf: (name: string) => string): string {
  return template.replaceAll(NAMED, (_all, name: string) => textOf(name))
}
