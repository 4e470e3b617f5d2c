/** The audit log: one sequence of entries a log, and the signed checkpoints over it. */
export const audit = `
create table audit_entries (
  log            text    not null,
  index          bigint  not null,
  kind           text    not null,
  recorded_at    bigint  not null,
  interaction    text    not null,
  actor_kind     text    not null,
  actor_id       text    not null,
  actor_name     text    not null,
  role_code      text    not null,
  organisation   text    not null,
  session        text    not null,
  purpose        text,
  person         text,
  decision       text,
  basis          text,
  reason         text,
  query          text,
  policy_version text    not null,
  request_id     text    not null,
  intent         bigint,
  status         integer,
  record_version bigint,
  resources      integer,
  withheld       integer,
  what           text,
  chain_hash     bytea   not null,
  primary key (log, index)
);
create index audit_entries_person on audit_entries (person, recorded_at desc) where person is not null;
create index audit_entries_actor on audit_entries (actor_id, recorded_at desc);
create index audit_entries_time on audit_entries (recorded_at desc);

create table audit_checkpoints (
  log        text   not null,
  size       bigint not null,
  checkpoint text   not null,
  primary key (log, size)
);
`
