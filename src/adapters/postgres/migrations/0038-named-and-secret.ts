/**
 * Whom a record names by NHS number, in whatever is in it or ever was: they may be at risk. Earlier versions are asked too;
 * numbers of other kinds among them lead to nobody. And what of each record, and of what is about nobody, only its source
 * may know by itself: relationships are derived from that without judging all of a record again. It is found at the next
 * start, because the code sets have a say in it. What is about nobody leads further, and may be named by an identifier: where
 * it leads and what it is called is kept, so that whoever comes to it is known. And when a practice last told again, unchanged, who is registered with it.
 */
export const namedAndSecret = `
create table numbers_named (
  person_id  text not null,
  nhs_number text not null,
  primary key (person_id, nhs_number)
);
insert into numbers_named (person_id, nhs_number)
select distinct p.person_id, named.nhs_number
  from (select said.person_id, regexp_replace(found[1], '\\D', '', 'g') as nhs_number
          from (select person_id, tail from resources union all select person_id, tail from resource_versions
                union all select person_id, tail from replaced_versions) as said,
            regexp_matches(said.tail, '"([ -]*\\d(?:[ -]*\\d){9}[ -]*)"', 'g') as found
         where position('https://fhir.nhs.uk/Id/nhs-number' in said.tail) > 0) as named
  join persons p on p.person_id = named.person_id and p.nhs_number is distinct from named.nhs_number;
alter table rebuild_resources add column numbers_named text;
create table shared_links (
  from_type text not null,
  from_id   text not null,
  to_type   text not null,
  to_id     text not null,
  primary key (from_type, from_id, to_type, to_id)
);
insert into shared_links (from_type, from_id, to_type, to_id)
select distinct r.type, r.id, found[1], found[2]
  from resources r, regexp_matches(r.tail, '"reference":"([A-Za-z]+)/([0-9a-z]{32})"', 'g') as found
 where r.person_id = '-';
create table shared_names (
  organisation text not null,
  value        text not null,
  system       text not null,
  type         text not null,
  id           text not null,
  primary key (organisation, value, system, type, id)
);
create index shared_names_of on shared_names (type, id);
create table named_by (
  organisation text not null,
  value        text not null,
  system       text not null,
  person_id    text not null,
  primary key (organisation, value, system, person_id)
);
create table patients_heard (
  person_id  text        not null,
  patient_id text        not null,
  heard_at   timestamptz not null,
  primary key (person_id, patient_id)
);
create table secret_resources (
  person_id text not null,
  type      text not null,
  id        text not null,
  primary key (person_id, type, id)
);
`
