/**
 * What a reader of a part may be told of its class without what is in it; whom this record itself keeps hidden because
 * they are at risk; and what came of alerts. A flag and a step of an alert are never changed: a later one stands beside it.
 */
export const governance = `
delete from parts;
alter table parts add column digest text, add column latest_at text, add column latest_sent text;

create table risk_flags (
  person_id    text        not null,
  flag_id      text        not null,
  version      integer     not null,
  status       text        not null,
  ground       text        not null,
  words        text        not null,
  valid_from   timestamptz not null,
  valid_to     timestamptz,
  actor_id     text        not null,
  actor_name   text        not null,
  role_code    text        not null,
  organisation text        not null,
  recorded_at  timestamptz not null,
  request_id   text        not null,
  primary key (person_id, flag_id, version)
);

create table alert_steps (
  request_id text        not null,
  reason     text        not null,
  step       text        not null,
  outcome    text        not null,
  words      text        not null,
  actor_id   text        not null,
  actor_name text        not null,
  taken_at   timestamptz not null,
  primary key (request_id, reason, step)
);

revoke update, delete, truncate on risk_flags, alert_steps from neighbourhood_gateway;
`
