import { isJsonObject } from '../../fhir/json-value.js'
import { odsCodeOf } from '../../fhir/ods-code-of.js'
import { ODS_CODE_SYSTEM, parseOdsCode, type OdsCode } from '../../fhir/ods-code.js'
import { all, textAt, type Element } from '../reading/element.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import type { SourceState } from '../record-store.js'

interface UnheardFacts {
  /** The joined Patient and each source's own, as far as the reader may see them. */
  readonly patients: readonly ReadResource[]
  /** The id of the joined Patient. */
  readonly person: string
  readonly sources: readonly Pick<SourceState, 'organisation'>[]
  readonly view: RecordView
}

/**
 * The practice that stands on record as the person's own, by its name, where it has never sent anything: what it knows is
 * told by nobody, however much others have sent. A practice without an ODS code could be any of those that did.
 */
export function unheardPractice({ patients, person, sources, view }: UnheardFacts): string | undefined {
  const patient = patients.find(({ id }) => id === person) ?? patients[0]
  if (!patient) return undefined
  const practices = all(patient.json, 'generalPractitioner').flatMap((reference) => {
    const code = codeOf(reference) ?? codeOfOrganisation(view.resolve(reference, patient))
    return code === undefined ? [] : [{ code, name: view.nameOf(reference, patient) ?? code }]
  })
  const heard = new Set(sources.map(({ organisation }) => organisation))
  return practices.some(({ code }) => heard.has(code)) ? undefined : practices[0]?.name
}

function codeOf(reference: Element): OdsCode | undefined {
  return isJsonObject(reference) ? odsCodeOf(reference) : undefined
}

function codeOfOrganisation(organisation: Element): OdsCode | undefined {
  return all(organisation, 'identifier')
    .filter((identifier) => textAt(identifier, 'system') === ODS_CODE_SYSTEM)
    .map((identifier) => parseOdsCode(textAt(identifier, 'value') ?? ''))
    .find((code) => code !== undefined)
}
