/**
 * Relationships by their end: each decision asks for those that are not over, which of a long record are few. One thing may
 * show several of the same kind, of different times: who left a team and came back is named in it twice.
 */
export const lastingRelationships = `
alter table relationships drop constraint relationships_pkey;
create unique index relationships_shown on relationships (person_id, evidence_type, evidence_id, kind, organisation, practitioner,
  (coalesce(valid_from, '')), (coalesce(valid_to, '')), is_secret);
create index relationships_lasting on relationships (person_id, organisation, (coalesce(valid_to, 'open') collate "C"));
`
