/** Relationships are derived from the record as it is stored; of some only their own organisation may know. Of a record that is known to hold nothing that only its source may know most changes leave them as they are. */
export const relationshipsDerived = `
alter table relationships add column is_secret boolean not null default false;
alter table persons add column holds_secrets boolean;
drop table rebuild_relationships;
`
