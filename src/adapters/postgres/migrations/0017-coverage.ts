/**
 * Which elements of the standard each organisation has ever sent: how often, and on which day first and last. Nothing
 * here is about a person. `coverage_progress` holds one row: up to where the resources are counted, and by which map.
 */
export const coverage = `
create table coverage (
  organisation text   not null,
  element      text   not null,
  sent         bigint not null,
  first_sent   date   not null,
  last_sent    date   not null,
  primary key (organisation, element)
);

create table coverage_progress (
  only_one    boolean     not null primary key default true check (only_one),
  map_version text        not null,
  received_at timestamptz not null,
  person_id   text        not null,
  type        text        not null,
  id          text        not null
);

-- Costs a write next to nothing: rows come in the order of their time.
create index resources_received on resources using brin (received_at);
`
