-- What the person had said under another record of the hospital, as it stood when that one became one with theirs
-- (row 47 of docs/journey.md): the narrower of the two wins until they say otherwise. Codes and ids, no words.
create table other_record (
  programme_id uuid not null,
  other_record_id uuid not null,
  person_id uuid not null,
  journey_id uuid not null,
  merged_at timestamptz not null,
  in_force boolean not null,
  said jsonb not null,
  primary key (programme_id, other_record_id),
  foreign key (programme_id, person_id) references person on delete cascade
);
create index other_record_of_person on other_record (programme_id, person_id);
comment on column other_record.journey_id is 'the journey that points to this person''s now; it goes on by itself when the merge is undone';
comment on column other_record.in_force is 'false where that journey was over: only blocks and the person''s own last no are kept';

grant select, insert, delete on other_record to footbridge_app;

alter table other_record enable row level security;
alter table other_record force row level security;
create policy other_record_within on other_record using (
  programme_id = (select acting_programme()) and (select acting_for_system()) and person_id = (select acting_about()));
create policy other_record_own on other_record for select using (
  programme_id = (select acting_programme()) and (select acting_kind()) = 'person' and person_id = (select acting_id()));
