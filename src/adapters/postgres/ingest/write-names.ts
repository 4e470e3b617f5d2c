import { namesGivenTo, namesIn, type FoldedIdentifier } from '../../../access/labels/find-targets.js'
import type { OdsCode } from '../../../fhir/ods-code.js'
import { readStored } from '../../../fhir/read-stored.js'
import { toAlias } from '../../../ingest/references/identifier-lookup.js'
import type { Queryable } from '../database.js'

/** A resource as it is kept, with its sender. */
export interface Named {
  readonly type: string
  readonly id: string
  readonly organisation: OdsCode
  readonly head: string
  readonly tail: string
}

/** Who names what: columns of `person_id`, `organisation`, `system` and `value`. */
export type OwnNames = readonly (readonly string[])[]

/**
 * Keeps what people's own resources name by an identifier or an address of their sender alone, and gives it; nothing where they name nothing so. Names
 * that they no longer say stay: they were said.
 */
export async function writeOwnNames(
  transaction: Queryable,
  own: readonly (Named & { readonly person: string })[],
): Promise<OwnNames | undefined> {
  const named = own.flatMap((one) => namesOf(one).map((name) => ({ ...name, person: one.person })))
  if (named.length === 0) return undefined
  const columns = [named.map(({ person }) => person), ...toNameColumns(named)]
  await transaction.query(
    `insert into named_by (person_id, organisation, system, value)
     select distinct * from unnest($1::text[], $2::text[], $3::text[], $4::text[]) on conflict do nothing`,
    columns,
  )
  return columns
}

/** Keeps what is about nobody by what it is called, and what it names by an identifier alone now. */
export async function writeSharedNames(transaction: Queryable, shared: readonly Named[]): Promise<void> {
  const called = shared.flatMap((one) =>
    namesGivenTo(readStored(`${one.head}${one.tail}`)).map((name) => ({ ...one, ...toAlias(name) })),
  )
  await insertNames(transaction, 'shared_names', called)
  await transaction.query(
    `delete from shared_calls c using unnest($1::text[], $2::text[]) as changed (type, id)
      where c.type = changed.type and c.id = changed.id`,
    toPairs(shared),
  )
  await insertNames(transaction, 'shared_calls', shared.flatMap(namesOf))
}

type Name = FoldedIdentifier & Pick<Named, 'organisation'>

function namesOf(one: Named): readonly (Named & Name)[] {
  if (!MAY_NAME.test(one.tail)) return []
  // No index holds a name of thousands of letters.
  return namesIn(readStored(`${one.head}${one.tail}`)).map((name) => ({ ...one, ...toAlias(name) }))
}

/** An identifier in a link, an address that ends as that of a resource does, or a canonical one: most that is sent has none. */
const MAY_NAME =
  /"identifier":\{|"questionnaire":"[^#]|"(?:reference|url)":"https?:[^"]*\/[A-Z][A-Za-z]+\/[^"/]+/i

async function insertNames(
  transaction: Queryable,
  table: 'shared_names' | 'shared_calls',
  names: readonly (Name & Pick<Named, 'type' | 'id'>)[],
): Promise<void> {
  if (names.length === 0) return
  await transaction.query(
    `insert into ${table} (type, id, organisation, system, value)
     select distinct * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) on conflict do nothing`,
    [...toPairs(names), ...toNameColumns(names)],
  )
}

/** `Type` and `id` as two columns. */
export function toPairs(
  all: readonly { readonly type: string; readonly id: string }[],
): readonly [readonly string[], readonly string[]] {
  return [all.map(({ type }) => type), all.map(({ id }) => id)]
}

function toNameColumns(all: readonly Name[]): readonly (readonly string[])[] {
  return [
    all.map(({ organisation }) => organisation),
    all.map(({ system }) => system),
    all.map(({ value }) => value),
  ]
}
