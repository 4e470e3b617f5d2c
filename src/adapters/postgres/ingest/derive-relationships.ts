import type { CodeSets } from '../../../access/labels/code-sets/code-sets.js'
import type { PersonId } from '../../../fhir/person-id.js'
import type { Contribution } from '../../../ingest/contribution.js'
import type { RecordChange } from '../../../ingest/ingest-store.js'
import { isSecretAlone, mayShow } from '../../../ingest/relationships-of-record.js'
import type { Queryable } from '../database.js'
import { NOBODY, toColumns } from './person-index.js'
import { peopleOfShared } from './people-of-shared.js'
import { replaceSecret, type Kept } from './secret-resources.js'
import { writeRelationships } from './write-relationships.js'

/**
 * What each record shows after a change: of those in which anything changed that shows relationships, that only its source
 * may know, or that did so until now; where a record holds something secret, or refers to something that is, anything
 * counts, because it may refer to it. What is about nobody counts for everybody who refers to it when it becomes secret, and
 * when it no longer is. Of all others nothing is read: a result more costs the same however long the record is.
 */
export async function deriveRelationships(
  transaction: Queryable,
  changed: readonly Contribution[],
  { sharedReferences, codeSets }: Pick<RecordChange, 'sharedReferences'> & { readonly codeSets: CodeSets },
): Promise<void> {
  const owners = [...new Set(changed.flatMap(({ person }) => person ?? []))]
  const holding = new Set(await holdingSecrets(transaction, owners, sharedReferences))
  const secret = changed.filter((one) => isSecretAlone({ ...one, text: textOf(one) }, codeSets))
  const mayHaveBeen = changed.filter(({ person }) => person === undefined || holding.has(person))
  const were = await replaceSecret(transaction, mayHaveBeen.map(toKept), secret.map(toKept))

  const people = new Set<PersonId>(holding)
  for (const one of [...changed.filter(isEvidence), ...secret])
    if (one.person !== undefined) people.add(one.person)
  const shared = changed.filter(({ person }) => person === undefined)
  const turned = [...secret.map(toKept), ...were].filter(({ person }) => person === NOBODY)
  for (const person of await peopleOfShared(transaction, shared.map(toReference), turned.map(toReference)))
    people.add(person)
  await writeRelationships(transaction, [...people].sort(), codeSets)
}

function textOf({ head, tail }: Contribution): string {
  return `${head}${tail}`
}

function isEvidence(one: Contribution): boolean {
  return mayShow({ type: one.type, shared: one.person === undefined, text: textOf(one) })
}

function toKept({ person, type, id }: Contribution): Kept {
  return { person: person ?? NOBODY, type, id }
}

function toReference({ type, id }: Pick<Contribution, 'type' | 'id'>): string {
  return `${type}/${id}`
}

/** Of these the people whose records hold something secret, come to refer to it by this, or of which nobody knows yet. */
async function holdingSecrets(
  transaction: Queryable,
  people: readonly PersonId[],
  shared: readonly string[],
): Promise<readonly PersonId[]> {
  if (people.length === 0) return []
  const rows = await transaction.query<{ readonly person_id: PersonId }>(
    `select person_id from persons where person_id = any ($1::text[])
        and (holds_secrets is distinct from false or exists (
          select from secret_resources s join unnest($2::text[], $3::text[]) as named (type, id) on s.type = named.type and s.id = named.id
           where s.person_id = '${NOBODY}'))`,
    [people, ...toColumns(shared)],
  )
  return rows.map(({ person_id: person }) => person)
}
