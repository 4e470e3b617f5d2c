/** What apps were granted, launches that await their app, and what no longer counts whoever signed it. */
export const grants = `
create table app_grants (
  grant_id   text   not null primary key,
  client_id  text   not null,
  person     text   not null,
  role       text   not null,
  facts      text   not null,
  expires_at bigint not null
);
create index app_grants_person on app_grants (person, role);
create index app_grants_expiry on app_grants (expires_at);

create table app_launches (
  handle_hash text   not null primary key,
  client_id   text   not null,
  session     text   not null,
  person_id   text   not null,
  expires_at  bigint not null
);
create index app_launches_expiry on app_launches (expires_at);

create table revocations (
  kind       text   not null,
  id         text   not null,
  revoked_at bigint not null,
  expires_at bigint,
  primary key (kind, id)
);
create index revocations_expiry on revocations (expires_at) where expires_at is not null;
`
