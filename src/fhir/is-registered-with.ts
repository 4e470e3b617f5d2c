import type { JsonObject } from './json-value.js'
import { odsCodeOf } from './ods-code-of.js'
import type { OdsCode } from './ods-code.js'
import { readObjects } from './read-element.js'
import type { SourceKind } from './source-kind.js'

/** Whether a practice says that the person is registered with itself. */
export function isRegisteredWith(
  patient: JsonObject,
  { organisation, kind }: { readonly organisation: OdsCode; readonly kind: SourceKind },
): boolean {
  if (kind !== 'primary-care' || patient['active'] === false) return false
  return registrationsWith(patient, organisation).length > 0
}

/** The references by which a Patient names this organisation as the practice that the person is registered with. */
export function registrationsWith(patient: JsonObject, organisation: OdsCode): readonly JsonObject[] {
  const named = [
    ...readObjects(patient, 'generalPractitioner'),
    ...readObjects(patient, 'managingOrganization'),
  ]
  return named.filter((reference) => odsCodeOf(reference) === organisation)
}
