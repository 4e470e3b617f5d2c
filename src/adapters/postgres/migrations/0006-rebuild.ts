/** Where a rebuild gathers what it read before the read model is touched. Empty at all other times. */
export const rebuild = `
create unlogged table rebuild_resources (
  type         text    not null,
  id           text    not null,
  person_id    text,
  organisation text    not null,
  source_kind  text    not null,
  sender_id    text,
  identifier   text,
  version      integer not null,
  received_at  timestamptz not null,
  content_hash text    not null,
  label_class  text    not null,
  head         text    not null,
  tail         text    not null,
  nhs_number   text,
  changed      boolean not null default false,
  primary key (type, id)
);
create index rebuild_resources_person on rebuild_resources (person_id, type, id);

create unlogged table rebuild_references (
  from_type text not null,
  from_id   text not null,
  to_type   text not null,
  to_id     text not null,
  primary key (from_type, from_id, to_type, to_id)
);
create index rebuild_references_target on rebuild_references (to_type, to_id);

create unlogged table rebuild_names (
  person_id  text not null,
  family_key text not null,
  given_key  text not null,
  birth_date text not null
);

create unlogged table rebuild_relationships (
  evidence_type text not null,
  evidence_id   text not null,
  kind          text not null,
  organisation  text not null,
  practitioner  text not null,
  valid_from    text,
  valid_to      text
);
`
