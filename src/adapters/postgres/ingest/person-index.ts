import type { LabelClass } from '../../../ingest/contribution.js'
import { lookupKey, type IdentifierLookup } from '../../../ingest/references/identifier-lookup.js'
import type { OdsCode } from '../../../fhir/ods-code.js'
import type {
  EarlierContribution,
  KnownName,
  KnownPerson,
  PersonIndex,
} from '../../../ingest/ingest-store.js'
import type { NhsNumber } from '../../../fhir/nhs-number.js'
import type { PersonId } from '../../../fhir/person-id.js'
import type { Queryable } from '../database.js'

/** Finds people and earlier contributions in the tables of the record. */
export function createPersonIndex(database: Queryable): PersonIndex {
  return {
    findByNhsNumber: (nhsNumber) => findByNhsNumber(database, nhsNumber),

    async countRefusals(person, organisation, since) {
      const [row] = await database.query<{ readonly n: number }>(
        `select count(*)::int as n from match_refusals
         where person_id = $1 and organisation = $2 and refused_at >= $3::timestamptz`,
        [person, organisation, since],
      )
      return row?.n ?? 0
    },

    async noteRefusal(person, organisation, at) {
      await database.query('insert into match_refusals values ($1, $2, $3::timestamptz)', [
        person,
        organisation,
        at,
      ])
    },

    async findContribution(organisation, type, id) {
      const rows = await database.query<HeldRow>(
        `select ${HELD_COLUMNS} from resources
         where organisation = $1 and type = $2 and (id = $3 or sender_id = $3) and not (${IS_JOINED})
         order by (id = $3) desc, received_at desc limit 1`,
        [organisation, type, id],
      )
      return rows[0] && toEarlier(rows[0])
    },

    async findContributions(organisation, references) {
      const rows = await database.query<HeldRow & { readonly asked: string }>(
        `select distinct on (asked) asked, ${HELD_COLUMNS}
         from unnest($2::text[], $3::text[], $4::text[]) as wanted (asked, wanted_type, wanted_id)
         join resources on organisation = $1 and type = wanted_type and not (${IS_JOINED})
           and (id = wanted_id or sender_id = wanted_id or (type = 'Patient' and person_id = wanted_id))
         order by asked, (id = wanted_id) desc, received_at desc`,
        [organisation, references, ...toColumns(references)],
      )
      return new Map(rows.map((row) => [row.asked, toEarlier(row)]))
    },

    findByIdentifiers: (organisation, lookups) => findByIdentifiers(database, organisation, lookups),
  }
}

/** With all identifiers of each, because others of them may tell that it is something else. */
async function findByIdentifiers(
  database: Queryable,
  organisation: string,
  lookups: readonly IdentifierLookup[],
): Promise<ReadonlyMap<string, readonly EarlierContribution[]>> {
  if (lookups.length === 0) return new Map()
  const rows = await database.query<HeldRow & { readonly n: number; readonly all_identifiers: string }>(
    // `offset 0`: each is looked up by itself, whatever the planner thinks of tables of which it knows nothing yet.
    `select n, found.*,
       (select json_agg(json_build_array(own.system, own.value))::text from identifiers own
         where own.type = found.type and own.id = found.id and own.claimed_by is null) as all_identifiers
     from unnest($2::integer[], $3::text[], $4::text[], $5::text[]) as asked (n, type, system, value)
     cross join lateral (
       select type, id from identifiers where organisation = $1 and type = asked.type and system = asked.system
         and value = asked.value and claimed_by is null offset 0) as lead
     cross join lateral (
       select ${HELD_COLUMNS} from resources where type = lead.type and id = lead.id and organisation = $1
       offset 0) as found
     order by n, received_at desc, id`,
    [
      organisation,
      lookups.map((_one, n) => n),
      lookups.map(({ type }) => type),
      lookups.map(({ system }) => system),
      lookups.map(({ value }) => value),
    ],
  )
  const found = new Map<string, EarlierContribution[]>(lookups.map((lookup) => [lookupKey(lookup), []]))
  for (const row of rows) {
    const lookup = lookups[row.n]
    const one = { ...toEarlier(row), identifiers: pairsOf(row.all_identifiers) }
    if (lookup) found.get(lookupKey(lookup))?.push(one)
  }
  return found
}

