/**
 * Who says what a person is called: each source's Patient has its own names, which its next version replaces. And who was
 * refused for naming somebody otherwise: numbers are not to be tried out.
 */
export const namesBySource = `
alter table person_names
  add column patient_id text not null default '',
  add column organisation text not null default '',
  add column said_at timestamptz not null default now();
alter table person_names
  drop constraint person_names_pkey,
  add primary key (person_id, patient_id, family_key, given_key, birth_date);

alter table rebuild_names
  add column patient_id text not null,
  add column organisation text not null,
  add column said_at timestamptz not null;

create table match_refusals (
  person_id    text        not null,
  organisation text        not null,
  refused_at   timestamptz not null
);
create index match_refusals_recent on match_refusals (person_id, organisation, refused_at desc);

alter table ingest_intents add column set_aside boolean not null default false;
create index ingest_intents_set_aside on ingest_intents (opened_at) where set_aside;
`
