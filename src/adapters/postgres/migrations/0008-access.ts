/**
 * What decisions go by besides the record: the policy in each of its versions, what people said about sharing, what was
 * granted for a time, who is tied to whom, and what the privacy officer is told of.
 *
 * A Consent and a use of an exceptional access are never changed: a later version, or a review, stands beside it.
 */
export const access = `
create table policies (
  version      text        not null primary key,
  published_at timestamptz not null,
  content      text        not null
);
create index policies_latest on policies (published_at desc);

create table consents (
  person_id     text        not null,
  consent_id    text        not null,
  version       integer     not null,
  status        text        not null,
  scope         text        not null,
  type          text        not null,
  valid_from    text,
  valid_to      text,
  organisations text        not null,
  categories    text        not null,
  content       text        not null,
  recorded_at   timestamptz not null,
  primary key (person_id, consent_id, version)
);

create table access_uses (
  person_id    text        not null,
  use_id       text        not null,
  kind         text        not null,
  actor_id     text        not null,
  actor_name   text        not null,
  role_code    text        not null,
  organisation text        not null,
  session      text        not null,
  reason_code  text        not null,
  reason_text  text        not null,
  opened_at    timestamptz not null,
  until        timestamptz not null,
  review_due   timestamptz not null,
  request_id   text        not null,
  primary key (person_id, use_id)
);
create index access_uses_actor on access_uses (actor_id, opened_at desc);
create index access_uses_due on access_uses (review_due);

create table access_reviews (
  use_id      text        not null primary key,
  outcome     text        not null,
  words       text        not null,
  reviewed_by text        not null,
  reviewer    text        not null,
  reviewed_at timestamptz not null
);

create table access_alerts (
  request_id text        not null,
  reason     text        not null,
  raised_at  timestamptz not null,
  primary key (request_id, reason)
);
create index access_alerts_latest on access_alerts (raised_at desc);

create table staff_ties (
  actor_id    text        not null,
  person_id   text        not null,
  tie         text        not null,
  recorded_by text        not null,
  recorded_at timestamptz not null,
  primary key (person_id, actor_id)
);

create index audit_entries_request on audit_entries (request_id);

revoke update, delete, truncate on policies, consents, access_uses, access_reviews, access_alerts from neighbourhood_gateway;
`
