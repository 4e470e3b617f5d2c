/**
 * The version and the time of resources as they are shown without a part of theirs: a change of the part alone is none of
 * these. They are no part of the read model, so that they outlive one that is made anew.
 */
export const redactedVersions = `
create table redacted_versions (
  person_id  text        not null,
  type       text        not null,
  id         text        not null,
  digest     text        not null,
  version    integer     not null,
  changed_at timestamptz not null,
  primary key (person_id, type, id)
);
`
