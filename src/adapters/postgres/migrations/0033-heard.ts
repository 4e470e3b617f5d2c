/** When a source last sent again what was held already, and what that was: by it a quiet source is not taken for a silent one. */
export const heard = `
create table heard (
  person_id    text        not null,
  organisation text        not null,
  sent_name    text        not null,
  sent         text[]      not null,
  heard_at     timestamptz not null,
  primary key (person_id, organisation, sent_name)
);
`
