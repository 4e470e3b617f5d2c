import type {
  AccessFacts,
  GatherFacts,
  LegitimateRelationship,
  RelationshipKind,
} from '../../access/access-facts.js'
import type { OdsCode } from '../../fhir/ods-code.js'
import type { Queryable } from './database.js'

interface FactRow {
  readonly kind: RelationshipKind | null
  readonly organisation: OdsCode
  readonly practitioner: string
  readonly valid_from: string | null
  readonly valid_to: string | null
  readonly evidence: string
}

/** One look-up for a person who exists and for one who does not, so that neither takes longer. */
const FACTS = `
  select r.kind, r.organisation, r.practitioner, r.valid_from, r.valid_to,
         r.evidence_type || '/' || r.evidence_id as evidence
    from persons p
    left join relationships r on r.person_id = p.person_id and r.organisation = $2
   where p.person_id = $1`

/** The facts for a decision: whether the person exists, and which relationships the actor's organisation has. */
export function createGatherFacts({
  database,
  now,
}: {
  readonly database: Queryable
  /** Milliseconds since 1970. */
  readonly now: () => number
}): GatherFacts {
  return async function gatherFacts(actor, person): Promise<AccessFacts> {
    const instant = new Date(now()).toISOString()
    if (person === undefined) return { personExists: true, relationships: [], now: instant }

    const rows = await database.query<FactRow>(FACTS, [person, actor.organisation])
    return { personExists: rows.length > 0, relationships: rows.flatMap(toRelationship), now: instant }
  }
}

function toRelationship(row: FactRow): readonly LegitimateRelationship[] {
  if (row.kind === null) return []
  return [
    {
      kind: row.kind,
      organisation: row.organisation,
      evidence: row.evidence,
      ...(row.practitioner === '' ? {} : { practitioner: row.practitioner }),
      ...(row.valid_from === null ? {} : { from: row.valid_from }),
      ...(row.valid_to === null ? {} : { to: row.valid_to }),
    },
  ]
}
