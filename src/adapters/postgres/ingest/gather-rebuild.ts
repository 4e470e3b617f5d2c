import type { CodeSets } from '../../../access/labels/code-sets/code-sets.js'
import type { HeldContribution } from '../../../ingest/from-held.js'
import type { Queryable } from '../database.js'
import { identifierColumns, identifierRows } from './claim-identity.js'
import { gatherAddresses } from './write-addresses.js'
import { toNumbersText } from './write-numbers-named.js'
import { toCodesText, toColumns } from './person-index.js'

/** Puts what was read beside the read model. */
export async function gather(
  transaction: Queryable,
  held: readonly HeldContribution[],
  codeSets: CodeSets,
): Promise<void> {
  if (held.length === 0) return
  await gatherResources(transaction, held)
  await gatherReferences(transaction, held)
  await gatherIdentifiers(transaction, held)
  await gatherNames(transaction, held)
  await gatherAddresses(
    transaction,
    held.filter(({ type, id, person }) => type === 'Patient' && id !== person),
    codeSets,
  )
}

async function gatherResources(transaction: Queryable, held: readonly HeldContribution[]): Promise<void> {
  await transaction.query(
    `insert into rebuild_resources (type, id, person_id, organisation, source_kind, sender_id, identifier, version,
       received_at, content_hash, label_class, head, tail, nhs_number, codes,
       sender_address, numbers_named)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
       $8::integer[], $9::timestamptz[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[],
       $15::text[], $16::text[], $17::text[])`,
    [
      held.map(({ type }) => type),
      held.map(({ id }) => id),
      held.map(({ person }) => person ?? null),
      held.map(({ organisation }) => organisation),
      held.map(({ sourceKind }) => sourceKind),
      held.map(({ senderId }) => senderId ?? null),
      held.map(({ identifier }) => (identifier ? `${identifier.system}|${identifier.value}` : null)),
      held.map(({ version }) => version),
      held.map(({ receivedAt }) => receivedAt),
      held.map(({ contentHash }) => contentHash),
      held.map(({ labelClass }) => labelClass),
      held.map(({ head }) => head),
      held.map(({ tail }) => tail),
      held.map(({ nhsNumber }) => nhsNumber ?? null),
      held.map(({ codes = [] }) => toCodesText(codes)),
      held.map(({ senderAddress }) => senderAddress ?? null),
      held.map(({ tail }) => toNumbersText(tail)),
    ],
  )
}

async function gatherReferences(transaction: Queryable, held: readonly HeldContribution[]): Promise<void> {
  const references = held.flatMap((from) => from.references.map((to) => ({ from, to })))
  await transaction.query(
    `insert into rebuild_references (from_type, from_id, to_type, to_id)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])`,
    [
      references.map(({ from }) => from.type),
      references.map(({ from }) => from.id),
      ...toColumns(references.map(({ to }) => to)),
    ],
  )
}

async function gatherIdentifiers(transaction: Queryable, held: readonly HeldContribution[]): Promise<void> {
  await transaction.query(
    `insert into rebuild_identifiers (organisation, type, system, value, id)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])`,
    identifierColumns(held.flatMap(identifierRows)),
  )
}

async function gatherNames(transaction: Queryable, held: readonly HeldContribution[]): Promise<void> {
  const names = held.flatMap(({ person, id, organisation, receivedAt, names: said }) =>
    said.map((name) => ({ person: person ?? null, id, organisation, receivedAt, ...name })),
  )
  await transaction.query(
    `insert into rebuild_names (person_id, family_key, given_key, birth_date, patient_id, organisation, said_at)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[])`,
    [
      names.map(({ person }) => person),
      names.map(({ familyKey }) => familyKey),
      names.map(({ givenKey }) => givenKey),
      names.map(({ birthDate }) => birthDate),
      names.map(({ id }) => id),
      names.map(({ organisation }) => organisation),
      names.map(({ receivedAt }) => receivedAt),
    ],
  )
}
