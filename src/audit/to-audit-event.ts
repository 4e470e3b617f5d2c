import { createHash } from 'node:crypto'
import type { AuditEvent, Coding } from 'fhir/r4.js'
import type { Interaction } from './access-event.js'
import { DICOM, purposeOf, toAgents } from './audit-event-agents.js'
import { toEntities } from './audit-event-entities.js'
import type { LoggedEvent } from './audit-reader.js'
import { toBalpProfile } from './balp-profile.js'

/** What the event says about this gateway. */
export interface AuditEventSource {
  /** The address at which the gateway is reached. */
  readonly baseUrl: string
}

/**
 * A log entry as a FHIR R4 AuditEvent after IHE Basic Audit Log Patterns. Rebuilt from the entry each time: what is
 * evidence is the entry, and the event names it.
 *
 * @see https://profiles.ihe.net/ITI/BALP/
 */
export function toAuditEvent(event: LoggedEvent, source: AuditEventSource): AuditEvent {
  const profile = toBalpProfile(event)
  return {
    resourceType: 'AuditEvent',
    id: toAuditEventId(event),
    ...(profile === undefined ? {} : { meta: { profile: [profile] } }),
    ...toType(event.interaction),
    action: ACTION[event.interaction],
    recorded: new Date(event.recordedAt).toISOString(),
    outcome: toOutcome(event),
    ...(event.reason === null ? {} : { outcomeDesc: event.reason }),
    ...(event.purpose === null ? {} : { purposeOfEvent: [purposeOf(event.purpose)] }),
    agent: toAgents(event, source.baseUrl),
    source: {
      site: source.baseUrl,
      observer: { identifier: { value: event.log }, display: 'Neighbourhood record gateway' },
      type: [
        {
          system: 'http://terminology.hl7.org/CodeSystem/security-source-type',
          code: '4',
          display: 'Application Server',
        },
      ],
    },
    entity: toEntities(event),
  }
}

/** An id that names the entry: the log's name, shortened to what an id may hold, and the index. */
function toAuditEventId({ log, index }: Pick<LoggedEvent, 'log' | 'index'>): string {
  return `${createHash('sha256').update(log).digest('hex').slice(0, 16)}-${index}`
}

const ACTION: Readonly<Record<Interaction, NonNullable<AuditEvent['action']>>> = {
  read: 'R',
  'search-type': 'E',
  create: 'C',
  update: 'U',
  transaction: 'E',
  batch: 'E',
  operation: 'E',
  login: 'E',
  logout: 'E',
}

function toType(interaction: Interaction): { readonly type: Coding; readonly subtype: Coding[] } {
  if (interaction === 'login' || interaction === 'logout') {
    const login = interaction === 'login'
    return {
      type: { system: DICOM, code: '110114', display: 'User Authentication' },
      subtype: [{ system: DICOM, code: login ? '110122' : '110123', display: login ? 'Login' : 'Logout' }],
    }
  }
  return {
    type: {
      system: 'http://terminology.hl7.org/CodeSystem/audit-event-type',
      code: 'rest',
      display: 'Restful Operation',
    },
    subtype: [{ system: 'http://hl7.org/fhir/restful-interaction', code: interaction }],
  }
}

/** Success, or a minor failure for what was refused: nothing broke. */
function toOutcome({ decision, reason, disclosed }: LoggedEvent): '0' | '4' {
  if (decision === 'deny') return '4'
  if (disclosed !== null) return disclosed.status < 400 ? '0' : '4'
  return decision === null && reason !== null ? '4' : '0'
}
