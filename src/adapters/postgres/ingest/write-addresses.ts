import type { CodeSets } from '../../../access/labels/code-sets/code-sets.js'
import { addressesOf } from '../../../ingest/addresses-of.js'
import type { Queryable } from '../database.js'

/** A Patient as a source sent it, as far as its address goes. */
export interface AddressedPatient {
  readonly id: string
  readonly head: string
  readonly tail: string
}

/** Puts the addresses of these Patients of one person in the place of those that they had before. */
export async function writeAddresses(
  transaction: Queryable,
  { person, patients }: { readonly person: string; readonly patients: readonly AddressedPatient[] },
  codeSets: CodeSets,
): Promise<void> {
  if (patients.length === 0) return
  await transaction.query(
    'delete from person_addresses where person_id = $1 and patient_id = any ($2::text[])',
    [person, patients.map(({ id }) => id)],
  )
  const known = patients.flatMap((patient) => toRows(patient, codeSets))
  await transaction.query(
    `insert into person_addresses (person_id, patient_id, address_key, valid_to)
     select $1, * from unnest($2::text[], $3::text[], $4::text[]) on conflict do nothing`,
    [person, ...toColumns(known)],
  )
}

/** Puts them where a rebuild gathers what it reads. */
export async function gatherAddresses(
  transaction: Queryable,
  patients: readonly AddressedPatient[],
  codeSets: CodeSets,
): Promise<void> {
  const known = patients.flatMap((patient) => toRows(patient, codeSets))
  await transaction.query(
    `insert into rebuild_addresses (patient_id, address_key, valid_to)
     select * from unnest($1::text[], $2::text[], $3::text[])`,
    toColumns(known),
  )
}

/** Puts what a rebuild gathered in the place of all addresses. */
export async function replaceAddresses(transaction: Queryable): Promise<void> {
  await transaction.query('delete from person_addresses')
  await transaction.query(
    `insert into person_addresses (person_id, patient_id, address_key, valid_to)
     select r.person_id, a.patient_id, a.address_key, a.valid_to
       from rebuild_addresses a join rebuild_resources r on r.type = 'Patient' and r.id = a.patient_id
     on conflict do nothing`,
  )
}

interface AddressRow {
  readonly patient: string
  readonly key: string
  readonly until: string | null
}

function toRows({ id, head, tail }: AddressedPatient, codeSets: CodeSets): readonly AddressRow[] {
  return addressesOf(`${head}${tail}`, codeSets).map(({ key, until }) => ({
    patient: id,
    key,
    until: until ?? null,
  }))
}

function toColumns(
  rows: readonly AddressRow[],
): readonly [readonly string[], readonly string[], readonly (string | null)[]] {
  return [rows.map(({ patient }) => patient), rows.map(({ key }) => key), rows.map(({ until }) => until)]
}
