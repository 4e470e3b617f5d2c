import type { JsonObject } from '../../fhir/json-value.js'
import { all, at, type Element } from '../reading/element.js'
import { notOver, telephoneOf } from '../reading/people-names.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { insideOf } from '../reading/role.js'
import { labelled } from '../reading/section-item.js'
import { serviceLines } from '../reading/service-lines.js'

interface Involved {
  /** Who is reached. */
  readonly named: Element
  /** The team of which they are, where one is told. */
  readonly team?: ReadResource
  /** Organisations whose number is the last resort. */
  readonly behind: readonly Element[]
  /** Whether it is said that nobody knows a number. */
  readonly isAwaited: boolean
}

/**
 * How somebody is reached: by the lines of their role and its services, or by their own number, then that of the team, and
 * that of the organisation as the last resort, each called what it is.
 */
export function reachedBy(
  involved: Involved,
  resource: ReadResource,
  view: RecordView,
): readonly (string | undefined)[] {
  const lines = serviceLines(involved.named, resource, view).map(({ words }) => words)
  return lines.length > 0
    ? [...lines, besideLines(involved.named, lines, { resource, view })]
    : [
        labelled('telephone', ownNumber(involved.named, resource, view)) ??
          labelled('telephone of the team', numberOf(involved.team?.json, view)) ??
          lastResort(involved, resource, view) ??
          (involved.isAwaited ? 'telephone: not known' : undefined),
      ]
}

/** The number of the person whose role it is, where the lines of the role are others: the mobile of a key worker. */
function besideLines(
  named: Element,
  lines: readonly string[],
  { resource, view }: { readonly resource: ReadResource; readonly view: RecordView },
): string | undefined {
  const number = numberOf(personBehind(named, resource, view), view)
  const isTold = number !== undefined && lines.some((line) => digitsOf(line).includes(digitsOf(number)))
  return isTold ? undefined : labelled('own telephone', number)
}

function digitsOf(words: string): string {
  return words.replace(/\D/g, '')
}

/** Their own, or of the person whose role it is. */
function ownNumber(named: Element, resource: ReadResource, view: RecordView): string | undefined {
  return numberOf(view.resolve(named, resource), view) ?? numberOf(personBehind(named, resource, view), view)
}

function personBehind(named: Element, resource: ReadResource, view: RecordView): JsonObject | undefined {
  const target = view.resolve(named, resource)
  return view.resolve(at(target, 'practitioner'), insideNamed(named, resource, view))
}

function lastResort(
  { named, behind }: Involved,
  resource: ReadResource,
  view: RecordView,
): string | undefined {
  const ofRole = at(view.resolve(named, resource), 'organization')
  const asked = [
    [named, resource] as const,
    [ofRole, insideNamed(named, resource, view)] as const,
    ...behind.map((one) => [one, resource] as const),
  ]
  const [name, number] =
    asked
      .map(([one, from]) => [view.nameOf(one, from), view.telephoneOf(one, from)] as const)
      .find(([, told]) => told !== undefined) ?? []
  return labelled(name === undefined ? 'telephone' : `telephone of ${name}`, number)
}

/** From where the references of what is named are read. */
export function insideNamed(named: Element, resource: ReadResource, view: RecordView): ReadResource {
  const target = view.resolve(named, resource)
  return target
    ? { ...resource, json: insideOf({ reference: named, within: resource.json }, target) }
    : resource
}

function numberOf(one: Element, { today }: RecordView): string | undefined {
  return telephoneOf(notOver(all(one, 'telecom'), today))
}
