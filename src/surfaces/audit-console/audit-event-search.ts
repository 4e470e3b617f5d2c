import { parsePersonId } from '../../fhir/person-id.js'
import { SDS_USER_ID_SYSTEM } from '../../fhir/profiles.js'
import type { EventFilter, EventSearch } from '../../review/search-events.js'
import { narrow, parseSearchDate } from './search-date.js'

/** A search for AuditEvents, or why it cannot be answered: nothing that was sent as a value is repeated. */
export type AuditEventSearch =
  | {
      readonly outcome: 'read'
      readonly search: EventSearch
      /** The parameters as given, without the page. */
      readonly given: readonly [string, string][]
      /** Events recorded since the first page are left out, so that pages do not shift. */
      readonly asOf: number
      /** The parameters for the log. */
      readonly asked: string
    }
  | { readonly outcome: 'refused'; readonly diagnostics: string }

const DEFAULT_COUNT = 50
const GREATEST_COUNT = 200

/** Reads the query of a search: `patient`, `agent`, `date` (twice for a range), `_count`, and the page of a `next` link. */
export function readAuditEventSearch(query: string, now: number): AuditEventSearch {
  let reading: Reading = { filter: {}, limit: DEFAULT_COUNT, offset: 0, asOf: now }
  const seen: string[] = []
  for (const [name, value] of new URLSearchParams(query)) {
    const parameter = Object.hasOwn(PARAMETERS, name) ? PARAMETERS[name] : undefined
    if (!parameter)
      return refused('Only these parameters are supported, without modifiers: patient, agent, date, _count.')
    seen.push(name)
    if (seen.filter((one) => one === name).length > parameter.times)
      return refused(`${name} stands there too often.`)
    const read = parameter.read(reading, value)
    if (!read) return refused(`${name} cannot be read: ${parameter.expected}.`)
    reading = read
  }

  const { filter, limit, offset, asOf } = reading
  return {
    outcome: 'read',
    search: { filter: narrow(filter, { before: asOf + 1 }), limit, offset },
    given: [...new URLSearchParams(query)].filter(([name]) => name !== '_page'),
    asOf,
    asked: query,
  }
}

interface Reading {
  readonly filter: EventFilter
  readonly limit: number
  readonly offset: number
  readonly asOf: number
}

interface Parameter {
  readonly times: number
  readonly expected: string
  readonly read: (reading: Reading, value: string) => Reading | undefined
}

const PARAMETERS: Readonly<Record<string, Parameter>> = {
  patient: {
    times: 1,
    expected: 'expected Patient/ and the id of a person of this record',
    read(reading, value) {
      const person = parsePersonId(value.replace(/^Patient\//, ''))
      return person && { ...reading, filter: { ...reading.filter, person } }
    },
  },
  agent: {
    times: 1,
    expected: 'expected the SDS user id of a person, or the client id of a partner’s system',
    read(reading, value) {
      const actorId = value.startsWith(`${SDS_USER_ID_SYSTEM}|`)
        ? value.slice(SDS_USER_ID_SYSTEM.length + 1)
        : value
      return /^[\w.-]{1,64}$/.test(actorId)
        ? { ...reading, filter: { ...reading.filter, actorId } }
        : undefined
    },
  },
  date: {
    times: 2,
    expected: 'expected eq, ge, gt, le or lt (or nothing) and a date, or an instant with its time zone',
    read(reading, value) {
      const period = parseSearchDate(value)
      return period && { ...reading, filter: narrow(reading.filter, period) }
    },
  },
  _count: {
    times: 1,
    expected: `expected a number from 1 to ${GREATEST_COUNT}`,
    read(reading, value) {
      const limit = /^\d{1,3}$/.test(value) ? Number(value) : 0
      return limit >= 1 && limit <= GREATEST_COUNT ? { ...reading, limit } : undefined
    },
  },
  _page: {
    times: 1,
    expected: 'take the next link of a result as it is',
    read(reading, value) {
      const [, offset, asOf] = /^(\d{1,12})-(\d{1,15})$/.exec(value) ?? []
      return offset === undefined ? undefined : { ...reading, offset: Number(offset), asOf: Number(asOf) }
    },
  },
}

function refused(diagnostics: string): AuditEventSearch {
  return { outcome: 'refused', diagnostics }
}
