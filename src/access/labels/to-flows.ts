import type { JsonObject } from '../../fhir/json-value.js'
import { readObject, readObjects, readText } from '../../fhir/read-element.js'
import { INHERITANCE_RULES, SETTINGS, VISITS, type Inheritance, type InheritanceRule } from './inheritance.js'
import { objectsAt, targetOf } from './references.js'
import type { Flow } from './spread-labels.js'

export interface Referrer {
  readonly type: string
  readonly reference: string
  readonly json: JsonObject
}

/** The flows of labels in a record, by the rules of inheritance. Nothing flows from or to the person. */
export function toFlows(resources: readonly Referrer[]): readonly Flow[] {
  const resolve = createResolve(resources)
  return resources
    .filter(({ type }) => type !== 'Patient')
    .flatMap((resource) =>
      INHERITANCE_RULES.filter(({ types }) => types === '*' || types.includes(resource.type)).flatMap(
        (rule) =>
          linksOf(resource, rule).flatMap((link) => {
            const target = resolve(link)
            return target && target.type !== 'Patient' ? toFlow(resource, target, { by: rule.by, link }) : []
          }),
      ),
    )
}

function linksOf({ json }: Referrer, { paths }: InheritanceRule): readonly JsonObject[] {
  return paths.flatMap((path) => objectsAt(json, path))
}

function toFlow(
  { type, reference }: Referrer,
  target: Referrer,
  { by, link }: { readonly by: Inheritance; readonly link: JsonObject },
): readonly Flow[] {
  const there = target.reference
  switch (by) {
    case 'subject-matter': {
      const flow: Flow = { from: there, to: reference, takes: 'whole', raises: 'whole' }
      return isAttachment(link) ? [flow, { ...flow, from: reference, to: there }] : [flow]
    }
    case 'setting': {
      const raises = VISITS.has(type) ? 'nature' : 'whole'
      return SETTINGS.has(target.type) ? [{ from: there, to: reference, takes: 'nature', raises }] : []
    }
    case 'members':
      return [{ from: reference, to: there, takes: 'nature', raises: 'whole' }]
  }
}

/** The content of a document and the words about it are one: each is as confidential as the other. */
function isAttachment(link: JsonObject): boolean {
  return 'url' in link
}

/** Finds what a link names: by its reference or address, or by the identifier of a resource of the record. */
function createResolve(resources: readonly Referrer[]): (link: JsonObject) => Referrer | undefined {
  const byReference = new Map(resources.map((one) => [one.reference, one]))
  const byIdentifier = new Map(
    resources.flatMap((one) =>
      readObjects(one.json, 'identifier').flatMap((identifier) => {
        const key = keyOf(identifier)
        return key === undefined ? [] : [[key, one] as const]
      }),
    ),
  )

  return function resolve(link) {
    const target = targetOf(link)
    if (target !== undefined) return byReference.get(target)
    return byIdentifier.get(keyOf(readObject(link, 'identifier')) ?? '')
  }
}

function keyOf(identifier: JsonObject | undefined): string | undefined {
  const value = readText(identifier, 'value')
  return value === undefined ? undefined : `${readText(identifier, 'system') ?? ''}|${value}`
}
