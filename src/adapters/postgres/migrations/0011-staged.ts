/** The resources of a large change whose intent is open: written here in parts, put in their place by one statement. */
export const staged = `
create table ingest_staged (
  intent_id     text    not null,
  person_id     text    not null,
  type          text    not null,
  id            text    not null,
  organisation  text    not null,
  source_kind   text    not null,
  sender_id     text,
  identifier    text,
  content_hash  text    not null,
  label_class   text    not null,
  head          text    not null,
  tail          text    not null,
  primary key (intent_id, type, id)
);
`
