/** What people said about two items that rules take for one: it is added to, and never changed. */
export const toldApart = `
create table told_apart (
  person_id    text        not null,
  one          text        not null,
  other        text        not null,
  told_at      timestamptz not null,
  is_apart     boolean     not null,
  reason       text        not null,
  actor_id     text        not null,
  actor_name   text        not null,
  role_code    text        not null,
  organisation text        not null,
  primary key (person_id, one, other, told_at)
);

revoke update, delete, truncate on told_apart from neighbourhood_gateway;
`
