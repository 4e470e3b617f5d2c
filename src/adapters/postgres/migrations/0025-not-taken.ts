/** What sources sent about somebody that was refused, until it is taken: which, and nothing of what it says. */
export const notTaken = `
create table not_taken (
  person_id    text        not null,
  organisation text        not null,
  type         text        not null,
  id           text        not null,
  refused_at   timestamptz not null,
  primary key (person_id, organisation, type, id)
);
`
