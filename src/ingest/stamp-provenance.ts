import type { JsonObject } from '../fhir/json-value.js'
import { ODS_CODE_SYSTEM } from '../fhir/ods-code.js'
import type { PersonId } from '../fhir/person-id.js'
import { CONFIDENTIALITY_SYSTEM, RECEIVED_TAG, RECORD_TAG_SYSTEM } from '../fhir/profiles.js'
import type { Contribution, LabelClass } from './contribution.js'
import { deriveId, type IdKey } from './derive-id.js'
import { stampResource } from './stamp-resource.js'
import type { Sender } from './reading/submission.js'

export interface Change {
  /** The intent: the same one always has the same Provenance. */
  readonly intentId: string
  readonly person: PersonId | undefined
  readonly sender: Sender
  readonly changed: readonly Contribution[]
  /** ISO instant. */
  readonly receivedAt: string
}

/**
 * Says who contributed what and when: one Provenance for each label class of what one submission changed. It is of that
 * class itself, so that it is withheld with what it names: a reference tells that something is there, of what type.
 */
export function stampProvenances(change: Change, key: IdKey): readonly Contribution[] {
  const classes = [...new Set(change.changed.map(({ labelClass }) => labelClass))].sort()
  return classes.map((labelClass) => stampProvenance(labelClass, change, key))
}

function stampProvenance(labelClass: LabelClass, change: Change, key: IdKey): Contribution {
  const { intentId, sender, receivedAt } = change
  const changed = change.changed.filter((one) => one.labelClass === labelClass)
  const id = deriveId(key, sender.organisation, 'Provenance', 'intent', intentId, labelClass)
  const resource: JsonObject = {
    target: changed.map((one) => ({ reference: `${one.type}/${one.id}` })),
    recorded: receivedAt,
    agent: [
      {
        type: {
          coding: [
            { system: 'http://terminology.hl7.org/CodeSystem/provenance-participant-type', code: 'author' },
          ],
        },
        who: {
          identifier: { system: ODS_CODE_SYSTEM, value: sender.organisation },
          display: sender.name,
        },
      },
    ],
  }
  return toProvenance(resource, { id, labelClass, change })
}

/** A Provenance of this class as it will stand in the record. */
export function toProvenance(
  resource: JsonObject,
  {
    id,
    labelClass,
    change: { person, sender },
  }: {
    readonly id: string
    readonly labelClass: LabelClass
    readonly change: Pick<Change, 'person' | 'sender'>
  },
): Contribution {
  const meta = { security: [{ system: CONFIDENTIALITY_SYSTEM, code: labelClass }] }
  const tags = [{ system: RECORD_TAG_SYSTEM, code: RECEIVED_TAG }]
  const stamp = { type: 'Provenance', id, senderId: undefined, sender, about: person, tags }
  return {
    type: 'Provenance',
    id,
    person,
    organisation: sender.organisation,
    sourceKind: sender.kind,
    senderId: undefined,
    ...stampResource({ ...resource, meta }, stamp),
  }
}
