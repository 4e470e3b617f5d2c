import { organisationOf, type Actor } from '../identity/actor.js'
import type { SaidConsent } from './consents-said.js'
import type { MayTellPlace } from './may-tell-place.js'

/** Something that a person said about sharing, as a reviewer may be told of it. */
export interface ToldConsent extends SaidConsent {
  /** Whether it names organisations that are left out here. */
  readonly isWithoutOrganisations: boolean
  /** Whether who took it down, for which organisation, and why, are left out. */
  readonly isWithoutRecorder: boolean
}

/**
 * Who took something down has a relationship with the person: of somebody at risk the recorder, their organisation and the
 * reason in their words are told to reviewers of that organisation alone, and of the organisations that it is about the
 * reviewer's own.
 */
export function createConsentAsTold(
  mayTell: MayTellPlace,
  reviewer: Actor,
): (said: SaidConsent) => ToldConsent {
  const own = organisationOf(reviewer)
  return function asTold(said) {
    const { person, recordedFor } = said
    const isRecorderTold = mayTell(person, recordedFor)
    const told = said.organisations.filter((one) => mayTell(person, undefined) || one === own)
    return {
      ...said,
      ...(isRecorderTold ? {} : { recordedBy: '', recordedFor: '', reason: '' }),
      organisations: told,
      isWithoutOrganisations: told.length < said.organisations.length,
      isWithoutRecorder: !isRecorderTold,
    }
  }
}
