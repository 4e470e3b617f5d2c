/** What is about nobody leads further by an identifier too: what it names so is kept, as what people's own resources name is. */
export const namedFurther = `
create table shared_calls (
  organisation text not null,
  value        text not null,
  system       text not null,
  type         text not null,
  id           text not null,
  primary key (organisation, value, system, type, id)
);
create index shared_calls_of on shared_calls (type, id);
`
