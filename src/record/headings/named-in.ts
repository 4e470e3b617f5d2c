import type { JsonObject } from '../../fhir/json-value.js'
import { all, textAt } from '../reading/element.js'

/** Where a resource names others that belong to it. */
const NAMES: Readonly<Record<string, string>> = { DiagnosticReport: 'result', DeviceUseStatement: 'device' }

/** The resources that others are made of, `Type/id`: results that a report names, devices that are in use. */
export function namedIn(
  resources: readonly { readonly type: string; readonly json: JsonObject }[],
): ReadonlySet<string> {
  return new Set(
    resources
      .flatMap(({ type, json }) => (Object.hasOwn(NAMES, type) ? all(json, NAMES[type] ?? '') : []))
      .map((reference) => textAt(reference, 'reference') ?? ''),
  )
}
