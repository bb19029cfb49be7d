create table person (
  programme_id uuid not null references programme,
  person_id uuid not null,
  key_id uuid not null,
  created_at timestamptz not null,
  merged_into uuid,
  primary key (programme_id, person_id)
);
comment on column person.key_id is 'the key in the key store under which everything about this person is sealed';

-- Which hospital record is this person: a keyed hash, never a name, birth year or phone.
create table person_record (
  programme_id uuid not null,
  person_id uuid not null,
  hospital_id uuid not null references hospital,
  record_hash bytea not null,
  primary key (programme_id, hospital_id, record_hash),
  foreign key (programme_id, person_id) references person on delete cascade
);
create index person_record_of_person on person_record (programme_id, person_id);
create index person_record_by_hash on person_record (hospital_id, record_hash);

create table person_profile (
  programme_id uuid not null,
  person_id uuid not null,
  language text not null check (language in ('en', 'fr', 'other')),
  sealed bytea not null,
  version integer not null default 1,
  primary key (programme_id, person_id),
  foreign key (programme_id, person_id) references person on delete cascade
);
comment on column person_profile.sealed is 'name used, pronouns, wishes for a peer';

create table journey (
  programme_id uuid not null,
  journey_id uuid not null,
  person_id uuid not null,
  stage text not null check (stage in ('invited', 'offered', 'meeting', 'met', 'crossing', 'ended', 'not taken up')),
  ended_as text,
  place_kind text not null check (place_kind in ('ward', 'emergency', 'outside')),
  asked_at timestamptz not null,
  stage_since timestamptz not null,
  meet_due_at timestamptz,
  overdue boolean not null default false,
  unchecked boolean not null default false,
  paused_at timestamptz,
  between_peers boolean not null default false,
  cannot_be_asked boolean not null default false,
  met_at timestamptz,
  crossing_at timestamptz,
  restarted_at timestamptz,
  extra_days integer not null default 0,
  ends_on date,
  waves integer not null default 0,
  next_check_in text,
  next_check_in_due timestamptz,
  needs_coordinator boolean not null default false,
  version integer not null default 1,
  primary key (programme_id, journey_id),
  foreign key (programme_id, person_id) references person on delete cascade
);
create unique index journey_open on journey (programme_id, person_id) where stage not in ('ended', 'not taken up');
create index journey_of_person on journey (programme_id, person_id);
create index journey_for_board on journey (programme_id, asked_at) where needs_coordinator;
create index journey_check_ins on journey (programme_id, next_check_in_due) where next_check_in_due is not null;
comment on table journey is 'where one person stands with the programme: stage and clocks, no words, no names, not which peer';
comment on column journey.needs_coordinator is 'waiting for a peer, overdue, or between peers: the only people whose names a coordinator''s lists show';

-- The facts, appended; the journey is their fold. Only an act about this one person reads them, because they
-- hold closed pairs, which nobody may see.
create table journey_event (
  programme_id uuid not null,
  event_id uuid not null,
  person_id uuid not null,
  journey_id uuid not null,
  kind text not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  by_kind text not null,
  by_id uuid,
  how text,
  position bigint not null generated always as identity,
  details jsonb not null default '{}',
  primary key (programme_id, event_id),
  foreign key (programme_id, journey_id) references journey on delete cascade
);
create index journey_event_of_journey on journey_event (programme_id, journey_id);
create index journey_event_in_order on journey_event (programme_id, person_id, position);
comment on column journey_event.position is 'the order in which facts were taken in, one person at a time';
comment on column journey_event.details is 'ids and codes only; words are sealed in tables of their own';

create table journey_stay (
  programme_id uuid not null,
  journey_id uuid not null,
  person_id uuid not null,
  hospital_id uuid not null,
  stay_id uuid not null,
  linked_at timestamptz not null,
  opened_to_peers boolean not null default true,
  primary key (programme_id, journey_id, stay_id),
  foreign key (programme_id, journey_id) references journey on delete cascade,
  foreign key (hospital_id, stay_id) references stay on delete cascade
);
create index journey_stay_of_stay on journey_stay (stay_id, hospital_id);
create index journey_stay_of_person on journey_stay (programme_id, person_id);
comment on column journey_stay.opened_to_peers is 'false for a stay that began during follow-up until the person''s yes "tell my peer when I am back" covers it';

grant select, insert, update, delete on person, person_profile, journey to footbridge_app;
grant select, insert, delete on person_record, journey_event, journey_stay to footbridge_app;
grant update (opened_to_peers) on journey_stay to footbridge_app;

alter table person enable row level security;
alter table person force row level security;
create policy person_read on person for select using (
  programme_id = (select acting_programme()) and person_id = any ((select people_for('with-programme'))::uuid[]));
create policy person_within on person using (
  programme_id = (select acting_programme()) and (select acting_for_system()) and person_id = (select acting_about()));

alter table person_record enable row level security;
alter table person_record force row level security;
create policy person_record_read on person_record for select using (
  programme_id = (select acting_programme()) and person_id = any ((select people_for('legal-name'))::uuid[]));
