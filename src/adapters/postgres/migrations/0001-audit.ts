/**
 * The audit log: one sequence of entries a log, and the signed checkpoints over it. The frontiers only save time at
 * start: each is proven by a signed checkpoint before it is used. The verifications say when somebody last looked.
 */
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
create index audit_entries_denied on audit_entries (recorded_at desc) where decision = 'deny';

create table audit_checkpoints (
  log        text   not null,
  size       bigint not null,
  checkpoint text   not null,
  primary key (log, size)
);

create table audit_frontiers (
  log    text   not null primary key,
  size   bigint not null,
  hashes bytea  not null
);

create table audit_verifications (
  verified_at timestamptz not null primary key,
  verified_by text        not null,
  entries     bigint      not null,
  logs        integer     not null,
  outcome     text        not null,
  findings    text        not null
);
`
