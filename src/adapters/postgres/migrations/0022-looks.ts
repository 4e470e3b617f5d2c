/**
 * Who was shown a record last, and by which marks it is known what they were shown: digests, and nothing of the record
 * itself. They are no part of the read model, so that they outlive one that is made anew.
 */
export const looks = `
create table look_marks (
  person_id text  not null,
  marks     text  not null,
  body      bytea not null,
  primary key (person_id, marks)
);

create table looks (
  person_id       text        not null,
  actor_id        text        not null,
  role_profile_id text        not null,
  organisation    text        not null,
  session         text        not null,
  looked_at       timestamptz not null,
  marks           text        not null,
  before_at       timestamptz,
  before_marks    text,
  primary key (person_id, actor_id, role_profile_id)
);

create index looks_actor on looks (actor_id, role_profile_id, looked_at desc);
`
