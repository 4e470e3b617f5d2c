import type { CodeSets } from '../../access/labels/code-sets/code-sets.js'
import { isJsonObject, type JsonObject } from '../../fhir/json-value.js'
import { parseJson } from '../../fhir/parse-json.js'
import { headingsOf } from '../headings/headings-of.js'
import { londonDay } from '../../fhir/london-time.js'
import { groupBy } from '../reading/group-by.js'
import { isJoined } from '../../fhir/is-joined.js'
import { isEnteredInError } from '../reading/status-marks.js'
import { countablePart } from './countable-part.js'
import type { ElementCount, ReceivedResource } from './coverage-store.js'
import { evaluatePath } from './evaluate-path.js'
import type { HeadingMap } from './heading-map.js'
import { saysOneOf } from './says-one-of.js'
import { surroundingsOf } from '../headings/surroundings-of.js'

/** How often each organisation sends each element in these resources, each once a resource. Pure. */
export function countElements(
  received: readonly ReceivedResource[],
  { elements, codeSets }: Pick<HeadingMap, 'elements'> & { readonly codeSets: CodeSets },
): readonly ElementCount[] {
  const read = received.flatMap((resource) => {
    const json = parsed(resource.text)
    if (json === undefined || isJoined(json) || isEnteredInError(json)) return []
    const countable = countablePart(json, { controller: resource.organisation, codeSets })
    return countable ? [{ ...resource, reference: `${resource.type}/${resource.id}`, json: countable }] : []
  })
  const surroundings = surroundingsOf(read)
  const sent = read.flatMap(({ type, reference, json, organisation, receivedAt }) => {
    const headings = headingsOf({ type, reference, json }, surroundings)
    return elements
      .filter(
        ({ heading, paths, says }) =>
          headings.includes(heading) &&
          paths.some((path) => evaluatePath(path, type, json).some((value) => saysOneOf(value, says))),
      )
      .map((element) => ({ organisation, element: element.id, day: londonDay(Date.parse(receivedAt)) }))
  })
  return [...groupBy(sent, ({ organisation, element }) => `${organisation} ${element}`).values()].flatMap(
    (all) => toCount(all),
  )
}

type Sent = Pick<ElementCount, 'organisation' | 'element'> & { readonly day: string }

function toCount(all: readonly Sent[]): readonly ElementCount[] {
  const days = all.map(({ day }) => day).sort()
  const [one, firstSent, lastSent] = [all[0], days[0], days.at(-1)]
  if (!one || firstSent === undefined || lastSent === undefined) return []
  return [{ organisation: one.organisation, element: one.element, sent: all.length, firstSent, lastSent }]
}

function parsed(text: string): JsonObject | undefined {
  const result = parseJson(text)
  return result.outcome === 'parsed' && isJsonObject(result.value) ? result.value : undefined
}
