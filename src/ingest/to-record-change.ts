import type { CodeSets } from '../access/labels/code-sets/code-sets.js'
import { isJsonObject } from '../fhir/json-value.js'
import { ODS_CODE_SYSTEM } from '../fhir/ods-code.js'
import { parseJson } from '../fhir/parse-json.js'
import { readObject, readObjects, readText } from '../fhir/read-element.js'
import { SOURCE_KINDS, type SourceKind } from '../fhir/source-kind.js'
import { toText, type Contribution } from './contribution.js'
import type { IdKey } from './derive-id.js'
import type { RecordChange, SourcePatient } from './ingest-store.js'
import { joinPerson, type PatientOfSource } from './identity/join-person.js'
import { moveProvenance, searchRelabelled } from './move-provenance.js'
import { referenceOf, type Held } from './plan-change.js'
import { stampProvenances } from './stamp-provenance.js'
import type { ReadUnit, Sender } from './reading/submission.js'

export interface ChangeParts {
  readonly unit: ReadUnit
  readonly changed: readonly Contribution[]
  readonly held: Held
  readonly sender: Sender
  /** By which a source's Patient goes into the joined one or not. */
  readonly codeSets: CodeSets
  readonly intentId: string
  /** ISO instant. */
  readonly receivedAt: string
  /** The person's source Patients as held; needed only when a Patient changed. */
  readonly sourcePatients: readonly SourcePatient[]
  /** The Provenances of earlier submissions, as text, that name what changes its label class. */
  readonly provenances: readonly string[]
}

/** All that a submission changes: its own resources, the Patient joined anew, and the Provenance of it, one for each class. */
export function toRecordChange(parts: ChangeParts, key: IdKey): RecordChange {
  const { unit, changed, sender, intentId, receivedAt } = parts
  const joined = joinAnew(parts)
  const { claim, person } = unit
  const change = { intentId, person, sender, receivedAt }
  const relabelled = searchRelabelled(changed, parts.held)
  return {
    person:
      claim === undefined || person === undefined
        ? undefined
        : {
            person,
            nhsNumber: claim.nhsNumber,
            patient: changed.find(isSourcePatient(person))?.id ?? '',
            names: changed.some(isSourcePatient(person)) ? claim.names : [],
          },
    contributions: [
      ...changed,
      ...joined,
      ...stampProvenances({ ...change, changed }, key),
      ...moveProvenance(parts.provenances, { ...change, relabelled }, key),
    ],
    sharedReferences: unit.sharedReferences,
    organisation: sender.organisation,
    receivedAt,
  }
}

function isSourcePatient(person: string): (one: Contribution) => boolean {
  return ({ type, id }) => type === 'Patient' && id !== person
}

function joinAnew({
  unit,
  changed,
  held,
  receivedAt,
  sourcePatients,
  codeSets,
}: ChangeParts): readonly Contribution[] {
  const patient = changed.find(({ type }) => type === 'Patient')
  if (patient === undefined || unit.person === undefined) return []

  const text = toText(patient, 1, receivedAt)
  const others = sourcePatients.filter(({ id }) => id !== patient.id)
  const sources = [...others, { ...patient, receivedAt, text }].flatMap(toPatientOfSource)
  const joined = joinPerson(unit.person, unit.claim?.nhsNumber, { sources, codeSets })
  if (joined === undefined) return []
  return held.get(referenceOf(joined))?.contentHash === joined.contentHash ? [] : [joined]
}

function toPatientOfSource(
  source: Omit<SourcePatient, 'sourceKind'> & { readonly sourceKind: string },
): readonly PatientOfSource[] {
  const parsed = parseJson(source.text)
  if (parsed.outcome !== 'parsed' || !isJsonObject(parsed.value)) {
    throw new Error('A Patient of the record cannot be read.')
  }
  const resource = parsed.value
  const tag = readObjects(readObject(resource, 'meta'), 'tag').find(
    (one) => readText(one, 'system') === ODS_CODE_SYSTEM,
  )
  const { id, organisation, receivedAt } = source
  const name = readText(tag, 'display') ?? organisation
  return [{ id, sender: { organisation, name, kind: toKind(source.sourceKind) }, receivedAt, resource }]
}

function toKind(text: string): SourceKind {
  const kind = SOURCE_KINDS.find((one) => one === text)
  if (kind === undefined) throw new Error('A source of the record is of no known kind.')
  return kind
}
