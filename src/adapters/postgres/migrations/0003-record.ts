/**
 * The record. Every table has the person's key first in its primary key, so that the tables can be distributed by it.
 * Resources that are about nobody (organisations, practitioners, places) stand under the person \`-\`.
 */
export const record = `
create table persons (
  person_id      text   not null primary key,
  nhs_number     text   unique,
  record_version bigint not null default 0,
  created_at     timestamptz not null
);

create table person_names (
  person_id  text not null,
  family_key text not null,
  given_key  text not null,
  birth_date text not null,
  primary key (person_id, family_key, given_key, birth_date)
);
create index person_names_search on person_names (birth_date, family_key);

create table resources (
  person_id     text    not null,
  type          text    not null,
  id            text    not null,
  organisation  text    not null,
  source_kind   text    not null,
  sender_id     text,
  identifier    text,
  version       integer not null,
  received_at   timestamptz not null,
  content_hash  text    not null,
  label_class   text    not null,
  head          text    not null,
  tail          text    not null,
  primary key (person_id, type, id)
);
create index resources_id on resources (type, id);
create index resources_sender on resources (organisation, type, sender_id) where sender_id is not null;

create table shared_references (
  person_id text not null,
  type      text not null,
  id        text not null,
  primary key (person_id, type, id)
);
create index shared_references_target on shared_references (type, id);

create table relationships (
  person_id     text not null,
  evidence_type text not null,
  evidence_id   text not null,
  kind          text not null,
  organisation  text not null,
  practitioner  text not null,
  valid_from    text,
  valid_to      text,
  primary key (person_id, evidence_type, evidence_id, kind, organisation, practitioner)
);

create table sources (
  person_id        text not null,
  organisation     text not null,
  source_kind      text not null,
  last_received_at timestamptz not null,
  primary key (person_id, organisation)
);

create table parts (
  person_id      text   not null,
  part           text   not null,
  label_class    text   not null,
  record_version bigint not null,
  assembler      text   not null,
  assembled_on   text   not null,
  resources      integer not null,
  body           bytea  not null,
  primary key (person_id, part, label_class)
);

create table ingest_intents (
  intent_id  text not null primary key,
  lock_key   text not null,
  gateway    text not null,
  person_id  text not null,
  payload    text not null,
  opened_at  timestamptz not null,
  closed_at  timestamptz,
  outcome    text
);
create unique index ingest_intents_open on ingest_intents (lock_key) where closed_at is null;

create table resource_versions (
  person_id   text    not null,
  type        text    not null,
  id          text    not null,
  version     integer not null,
  content_hash text   not null,
  head        text    not null,
  tail        text    not null,
  written_at  timestamptz not null,
  primary key (person_id, type, id, version)
);
create index resource_versions_id on resource_versions (type, id, version desc);
`
