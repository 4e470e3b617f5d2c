/** What people reported as another person's, and what came of it: it is added to, and never changed. */
export const wrongPerson = `
create table wrong_person_reports (
  person_id    text        not null,
  report_id    text        not null,
  version      integer     not null,
  state        text        not null,
  scope        text        not null,
  target       text        not null,
  words        text        not null,
  actor_id     text        not null,
  actor_name   text        not null,
  role_code    text        not null,
  organisation text        not null,
  recorded_at  timestamptz not null,
  request_id   text        not null,
  primary key (person_id, report_id, version)
);

revoke update, delete, truncate on wrong_person_reports from neighbourhood_gateway;
`
