-- The person's own page is reached by a link and a code that a peer hands over; both are stored as hashes.
create table own_page_link (
  programme_id uuid not null,
  link_id uuid not null,
  person_id uuid not null,
  link_hash bytea not null unique,
  code_hash text not null,
  made_by uuid,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  wrong_codes integer not null default 0,
  closed_at timestamptz,
  primary key (programme_id, link_id),
  foreign key (programme_id, person_id) references person on delete cascade
);
create index own_page_link_of_person on own_page_link (programme_id, person_id);

create table come_by_request (
  programme_id uuid not null,
  request_id uuid not null,
  person_id uuid not null,
  asked_at timestamptz not null,
  settled_at timestamptz,
  primary key (programme_id, request_id),
  foreign key (programme_id, person_id) references person on delete cascade
);
create index come_by_request_open on come_by_request (programme_id, person_id) where settled_at is null;

grant select, insert on own_page_link, come_by_request to footbridge_app;
grant update (wrong_codes, closed_at) on own_page_link to footbridge_app;
grant update (settled_at) on come_by_request to footbridge_app;

alter table own_page_link enable row level security;
alter table own_page_link force row level security;
create policy own_page_link_at_the_door on own_page_link
  using ((select acting_kind()) = 'door' and link_hash = (select acting_token()));
create policy own_page_link_within on own_page_link using (
  programme_id = (select acting_programme()) and (select acting_for_system()) and person_id = (select acting_about()));

alter table come_by_request enable row level security;
alter table come_by_request force row level security;
create policy come_by_request_read on come_by_request for select using (
  programme_id = (select acting_programme()) and person_id = any ((select people_for('notes'))::uuid[]));
create policy come_by_request_within on come_by_request using (
  programme_id = (select acting_programme()) and (select acting_for_system()) and person_id = (select acting_about()));
create policy come_by_request_own on come_by_request for insert with check (
  programme_id = (select acting_programme()) and (select acting_kind()) = 'person' and person_id = (select acting_id()));
