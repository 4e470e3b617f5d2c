import type { LabelClass } from '../../ingest/contribution.js'
import type { EarlierContribution, KnownPerson, PersonIndex } from '../../ingest/ingest-store.js'
import type { NhsNumber } from '../../fhir/nhs-number.js'
import type { PersonId } from '../../fhir/person-id.js'
import type { Queryable } from './database.js'

/** Finds people and earlier contributions in the tables of the record. */
export function createPersonIndex(database: Queryable): PersonIndex {
  return {
    findByNhsNumber: (nhsNumber) => findByNhsNumber(database, nhsNumber),

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
  }
}

async function findByNhsNumber(database: Queryable, nhsNumber: NhsNumber): Promise<KnownPerson | undefined> {
  const rows = await database.query<NameRow>(
    `select person_id, family_key, given_key, birth_date
     from persons left join person_names using (person_id) where nhs_number = $1`,
    [nhsNumber],
  )
  const first = rows[0]
  if (!first) return undefined
  const names = rows.flatMap(({ family_key, given_key, birth_date }) =>
    family_key === null || given_key === null || birth_date === null
      ? []
      : [{ familyKey: family_key, givenKey: given_key, birthDate: birth_date }],
  )
  return { person: first.person_id, nhsNumber, names }
}

interface NameRow {
  readonly person_id: PersonId
  readonly family_key: string | null
  readonly given_key: string | null
  readonly birth_date: string | null
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
  readonly identifier: string | null
}

export const HELD_COLUMNS =
  'person_id, type, id, content_hash, version, received_at, label_class, sender_id, identifier'

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
    identifier:
      row.identifier === null || bar < 0
        ? undefined
        : { system: row.identifier.slice(0, bar), value: row.identifier.slice(bar + 1) },
  }
}

/** `Type/id` as two columns. */
export function toColumns(references: readonly string[]): readonly [readonly string[], readonly string[]] {
  const pairs = references.map((reference) => reference.split('/'))
  return [pairs.map(([type = '']) => type), pairs.map(([, id = '']) => id)]
}
