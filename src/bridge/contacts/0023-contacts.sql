-- A meeting or an attempt. Three tables because three kinds of readers: that it was, what was done, the words.
create table contact (
  programme_id uuid not null,
  contact_id uuid not null,
  person_id uuid not null,
  journey_id uuid not null,
  peer_id uuid not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  outcome text not null check (outcome in ('reached', 'tried', 'planned')),
  way text not null check (way in ('in person', 'phone', 'text', 'other')),
  rung text,
  corrects uuid,
  primary key (programme_id, contact_id),
  foreign key (programme_id, journey_id) references journey on delete cascade
);
create index contact_of_journey on contact (programme_id, journey_id);
create index contact_of_person on contact (programme_id, person_id, at desc);
comment on column contact.corrects is 'the contact that this one replaces; facts are never changed in place';

create table contact_activity (
  programme_id uuid not null,
  contact_id uuid not null,
  person_id uuid not null,
  codes text[] not null,
  primary key (programme_id, contact_id),
  foreign key (programme_id, contact_id) references contact on delete cascade
);

create table contact_words (
  programme_id uuid not null,
  contact_id uuid not null,
  person_id uuid not null,
  peer_id uuid not null,
  level text not null check (level in ('only us two', 'my peers', 'crosses to the team')),
  sealed bytea not null,
  primary key (programme_id, contact_id),
  foreign key (programme_id, contact_id) references contact on delete cascade
);

-- "Nothing written down": the programme keeps a count for that day and nothing else.
create table unwritten_day (
  programme_id uuid not null references programme,
  day date not null,
  contacts integer not null,
  primary key (programme_id, day)
);

grant select, insert, delete on contact, contact_activity, contact_words to footbridge_app;
grant select, insert on unwritten_day to footbridge_app;
grant update (contacts) on unwritten_day to footbridge_app;

alter table contact enable row level security;
alter table contact force row level security;
create policy contact_read on contact for select using (
  programme_id = (select acting_programme()) and person_id = any ((select people_for('contact-made'))::uuid[]));
create policy contact_within on contact using (
  programme_id = (select acting_programme()) and (select acting_for_system()) and person_id = (select acting_about()));

alter table contact_activity enable row level security;
alter table contact_activity force row level security;
create policy contact_activity_read on contact_activity for select using (
  programme_id = (select acting_programme()) and person_id = any ((select people_for('what-was-done'))::uuid[]));
create policy contact_activity_within on contact_activity using (
  programme_id = (select acting_programme()) and (select acting_for_system()) and person_id = (select acting_about()));

alter table contact_words enable row level security;
alter table contact_words force row level security;
create policy contact_words_between_us on contact_words for select using (
  programme_id = (select acting_programme()) and level = 'only us two'
  and (peer_id = (select acting_id()) or (select acting_kind()) = 'person')
  and person_id = any ((select people_for('words-only-us-two'))::uuid[]));
create policy contact_words_my_peers on contact_words for select using (
  programme_id = (select acting_programme()) and level = 'my peers'
  and person_id = any ((select people_for('words-my-peers'))::uuid[]));
create policy contact_words_to_team on contact_words for select using (
  programme_id = (select acting_programme()) and level = 'crosses to the team'
  and person_id = any ((select people_for('words-to-team'))::uuid[]));
create policy contact_words_within on contact_words using (
  programme_id = (select acting_programme()) and (select acting_for_system()) and person_id = (select acting_about()));

alter table unwritten_day enable row level security;
alter table unwritten_day force row level security;
create policy unwritten_day_counted on unwritten_day using (programme_id = (select acting_programme()));
