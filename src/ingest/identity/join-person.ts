import type { CodeSets } from '../../access/labels/code-sets/code-sets.js'
import { findSensitive } from '../../access/labels/find-sensitive.js'
import { openPartOf } from '../../access/labels/redaction/open-part.js'
import { OWN_LABEL_CODES } from '../../access/labels/security-labels.js'
import { eachObject } from '../../access/labels/references.js'
import { inJoinOrder, joinPatients } from '../../fhir/join-patients.js'
import type { JsonObject, JsonValue } from '../../fhir/json-value.js'
import type { NhsNumber } from '../../fhir/nhs-number.js'
import type { PersonId } from '../../fhir/person-id.js'
import {
  ACT_CODE_SYSTEM,
  CONFIDENTIALITY_SYSTEM,
  INLINE_LABEL_URL,
  JOINED_TAG,
  LABEL_SYSTEM,
  RECORD_TAG_SYSTEM,
} from '../../fhir/profiles.js'
import { readObject, readObjects, readText } from '../../fhir/read-element.js'
import type { Contribution } from '../contribution.js'
import { labelClassOf } from '../label-class.js'
import { stampResource } from '../stamp-resource.js'
import type { Sender } from '../reading/submission.js'

/** A source's own Patient, as it stands in the record. */
export interface PatientOfSource {
  readonly id: string
  readonly sender: Sender
  /** ISO instant. */
  readonly receivedAt: string
  readonly resource: JsonObject
}

/**
 * The one Patient of a person, made from those of all sources: each field is the first source's that has it, in the
 * order of {@link inJoinOrder}. It carries the tags of the source that comes first, and links to every source's Patient,
 * so that disagreement can be shown. What a source labelled is not in it, nor what the code sets find sensitive, nor does anything of it change when that does:
 * the joined Patient is read by all who may open the record. Where every source labelled its own, it is made from those
 * of one organisation and carries their labels. Of somebody whom any source marks as restricted (PDS does, for people at risk) it tells
 * no address, telephone number or practice, whoever sent them.
 */
export function joinPerson(
  person: PersonId,
  nhsNumber: NhsNumber | undefined,
  { sources, codeSets }: { readonly sources: readonly PatientOfSource[]; readonly codeSets: CodeSets },
): Contribution | undefined {
  const open = inJoinOrder(toOpen(sources, codeSets))
  const ordered = open.length > 0 ? open : ofFirstOrganisation(inJoinOrder(sources))
  const lead = ordered[0]
  if (lead === undefined) return undefined

  const atRisk = sources.some(({ resource: one }) => labelClassOf(one) !== 'N')
  const security = [
    ...(atRisk ? [{ system: CONFIDENTIALITY_SYSTEM, code: 'R' }] : []),
    ...(open.length > 0 ? [] : ordered.flatMap((one) => labelsOf(one, codeSets))),
  ]
  const resource: JsonObject = {
    ...joinPatients(ordered, { atRisk, nhsNumber }),
    ...(security.length > 0 ? { meta: { security } } : {}),
  }
  const { organisation, kind } = lead.sender
  return {
    type: 'Patient',
    id: person,
    person,
    organisation,
    sourceKind: kind,
    senderId: undefined,
    ...stampResource(resource, {
      type: 'Patient',
      id: person,
      senderId: undefined,
      sender: lead.sender,
      tags: [{ system: RECORD_TAG_SYSTEM, code: JOINED_TAG }],
    }),
  }
}

/** The sources without what is confidential. */
function toOpen(sources: readonly PatientOfSource[], codeSets: CodeSets): readonly PatientOfSource[] {
  return sources.flatMap((source) => {
    const resource = openPartOf(source.resource, codeSets)
    return resource === undefined ? [] : [{ ...source, resource }]
  })
}

/** What one organisation labelled is not told to another by way of its own. */
function ofFirstOrganisation(ordered: readonly PatientOfSource[]): readonly PatientOfSource[] {
  return ordered.filter(({ sender }) => sender.organisation === ordered[0]?.sender.organisation)
}

/** The labels of a whole Patient; one on an element, or of what the code sets find, becomes one of all that is made from it. */
function labelsOf({ resource }: PatientOfSource, codeSets: CodeSets): readonly JsonValue[] {
  const labels: JsonValue[] = [...readObjects(readObject(resource, 'meta'), 'security')]
  eachObject(resource, (object) => {
    const inline = readObjects(object, 'extension').filter((one) => readText(one, 'url') === INLINE_LABEL_URL)
    labels.push(...inline.map((one) => one['valueCoding'] ?? { code: 'V' }))
  })
  const found = [...findSensitive(resource, codeSets).sets].flatMap(({ sensitivities }) => sensitivities)
  return [...labels, ...[...new Set(found)].sort().map(toLabel)]
}

function toLabel(code: string): JsonObject {
  return { system: OWN_LABEL_CODES.includes(code) ? LABEL_SYSTEM : ACT_CODE_SYSTEM, code }
}
