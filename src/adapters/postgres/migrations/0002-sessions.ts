/** What the gateway remembers between requests: sessions, the provider's state, assertion ids already seen. */
export const sessions = `
create table sessions (
  sid    text        not null primary key,
  sess   json        not null,
  expire timestamptz not null
);
create index sessions_expire on sessions (expire);

create table provider_models (
  model      text   not null,
  id         text   not null,
  payload    text   not null,
  grant_id   text,
  user_code  text,
  uid        text,
  consumed   bigint,
  expires_at bigint,
  primary key (model, id)
);
create index provider_models_grant on provider_models (grant_id) where grant_id is not null;
create index provider_models_uid on provider_models (uid) where uid is not null;
create index provider_models_expiry on provider_models (expires_at) where expires_at is not null;

create table seen_assertions (
  issuer     text   not null,
  jti        text   not null,
  expires_at bigint not null,
  primary key (issuer, jti)
);
`
