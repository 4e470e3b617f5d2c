import type { JsonObject } from '../fhir/json-value.js'
import { ODS_CODE_SYSTEM } from '../fhir/ods-code.js'
import type { PersonId } from '../fhir/person-id.js'
import type { Contribution } from './contribution.js'
import { deriveId, type IdKey } from './derive-id.js'
import { stampResource } from './stamp-resource.js'
import type { Sender } from './submission.js'

export interface Change {
  /** The intent: the same one always has the same Provenance. */
  readonly intentId: string
  readonly person: PersonId | undefined
  readonly sender: Sender
  readonly changed: readonly Contribution[]
  /** ISO instant. */
  readonly receivedAt: string
}

/** Says who contributed what and when: one Provenance for all that one submission changed. */
export function stampProvenance(
  { intentId, person, sender, changed, receivedAt }: Change,
  key: IdKey,
): Contribution {
  const id = deriveId(key, sender.organisation, 'Provenance', 'intent', intentId)
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
  return {
    type: 'Provenance',
    id,
    person,
    organisation: sender.organisation,
    sourceKind: sender.kind,
    senderId: undefined,
    ...stampResource(resource, { type: 'Provenance', id, senderId: undefined, sender, about: person }),
    relationships: [],
  }
}
