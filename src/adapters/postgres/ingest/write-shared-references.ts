import type { CodeSets } from '../../../access/labels/code-sets/code-sets.js'
import { namesGivenTo, namesIn, type FoldedIdentifier } from '../../../access/labels/find-targets.js'
import { labelResource } from '../../../access/labels/label-resource.js'
import { PLAIN } from '../../../access/labels/security-labels.js'
import type { OdsCode } from '../../../fhir/ods-code.js'
import { readStored } from '../../../fhir/read-stored.js'
import type { Contribution } from '../../../ingest/contribution.js'
import type { Queryable } from '../database.js'
import { namedIn } from '../record/read-resources.js'
import { toColumns } from './person-index.js'

/** How far what is about nobody leads: role to practitioner and organisation to its parent. */
const FURTHER = 3

/**
 * Keeps what a record comes to that is about nobody: what it refers to, where that leads, and what is confidential among
 * what it names by an identifier of the same sender. What is about nobody and changed leads everybody who comes to it to
 * where it leads now, and where it is confidential everybody who names it.
 */
export async function writeSharedReferences(
  transaction: Queryable,
  changed: readonly Contribution[],
  about: {
    readonly person: string | undefined
    readonly sharedReferences: readonly string[]
    readonly codeSets: CodeSets
  },
): Promise<void> {
  const { person, sharedReferences, codeSets } = about
  const shared = changed.filter((one) => one.person === undefined)
  if (shared.length > 0) await writeLinks(transaction, shared)
  if (person !== undefined && sharedReferences.length > 0)
    await transaction.query(REFERRED, [person, ...toColumns(sharedReferences)])
  await noteNames(
    transaction,
    changed.filter((one) => one.person !== undefined),
  )
  await noteCalled(
    transaction,
    shared.filter((one) => isConfidential(one, codeSets)),
  )
  if (shared.length > 0) await transaction.query(LED, toPairs(shared))
}

const REACHED = `
  select root_type, root_id, type, id from (
    with recursive reached (root_type, root_id, type, id, depth) as (
      select type, id, type, id, 0 from begun
      union
      select root_type, root_id, to_type, to_id, depth + 1
        from reached join shared_links on from_type = type and from_id = id where depth < ${FURTHER})
    select root_type, root_id, type, id from reached) as all_reached`

const REFERRED = `
  with begun as (select type, id from unnest($2::text[], $3::text[]) as named (type, id))
  insert into shared_references (person_id, type, id)
  select distinct $1, type, id from (${REACHED}) as to_all on conflict do nothing`

/** For everybody who comes to any of these. */
const LED = `
  with begun as (select type, id from unnest($1::text[], $2::text[]) as changed (type, id))
  insert into shared_references (person_id, type, id)
  select distinct r.person_id, to_all.type, to_all.id from (${REACHED}) as to_all
    join shared_references r on r.type = to_all.root_type and r.id = to_all.root_id
  on conflict do nothing`

async function writeLinks(transaction: Queryable, shared: readonly Contribution[]): Promise<void> {
  const links = shared.flatMap((from) => namedIn([{ text: from.tail }]).map((to) => ({ from, to })))
  await transaction.query(
    `delete from shared_links using unnest($1::text[], $2::text[]) as changed (type, id)
      where from_type = changed.type and from_id = changed.id`,
    toPairs(shared),
  )
  if (links.length === 0) return
  await transaction.query(
    `insert into shared_links (from_type, from_id, to_type, to_id)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[]) on conflict do nothing`,
    [...toPairs(links.map(({ from }) => from)), ...toColumns(links.map(({ to }) => to))],
  )
}

/** What people's own resources name by an identifier alone; what of that is confidential now is of their records. */
export async function noteNames(
  transaction: Queryable,
  own: readonly Pick<Contribution, 'person' | 'organisation' | 'head' | 'tail'>[],
): Promise<void> {
  const named = own
    .filter(({ tail }) => MAY_NAME.test(tail))
    .flatMap(({ person = '', organisation, head, tail }) =>
      namesIn(readStored(`${head}${tail}`)).map((name) => ({ of: person, organisation, ...name })),
    )
  if (named.length === 0) return
  await transaction.query(
    `with named as (select distinct * from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as named (person_id, organisation, system, value)),
     kept as (insert into named_by (person_id, organisation, system, value) select * from named on conflict do nothing)
     insert into shared_references (person_id, type, id)
     select distinct named.person_id, called.type, called.id from named join shared_names called on ${MEANT} on conflict do nothing`,
    [named.map(({ of }) => of), ...toNameColumns(named)],
  )
}

/** An identifier in a link, or an address that ends as that of a resource does: most that is sent has neither. */
const MAY_NAME = /"identifier":\{|"(?:reference|url)":"https?:[^"]*\/[A-Z][A-Za-z]+\/[^"/]+/i

/** What is confidential and about nobody, as it is called; whoever names it so comes to it. */
export async function noteCalled(
  transaction: Queryable,
  shared: readonly Pick<Contribution, 'type' | 'id' | 'organisation' | 'head' | 'tail'>[],
): Promise<void> {
  const called = shared.flatMap(({ type, id, organisation, head, tail }) =>
    namesGivenTo(readStored(`${head}${tail}`)).map((name) => ({ type, id, organisation, ...name })),
  )
  if (called.length === 0) return
  await transaction.query(
    `with called as (select distinct * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) as called (type, id, organisation, system, value)),
     kept as (insert into shared_names (type, id, organisation, system, value) select * from called on conflict do nothing)
     insert into shared_references (person_id, type, id)
     select distinct named.person_id, called.type, called.id from called join named_by named on ${MEANT} on conflict do nothing`,
    [...toPairs(called), ...toNameColumns(called)],
  )
}

/** Of one sender, and of one system; where one side says none a short number may be that of anything. */
const MEANT = `named.organisation = called.organisation and named.value = called.value
  and (named.system = called.system and named.system <> ''
    or (named.system = '' or called.system = '') and length(named.value) >= 8)`

/** Whether anything is said of it that keeps it from anybody. */
export function isConfidential(
  { head, tail, organisation }: Pick<Contribution, 'head' | 'tail' | 'organisation'>,
  codeSets: CodeSets,
): boolean {
  const json = readStored(`${head}${tail}`)
  const { level, sensitivities } = labelResource(json, {
    controller: organisation,
    codeSets,
    byDefault: PLAIN,
  })
  return level !== 'N' || sensitivities.length > 0
}

function toPairs(
  all: readonly { readonly type: string; readonly id: string }[],
): readonly (readonly string[])[] {
  return [all.map(({ type }) => type), all.map(({ id }) => id)]
}

function toNameColumns(
  all: readonly (FoldedIdentifier & { readonly organisation: OdsCode })[],
): readonly (readonly string[])[] {
  return [
    all.map(({ organisation }) => organisation),
    all.map(({ system }) => system),
    all.map(({ value }) => value),
  ]
}
