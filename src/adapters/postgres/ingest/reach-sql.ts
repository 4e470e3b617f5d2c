/** How far what is about nobody leads: role to practitioner and organisation to its parent. */
const FURTHER = 3

/**
 * SQL that writes down who comes to what: each person of `roots` to the root itself and to all that it leads to. Gives what
 * of it is new.
 *
 * @param roots a query of `person_id`, `type` and `id`
 */
export function comeTo(roots: string): string {
  return `
  with recursive roots (person_id, type, id) as (${roots}),
  reached (root_type, root_id, type, id, depth) as (
    select distinct type, id, type, id, 0 from roots
    union
    select root_type, root_id, to_type, to_id, depth + 1
      from reached join shared_links on from_type = type and from_id = id where depth < ${FURTHER})
  insert into shared_references (person_id, type, id)
  select distinct roots.person_id, reached.type, reached.id
    from roots join reached on root_type = roots.type and root_id = roots.id
  on conflict do nothing returning person_id, type, id`
}

/**
 * SQL: whether what names by an identifier means what is called so. Both are of one sender, and of one system; where one
 * side says none a short number may be that of anything.
 */
export function isMeant(naming: string, called: string): string {
  return `${naming}.organisation = ${called}.organisation and ${naming}.value = ${called}.value
  and (${naming}.system = ${called}.system and ${naming}.system <> ''
    or (${naming}.system = '' or ${called}.system = '') and length(${naming}.value) >= 8)`
}
