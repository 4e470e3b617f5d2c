/** Relationships by their end: each decision asks for those that are not over, which of a long record are few. */
export const lastingRelationships = `
create index relationships_lasting on relationships (person_id, organisation, (coalesce(valid_to, 'open') collate "C"));
`
