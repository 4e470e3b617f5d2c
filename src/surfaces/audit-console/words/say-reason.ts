import type { DenyReason } from '../../../review/review-log.js'

/** Why the gate refuses: each of its reasons has words. */
const DENIALS: Readonly<Record<DenyReason, string>> = {
  'no-legitimate-relationship': 'No legitimate relationship was found.',
  'role-not-clinical': 'The role is not a clinical one.',
  'not-for-this-actor': 'This is not something that somebody of this kind may ask for.',
  'scope-missing': 'The token or session does not allow it.',
  'person-unknown': 'There is nobody with this id in the record.',
}

const REASONS: Readonly<Record<string, string>> = {
  ...DENIALS,
  'parameter-refused': 'What was asked for has a parameter that is not offered, or that cannot be read.',
  'prefer-refused': 'An answer was asked for later, or in a way that is not offered.',
  'accept-refused': 'The answer was asked for in a format that is not offered.',
  'password-wrong': 'The name or the password was not right.',
  'too-many-tries': 'There were too many tries with a wrong password.',
  'form-not-ours': 'A form was sent that did not come from a page of this record.',
  'invalid-client': 'The system did not prove who it is: its assertion was not accepted.',
  'invalid-scope': 'The system asked for more than it is registered for.',
  'sign-in-failed': 'The sign-in failed.',
  'no-role': 'They have no role with an organisation that takes part.',
  'role-not-held': 'They asked for a role that they do not hold.',
  'role-not-chosen': 'They have several roles and chose none.',
  'organisation-unknown': 'Their organisation does not take part in this record.',
  'no-token': 'There was no access token.',
  'not-a-bearer-token': 'What was sent was no access token.',
  'client-unknown': 'The system is not one of a partner that takes part.',
  'several-authorization-headers': 'The request had more than one access token.',
  'several-audiences': 'The access token was not made for this record alone.',
  'search-parameter-refused': 'What was asked for could not be read.',
  'nhsNumber-invalid': 'What was given is not an NHS number.',
  'nhsNumber-missing': 'No NHS number was given.',
  'family-invalid': 'What was given is not a family name.',
  'family-missing': 'No family name was given.',
  'birthDate-invalid': 'What was given is not a birth date.',
  'birthDate-missing': 'No whole birth date was given.',
  'staffId-invalid': 'What was given cannot be the id of a member of staff.',
  'person-id-malformed': 'What was sent cannot be the id of a person.',
  'interaction-not-supported': 'The record does not offer what was asked.',
  'search-body-refused': 'The search could not be read.',
  'person-mismatch': 'The NHS number belongs to somebody whose birth date or name is another.',
  'not-found': 'There was nothing at the place that was asked for.',
  'too-large': 'What was sent is too large.',
  'too-long': 'What was sent is too long.',
  'duplicate-key': 'What was sent says the same thing twice.',
  'media-type': 'What was sent is not FHIR JSON.',
  'not-json': 'What was sent is not JSON.',
  'method-not-allowed': 'The record does not take this kind of request.',
  invalid: 'What was sent was not valid.',
  stale: 'What was sent was made from an earlier version than the one that is held.',
  malformed: 'What was sent could not be read.',
  forbidden: 'What was sent is not for partners to contribute.',
  'label-lowered': 'It would have lowered or left out a label of confidentiality.',
  'moved-to-another-person': 'It would have moved an entry from one person to another.',
  conflict: 'Which entry it is could not be told by its identifiers.',
  ambiguous: 'What it was addressed by leads to several entries.',
  overtaken: 'Something else was written at that moment; it was then read again.',
  'not-taken': 'The system that holds the record did not accept it.',
  unavailable: 'It could not be taken at that time.',
  throttled: 'The system asked too often within a minute.',
  'request-unreadable': 'The request could not be read.',
  'address-malformed': 'The address could not be read.',
  'type-unknown': 'There is no such kind of entry.',
  'id-malformed': 'What was asked for cannot be the id of an entry.',
  'nhs-number-in-address': 'The address held an NHS number; it was not kept.',
  'condition-not-supported': 'It was asked under a condition that the record does not know.',
  'content-encoding': 'What was sent is packed in a way that the record does not take.',
  'body-too-large': 'What was sent is too large.',
  'body-empty': 'Nothing was sent.',
  'body-not-gzip': 'What was sent is not packed as it says.',
  'body-cut': 'The system broke off before the end.',
  'fhir-version': 'It was asked in another version of FHIR.',
  busy: 'Something else about the same person was being written.',
  expired: 'The access token had expired.',
}

/** Why something was refused, as a sentence; the code stands beside words only. */
export function sayReason(reason: string | null): string {
  if (reason === null) return 'No reason was recorded.'
  const [code = ''] = reason.split(' ')
  return Object.hasOwn(REASONS, code)
    ? (REASONS[code] ?? '')
    : `It was refused (${reason.replaceAll('-', ' ')}).`
}
