import { ABOUT_NOBODY } from '../../fhir/about-nobody.js'
import { readText } from '../../fhir/read-element.js'
import type { JsonObject } from '../../fhir/json-value.js'
import type { OdsCode } from '../../fhir/ods-code.js'
import { identifierIn, type FindTargets } from './find-targets.js'
import { toLabelClass } from './label-class.js'
import type { Label } from './label.js'
import { elsewhere } from './sender-reference.js'

interface LabelledInRecord {
  readonly whole: Label
  readonly resource: { readonly type: string }
}

/**
 * The labels that a link may have of which nobody knows where it leads: all that its sender's resources have. Such a link
 * is an absolute address of nothing in the record: it may be the address of something that is in it under another name;
 * or it says by identifier what of what type it names, and nothing in the record has that: whether something that is hidden
 * has it MUST NOT be told by its being there.
 * None for who and where, and for the person.
 */
export type LabelsOfUnknown = (link: JsonObject, sender: OdsCode) => readonly Label[]

export function createLabelsOfUnknown(
  labels: ReadonlyMap<string, LabelledInRecord>,
  findTargets: FindTargets,
): LabelsOfUnknown {
  const bySender = new Map<OdsCode, Map<string, Label>>()
  for (const { whole, resource } of labels.values()) {
    if (resource.type === 'Patient') continue
    const ofSender = bySender.get(whole.controller) ?? new Map<string, Label>()
    bySender.set(whole.controller, ofSender.set(toLabelClass(whole), whole))
  }

  return function labelsOfUnknown(link, sender) {
    const target = 'reference' in link ? elsewhere(link) : namedType(link)
    if (target === undefined || tellsNothing(target)) return []
    if (findTargets(link).some((one) => labels.has(one))) return []
    return [...(bySender.get(sender)?.values() ?? [])]
  }
}

/** Of what type it is that a link names by identifier; it says so by the name of the type or the address of its definition. */
function namedType(link: JsonObject): string | undefined {
  return identifierIn(link) === undefined ? undefined : readText(link, 'type')?.replace(/.*\//, '')
}

function tellsNothing(target: string): boolean {
  const type = target.replace(/\/.*/, '')
  return type === 'Patient' || ABOUT_NOBODY.has(type)
}
