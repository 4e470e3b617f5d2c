import type {
  AccessFacts,
  AccessGrant,
  GatherFacts,
  LegitimateRelationship,
} from '../../../access/access-facts.js'
import type { AccessPolicy } from '../../../access/access-policy.js'
import type { ConsentFact } from '../../../access/consent.js'
import type { Delegation } from '../../../access/delegation.js'
import type { RelationshipKind } from '../../../access/relationship-kind.js'
import type { Tie } from '../../../access/tie.js'
import { londonDay } from '../../../fhir/london-time.js'
import { toNameKey } from '../../../fhir/name-key.js'
import type { OdsCode } from '../../../fhir/ods-code.js'
import { AT_RISK } from '../../../ingest/addresses-of.js'
import { organisationOf, roleCodeOf, type Actor } from '../../../identity/actor.js'
import { isUndone } from '../consent-version-sql.js'
import type { Queryable } from '../database.js'
import { hasDied } from './has-died-sql.js'
import { registeredElsewhere } from './registered-elsewhere-sql.js'
import { isFlagged } from './risk-flag-sql.js'
import { isOpenPatient } from './open-patient-sql.js'

export interface GatherFactsDeps {
  readonly database: Queryable
  /** The policy of this version. Rejects when it cannot be had. */
  readonly readPolicy: (version: string) => Promise<AccessPolicy>
  /** Milliseconds since 1970. */
  readonly now: () => number
}

interface FactsRow {
  readonly policy_version: string | null
  readonly person_exists: boolean
  readonly relationships: string
  readonly claims: string
  readonly consents: string
  readonly grants: string
  readonly delegations: string
  readonly birth_date: string | null
  readonly has_died: boolean
  readonly is_competent: boolean | null
  readonly tie: Tie | null
  readonly same_address: boolean
  readonly same_surname: boolean
  readonly break_glass_uses: number
}

/** A use that a reviewer found not justified ends with that. */
const ENDS = `least(until, (select min(reviewed_at) from access_reviews r
    where r.use_id = used.use_id and r.outcome = 'not-justified'))`

const REGISTERED_ELSEWHERE = `case when kind = 'registered-practice' then ${registeredElsewhere({ person: '$1', day: '$7' })} end`

/**
 * What is surely over lets nobody in and may be much: a patient of years has a contact for each attendance. The rules end a
 * relationship sooner than it says, never later, and the bound is two days back, further than any zone is from London.
 */
const MAY_LAST = `coalesce(valid_to, 'open') collate "C" >= $10`

/** Of who acts for somebody alone: what a statement does not ask for it need not get ready for either. */
const DELEGATIONS = `(select coalesce(json_agg(json_build_object('evidence', 'delegation/' || delegation_id, 'basis', basis, 'covers', covers,
        'from', valid_from, 'to', valid_to)), '[]')
       from delegations as said where person_id = $1 and delegate_person = $6 and status = 'active' and version = (
         select max(version) from delegations where person_id = $1 and delegation_id = said.delegation_id))::text as delegations,
    ${hasDied('$1')} as has_died`

/** Nobody else acts for anybody: the parameter is empty, and is named because a statement has to name all that it is given. */
const NO_DELEGATION = `'[]' as delegations, $6 <> '' as has_died`

/**
 * One look-up of one row, for a person who exists and for one who does not, so that neither takes longer. The version of
 * the policy comes with it: a policy that was published a moment ago decides. What was opened in one role is no fact of
 * another.
 */
const factsOf = (actor: 'delegate' | 'other'): string => `
  select
    (select version from policies order by sequence desc limit 1) as policy_version,
    exists (select from persons where person_id = $1) as person_exists,
    (select coalesce(json_agg(json_build_object('kind', kind, 'organisation', organisation, 'practitioner', practitioner,
        'from', valid_from, 'to', valid_to, 'evidence', evidence_type || '/' || evidence_id,
        'elsewhere', ${REGISTERED_ELSEWHERE}, 'secret', is_secret)), '[]')
       from relationships held where person_id = $1 and organisation = $2 and ${MAY_LAST})::text as relationships,
    (select coalesce(json_agg(json_build_object('kind', 'self-claimed', 'organisation', organisation, 'practitioner', actor_id,
        'from', opened_at, 'to', ${ENDS}, 'evidence', 'claim/' || use_id)), '[]')
       from access_uses used where person_id = $1 and actor_id = $3 and organisation = $2 and kind = 'self-claimed')::text as claims,
    (select coalesce(json_agg(json_build_object('evidence', 'Consent/' || consent_id, 'status', status, 'scope', scope,
        'type', type, 'from', valid_from, 'to', valid_to, 'organisations', organisations, 'categories', categories)), '[]')
       from consents as said where person_id = $1 and version = (
         select max(version) from consents one where person_id = $1 and consent_id = said.consent_id
           and not ${isUndone('one')}))::text as consents,
    (select coalesce(json_agg(json_build_object('id', use_id, 'kind', kind, 'session', session, 'ground', reason_code,
        'from', opened_at, 'until', ${ENDS})), '[]')
       from access_uses used where person_id = $1 and actor_id = $3 and organisation = $2 and role_code = $9
         and kind in ('break-glass', 'unseal'))::text as grants,
    ${actor === 'delegate' ? DELEGATIONS : NO_DELEGATION},
    (select case when count(distinct birth_date) = 1 then min(birth_date) end from person_names where person_id = $1)
      as birth_date,
    (select is_competent from competence_findings where person_id = $1 order by version desc limit 1) as is_competent,
    (select tie from staff_ties where person_id = $1 and actor_id = $3 and ended_at is null
       order by array_position(array['self', 'family', 'household'], tie) limit 1) as tie,
    exists (select from staff_ties mine join person_addresses home on home.person_id = mine.person_id
       join person_addresses theirs on theirs.address_key = home.address_key
       where mine.actor_id = $3 and mine.tie = 'self' and mine.ended_at is null and theirs.person_id = $1
         and home.address_key <> '${AT_RISK}' and ${isOpenPatient('$1', 'theirs.patient_id')}
         and (home.valid_to is null or home.valid_to >= $7) and (theirs.valid_to is null or theirs.valid_to >= $7)
         and not exists (select from person_addresses where person_id = $1 and address_key = '${AT_RISK}')
         and not ${isFlagged('$1', '$8')}) as same_address,
    exists (select from person_names where person_id = $1 and family_key = $4 and $4 <> ''
       and ${isOpenPatient('$1', 'patient_id')}) as same_surname,
    (select count(*)::int from access_uses where actor_id = $3 and kind = 'break-glass'
        and opened_at > $5::timestamptz) as break_glass_uses`