function pairsOf(text: string): readonly { readonly system: string; readonly value: string }[] {
  return (JSON.parse(text) as [string, string][]).map(([system, value]) => ({ system, value }))
}

async function findByNhsNumber(database: Queryable, nhsNumber: NhsNumber): Promise<KnownPerson | undefined> {
  const rows = await database.query<NameRow>(
    `select p.person_id, n.family_key, n.given_key, n.birth_date, n.organisation, n.patient_id, n.said_at,
       exists (select from relationships r where r.person_id = p.person_id and r.kind = 'registered-practice'
         and r.evidence_type = 'Patient' and r.evidence_id = n.patient_id) as by_practice
     from persons p left join person_names n on n.person_id = p.person_id where p.nhs_number = $1`,
    [nhsNumber],
  )
  const first = rows[0]
  if (!first) return undefined
  return { person: first.person_id, nhsNumber, names: rows.flatMap(toKnownName) }
}

type NameRow = { readonly person_id: PersonId } & (NamedRow | { readonly family_key: null })

interface NamedRow {
  readonly family_key: string
  readonly given_key: string
  readonly birth_date: string
  readonly organisation: OdsCode
  readonly patient_id: string
  readonly said_at: string
  readonly by_practice: boolean
}

function toKnownName(row: NameRow): readonly KnownName[] {
  if (row.family_key === null) return []
  return [
    {
      familyKey: row.family_key,
      givenKey: row.given_key,
      birthDate: row.birth_date,
      organisation: row.organisation,
      patient: row.patient_id,
      saidAt: row.said_at,
      byRegisteredPractice: row.by_practice,
    },
  ]
}

/** The joined Patient of a person is the record's own, whichever source led it. */
const IS_JOINED = `type = 'Patient' and id = person_id`

/** The person of what is about nobody. */
export const NOBODY = '-'

/** A contribution without its text. */
export interface HeldRow {
  readonly person_id: string
  readonly type: string
  readonly id: string
  readonly content_hash: string
  readonly version: number
  readonly received_at: string
  readonly label_class: string
  readonly sender_id: string | null
  readonly sender_address: string | null
  readonly identifier: string | null
  readonly codes: string | null
}

export const HELD_COLUMNS =
  'person_id, type, id, content_hash, version, received_at, label_class, sender_id, sender_address, identifier, codes'

export function toEarlier(row: HeldRow): EarlierContribution {
  const bar = row.identifier?.indexOf('|') ?? -1
  return {
    type: row.type,
    id: row.id,
    person: row.person_id === NOBODY ? undefined : (row.person_id as PersonId),
    contentHash: row.content_hash,
    version: row.version,
    lastUpdated: row.received_at,
    labelClass: row.label_class as LabelClass,
    senderId: row.sender_id ?? undefined,
    senderAddress: row.sender_address ?? undefined,
    codes: row.codes === null ? [] : (JSON.parse(row.codes) as string[]),
    identifier:
      row.identifier === null || bar < 0
        ? undefined
        : { system: row.identifier.slice(0, bar), value: row.identifier.slice(bar + 1) },
  }
}

/** What a resource says that it is, in one column. */
export function toCodesText(codes: readonly string[]): string | null {
  return codes.length === 0 ? null : JSON.stringify(codes)
}

/** `Type/id` as two columns. */
export function toColumns(references: readonly string[]): readonly [readonly string[], readonly string[]] {
  const pairs = references.map((reference) => reference.split('/'))
  return [pairs.map(([type = '']) => type), pairs.map(([, id = '']) => id)]
}
