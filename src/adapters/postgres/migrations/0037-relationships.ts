/** Relationships are derived from the record as it is stored; of some only their own organisation may know. */
export const relationshipsDerived = `
alter table relationships add column is_secret boolean not null default false;
drop table rebuild_relationships;
`