create policy person_record_within on person_record using (
  programme_id = (select acting_programme()) and (select acting_for_system()) and person_id = (select acting_about()));

alter table person_profile enable row level security;
alter table person_profile force row level security;
create policy person_profile_read on person_profile for select using (
  programme_id = (select acting_programme()) and person_id = any ((select people_for('name-used'))::uuid[]));
create policy person_profile_within on person_profile using (
  programme_id = (select acting_programme()) and (select acting_for_system()) and person_id = (select acting_about()));

-- The coordinator reads every journey of the programme (stage and clocks); the others their own people.
alter table journey enable row level security;
alter table journey force row level security;
create policy journey_for_coordinator on journey for select
  using (programme_id = (select acting_programme()) and (select acting_as('coordinator')) and stage not in ('ended', 'not taken up')
         and not person_id = any ((select people_closed_to_me())::uuid[]));
create policy journey_read on journey for select using (
  programme_id = (select acting_programme()) and person_id = any ((select people_for('with-programme'))::uuid[]));
create policy journey_within on journey using (
  programme_id = (select acting_programme()) and (select acting_for_system()) and person_id = (select acting_about()));

alter table journey_event enable row level security;
alter table journey_event force row level security;
create policy journey_event_within on journey_event using (
  programme_id = (select acting_programme()) and (select acting_for_system()) and person_id = (select acting_about()));

alter table journey_stay enable row level security;
alter table journey_stay force row level security;
create policy journey_stay_read on journey_stay for select using (
  programme_id = (select acting_programme()) and person_id = any ((select people_for('where-now'))::uuid[]));
create policy journey_stay_write on journey_stay using (
  programme_id = (select acting_programme()) and (select acting_for_system()) and person_id = (select acting_about()));

-- Functions that decide who may read run as footbridge_resolver, which nobody can log in as.
grant select on journey, journey_stay, person_record to footbridge_resolver;
create policy journey_resolve on journey to footbridge_resolver using (true);
create policy journey_stay_resolve on journey_stay to footbridge_resolver using (true);
create policy person_record_resolve on person_record to footbridge_resolver using (true);

-- The check-in that is due next, for a care team to whom the person opened their follow-ups (row 34).
create function next_check_in_of(person uuid) returns table (rung text, due_at timestamptz)
  language plpgsql stable security definer set search_path = public as $$
begin
  if not person = any (people_for('follow-ups')) then return; end if;
  return query select j.next_check_in, j.next_check_in_due from journey j
    where j.programme_id = acting_programme() and j.person_id = person and j.next_check_in_due is not null;
end $$;
alter function next_check_in_of owner to footbridge_resolver;
revoke all on function next_check_in_of from public;
grant execute on function next_check_in_of to footbridge_app;

-- Whether a hospital record, or a stay, already is a person of this programme. Asked by the server before it makes a
-- new one; the answer never reaches whoever asked for a peer.
create function person_of_record(hospital uuid, record bytea) returns uuid
  language plpgsql stable security definer set search_path = public as $$
begin
  return (select r.person_id from person_record r
           where r.programme_id = acting_programme() and r.hospital_id = hospital and r.record_hash = record);
end $$;
create function person_of_stay(stay uuid) returns uuid
  language plpgsql stable security definer set search_path = public as $$
begin
  return (select js.person_id from journey_stay js join journey j on j.programme_id = js.programme_id and j.journey_id = js.journey_id
           where js.programme_id = acting_programme() and js.stay_id = stay
           order by j.asked_at desc limit 1);
end $$;
-- The person behind an open journey, for the coordinator who acts on it; not for one whom the person blocked.
create function person_of_journey(journey uuid) returns uuid
  language plpgsql stable security definer set search_path = public as $$
begin
  return (select j.person_id from journey j where j.programme_id = acting_programme() and j.journey_id = journey
             and j.stage not in ('ended', 'not taken up') and not j.person_id = any (people_closed_to_me()));
end $$;
-- People of every programme whom a hospital's message about a stay or a record concerns.
create function people_of_message(hospital uuid, stay uuid, record bytea) returns table (programme_id uuid, person_id uuid)
  language plpgsql stable security definer set search_path = public as $$
begin
  if acting_hospital() is distinct from hospital then return; end if;
  return query
    select js.programme_id, js.person_id from journey_stay js where js.hospital_id = hospital and js.stay_id = stay
    union
    select r.programme_id, r.person_id from person_record r where r.hospital_id = hospital and r.record_hash = record;
end $$;
alter function person_of_record owner to footbridge_resolver;
alter function person_of_stay owner to footbridge_resolver;
alter function person_of_journey owner to footbridge_resolver;
alter function people_of_message owner to footbridge_resolver;
revoke all on function person_of_record, person_of_stay, person_of_journey, people_of_message from public;
grant execute on function person_of_record, person_of_stay, person_of_journey, people_of_message to footbridge_app;
