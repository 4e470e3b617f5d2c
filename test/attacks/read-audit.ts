import type { AuditEvent, Bundle } from 'fhir/r4.js'
import { send } from './send.js'
import type { AuditEntry, Target } from './target.js'

/** How many of the newest entries are looked through: more, where others use the gateway at the same time. */
const NEWEST = [20, 200]

/** What one request left in the log, asked as an auditor does: by the interface, so that any gateway can be asked. */
export async function readAudit(target: Target, requestId: string): Promise<readonly AuditEntry[]> {
  for (const count of NEWEST) {
    const entries = await readNewest(target, requestId, count)
    if (entries.length > 0) return entries
  }
  return []
}

async function readNewest(target: Target, requestId: string, count: number): Promise<readonly AuditEntry[]> {
  const answer = await send(target.baseUrl, {
    method: 'GET',
    path: `/fhir/AuditEvent?_count=${count}`,
    headers: [['authorization', `Bearer ${await target.tokenOf('auditor')}`]],
  })
  if (answer.status !== 200) throw new Error(`The auditor was answered ${answer.status}.`)
  const { entry = [] } = JSON.parse(answer.body) as Bundle<AuditEvent>
  return entry
    .flatMap(({ resource }) => (resource && isOf(resource, requestId) ? [toEntry(resource)] : []))
    .reverse()
}

function isOf({ entity = [] }: AuditEvent, requestId: string): boolean {
  return entity.some(({ what }) => what?.identifier?.value === requestId)
}

function toEntry({ entity = [], outcomeDesc, purposeOfEvent }: AuditEvent): AuditEntry {
  const details = entity.flatMap(({ detail = [] }) => detail)
  const said = (type: string): string | undefined => details.find((one) => one.type === type)?.valueString
  return {
    kind: said('kind') ?? 'event',
    decision: said('decision'),
    reason: outcomeDesc,
    purpose: purposeOfEvent?.[0]?.coding?.[0]?.code,
  }
}
