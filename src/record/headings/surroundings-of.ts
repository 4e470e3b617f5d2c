import type { JsonObject } from '../../fhir/json-value.js'
import { all, textAt } from '../reading/element.js'
import type { Placeable, Surroundings } from './place-rule.js'

/** Where a resource names others that belong to it. */
const NAMES: Readonly<Record<string, string>> = { DiagnosticReport: 'result', DeviceUseStatement: 'device' }

/** What of some resources decides where each of them stands. */
export function surroundingsOf(resources: readonly Placeable[]): Surroundings {
  return { named: namedIn(resources), devices: devicesIn(resources) }
}

/** The resources that others are made of, `Type/id`: results that a report names, devices that are in use. */
function namedIn(resources: readonly Placeable[]): ReadonlySet<string> {
  return new Set(
    resources
      .flatMap(({ type, json }) => (Object.hasOwn(NAMES, type) ? all(json, NAMES[type] ?? '') : []))
      .map((reference) => textAt(reference, 'reference') ?? ''),
  )
}

function devicesIn(resources: readonly Placeable[]): ReadonlyMap<string, JsonObject> {
  return new Map(
    resources.filter(({ type }) => type === 'Device').map(({ reference, json }) => [reference, json]),
  )
}
