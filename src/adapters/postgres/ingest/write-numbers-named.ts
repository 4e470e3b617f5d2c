import type { Contribution } from '../../../ingest/contribution.js'
import { numbersNamed } from '../../../ingest/numbers-named.js'
import type { Queryable } from '../database.js'

/**
 * Keeps whom what changed names by NHS number beside the one whose record it is. None is ever taken away: earlier versions
 * go on naming them.
 */
export async function writeNumbersNamed(
  transaction: Queryable,
  changed: readonly Contribution[],
  own: string | undefined,
): Promise<void> {
  const named = changed.flatMap(({ person, tail }) =>
    person === undefined
      ? []
      : numbersNamed(tail).flatMap((number) => (number === own ? [] : [{ person, number }])),
  )
  if (named.length === 0) return
  await transaction.query(insertOf('unnest($1::text[], $2::text[])'), [
    named.map(({ person }) => person),
    named.map(({ number }) => number),
  ])
}

/** The numbers that a gathered resource names, in one column: whose record it is of is known at the end. */
export function toNumbersText(tail: string): string | null {
  const named = numbersNamed(tail)
  return named.length === 0 ? null : named.join(',')
}

/** Adds whom what a rebuild gathered names; nobody is left whose record is there no more. */
export async function replaceNumbersNamed(transaction: Queryable): Promise<void> {
  await transaction.query('delete from numbers_named where person_id not in (select person_id from persons)')
  await transaction.query(
    insertOf(`(select person_id, unnest(string_to_array(numbers_named, ',')) from rebuild_resources)`),
  )
}

function insertOf(rows: string): string {
  return `insert into numbers_named (person_id, nhs_number)
    select distinct p.person_id, named.nhs_number from ${rows} as named (person_id, nhs_number)
      join persons p on p.person_id = named.person_id and p.nhs_number is distinct from named.nhs_number
    on conflict do nothing`
}
