import { SEARCH_GRAMMAR } from '../../fhir/search-grammar.js'
import type { PersonId } from '../../fhir/person-id.js'
import { toNotice, type NoticeFacts, type NoticeSettings } from './record-notice.js'

export interface NoticeLinkSettings extends NoticeSettings {
  /** Where the gateway is reached, without a slash at the end. */
  readonly baseUrl: string
}

/** A resource that goes out alone or with its versions, and whose record it is in. */
export interface GivenOut {
  readonly type: string
  readonly person: PersonId | undefined
}

/**
 * Where it is said what a reader must know before taking this for the whole, for an answer that has no room for it: one
 * resource, or a history. A search for the same type says it, with a number and nothing else. Nothing when there is nothing
 * to say.
 */
export function noticeLink(
  { type, person }: GivenOut,
  facts: Omit<NoticeFacts, 'isAsked'>,
  settings: NoticeLinkSettings,
): string | undefined {
  if (person === undefined || !toNotice({ ...facts, isAsked: (one) => one === type }, settings))
    return undefined
  const { baseUrl } = settings
  return SEARCH_GRAMMAR.has(type) && type !== 'Patient'
    ? `${baseUrl}/fhir/${type}?patient=${person}&_summary=count`
    : `${baseUrl}/fhir/Patient/${person}/$everything?_count=1`
}
