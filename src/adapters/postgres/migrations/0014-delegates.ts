/**
 * Who acts for whom, who was found competent to decide, who lives where, and ties of staff with their history.
 *
 * A delegation and a finding are never changed: a later version stands beside it. A tie that has ended stays.
 */
export const delegates = `
create table delegations (
  person_id       text        not null,
  delegation_id   text        not null,
  version         integer     not null,
  status          text        not null,
  delegate_person text        not null,
  delegate_name   text        not null,
  basis           text        not null,
  covers          text        not null,
  valid_from      text        not null,
  valid_to        text,
  content         text        not null,
  recorded_at     timestamptz not null,
  primary key (person_id, delegation_id, version)
);
create index delegations_delegate on delegations (delegate_person);

create table competence_findings (
  person_id    text        not null,
  version      integer     not null,
  is_competent boolean     not null,
  reason       text        not null,
  recorded_by  text        not null,
  recorder     text        not null,
  recorded_at  timestamptz not null,
  primary key (person_id, version)
);

create table person_addresses (
  person_id   text not null,
  patient_id  text not null,
  address_key text not null,
  valid_to    text,
  primary key (person_id, patient_id, address_key)
);
create index person_addresses_key on person_addresses (address_key);

create unlogged table rebuild_addresses (
  patient_id  text not null,
  address_key text not null,
  valid_to    text
);

alter table staff_ties
  add column tie_id     text not null default gen_random_uuid()::text,
  add column actor_name text not null default '',
  add column person_name text not null default '',
  add column reason     text not null default '',
  add column ended_by   text,
  add column ended_at   timestamptz,
  add column end_reason text;
alter table staff_ties
  drop constraint staff_ties_pkey,
  add primary key (person_id, actor_id, tie_id);
create index staff_ties_actor on staff_ties (actor_id);

revoke update, delete, truncate on delegations, competence_findings from neighbourhood_gateway;
revoke delete, truncate on staff_ties from neighbourhood_gateway;
`
