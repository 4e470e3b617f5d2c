/**
 * What resources said before, in records that hold something sealed and locked: by that it is known how often what others
 * are shown has changed. It is no part of the read model, so that it outlives one that is made anew, and is kept whatever
 * the system of record keeps. The index makes it cheap to know which records these are.
 */
export const replacedVersions = `
create table replaced_versions (
  person_id   text        not null,
  type        text        not null,
  id          text        not null,
  version     integer     not null,
  head        text        not null,
  tail        text        not null,
  received_at timestamptz not null,
  primary key (person_id, type, id, version)
);
create index resources_locked on resources (person_id) where tail ilike '%locked%';
insert into replaced_versions (person_id, type, id, version, head, tail, received_at)
select v.person_id, v.type, v.id, v.version, v.head, v.tail, v.written_at
  from resource_versions v join resources r using (person_id, type, id)
 where v.version < r.version and v.person_id <> '-'
   and exists (select from resource_versions l where l.person_id = v.person_id and l.tail ilike '%locked%');
`