const FACTS = { delegate: factsOf('delegate'), other: factsOf('other') }

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** The facts for a decision, all of one instant. */
export function createGatherFacts({ database, readPolicy, now }: GatherFactsDeps): GatherFacts {
  return async function gatherFacts(actor, person): Promise<AccessFacts> {
    const instant = now()
    const [row] = await database.query<FactsRow>(FACTS[actor.kind === 'delegate' ? 'delegate' : 'other'], [
      person ?? '',
      organisationOf(actor) ?? '',
      actor.id,
      surnameKeyOf(actor),
      new Date(instant - HOUR).toISOString(),
      actor.kind === 'delegate' ? actor.person : '',
      londonDay(instant),
      new Date(instant).toISOString(),
      roleCodeOf(actor),
      londonDay(instant - 2 * DAY),
    ])
    if (!row?.policy_version) throw new Error('There is no policy to decide by.')
    return {
      policy: await readPolicy(row.policy_version),
      personExists: person === undefined || row.person_exists,
      relationships: (
        [...readRows(row.relationships), ...readRows(row.claims)] as readonly RelationshipRow[]
      ).map(toRelationship),
      consents: (readRows(row.consents) as readonly ConsentRow[]).map(toConsent),
      grants: readRows(row.grants) as readonly AccessGrant[],
      delegations: (readRows(row.delegations) as readonly DelegationRow[]).map(toDelegation),
      birthDate: row.birth_date ?? undefined,
      hasDied: row.has_died,
      isCompetent: row.is_competent ?? undefined,
      tie: tieOf(row),
      breakGlassUses: row.break_glass_uses,
      now: new Date(instant).toISOString(),
    }
  }
}

/** What was recorded counts before what is seen; of the two that are seen, the address says more. */
function tieOf({ tie, same_address: sameAddress, same_surname: sameSurname }: FactsRow): Tie | undefined {
  return tie ?? (sameAddress ? 'same-address' : sameSurname ? 'same-surname' : undefined)
}

/** The last word of a name, as names are searched; of people only. */
function surnameKeyOf(actor: Actor): string {
  return !('role' in actor) ? '' : toNameKey(actor.name.split(/\s+/).at(-1) ?? '')
}

/** Rows as PostgreSQL put them into JSON: it made them, so that their shape is known. */
function readRows(json: string): readonly unknown[] {
  return JSON.parse(json) as readonly unknown[]
}

interface RelationshipRow {
  readonly kind: RelationshipKind
  readonly organisation: OdsCode
  readonly practitioner: string
  readonly from: string | null
  readonly to: string | null
  readonly evidence: string
  /** Left out of what somebody claimed. */
  readonly elsewhere?: string | null
  readonly secret?: boolean
}

function toRelationship({
  kind,
  organisation,
  practitioner,
  from,
  to,
  evidence,
  elsewhere,
  secret = false,
}: RelationshipRow): LegitimateRelationship {
  return {
    kind,
    organisation,
    evidence,
    ...(practitioner === '' ? {} : { practitioner }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(elsewhere ? { registeredElsewhere: elsewhere } : {}),
    ...(secret ? { isSecret: true } : {}),
  }
}

interface DelegationRow extends Pick<Delegation, 'evidence' | 'basis' | 'from'> {
  readonly to: string | null
  /** Joined by commas, or `all`. */
  readonly covers: string
}

function toDelegation({ to, covers, ...said }: DelegationRow): Delegation {
  return { ...said, covers: covers === 'all' ? covers : listed(covers), ...(to === null ? {} : { to }) }
}

interface ConsentRow extends Pick<ConsentFact, 'evidence' | 'status' | 'scope' | 'type'> {
  readonly from: string | null
  readonly to: string | null
  /** Joined by commas. */
  readonly organisations: string
  readonly categories: string
}

function toConsent({ from, to, organisations, categories, ...said }: ConsentRow): ConsentFact {
  return {
    ...said,
    organisations: listed(organisations) as readonly OdsCode[],
    categories: listed(categories),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  }
}

function listed(text: string): readonly string[] {
  return text === '' ? [] : text.split(',')
}
