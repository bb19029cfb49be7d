-- Stays belong to the hospital. A programme reaches one only through an invitation (journey_stay).
create table hospital (
  hospital_id uuid primary key,
  name text not null,
  time_zone text not null,
  facility_code text not null unique,
  assigning_authority text not null,
  raw_kept_for interval not null default interval '7 days'
);
comment on column hospital.facility_code is 'MSH-4 of its messages';
comment on column hospital.assigning_authority is 'which repetition of PID-3 is this hospital''s own record number';
comment on column hospital.raw_kept_for is 'how long sealed raw messages stay for replay';

create table unit (
  hospital_id uuid not null references hospital,
  unit_id uuid not null,
  code text not null,
  name text not null,
  kind text not null check (kind in ('ward', 'emergency')),
  primary key (hospital_id, unit_id),
  unique (hospital_id, code)
);
comment on column unit.code is 'PV1-3.1';

create table unit_subscription (
  programme_id uuid not null references programme,
  hospital_id uuid not null,
  unit_id uuid not null,
  ward_code_hash bytea unique,
  subscribed_at timestamptz not null,
  primary key (programme_id, unit_id),
  foreign key (hospital_id, unit_id) references unit
);
comment on column unit_subscription.ward_code_hash is 'sha256 of the printed code with which anyone on the ward may ask for a peer';

create table stay (
  hospital_id uuid not null,
  stay_id uuid not null,
  visit_hash bytea not null,
  record_hash bytea,
  class text not null,
  state text not null check (state in ('expected', 'open', 'on leave', 'departed', 'cancelled')),
  unit_id uuid,
  room text,
  bed text,
  admitted_at timestamptz,
  moved_at timestamptz,
  leave_since timestamptz,
  leave_due_back timestamptz,
  death text not null default 'none' check (death in ('none', 'died', 'withdrawn')),
  died_at timestamptz,
  flags text[] not null default '{}',
  continued_as uuid,
  last_event_at timestamptz not null,
  readable_until timestamptz not null default 'infinity',
  version integer not null default 1,
  primary key (hospital_id, stay_id),
  unique (visit_hash, hospital_id),
  foreign key (hospital_id) references hospital,
  foreign key (hospital_id, unit_id) references unit
);
create index stay_on_unit on stay (unit_id, readable_until);
create index stay_of_record on stay (record_hash, hospital_id);
create index stay_to_forget on stay (readable_until) where readable_until < 'infinity';
comment on column stay.visit_hash is 'keyed hash of the visit number';
comment on column stay.record_hash is 'keyed hash of assigning authority and record number: the only way a returning person is matched';
comment on column stay.moved_at is 'since when the person lies in this bed, where it is not the first of the stay';
comment on column stay.death is 'as the hospital last told it; withdrawn: it took a death back';
comment on column stay.flags is 'codes of what was odd in the messages; about the messages, never about the person';
comment on column stay.continued_as is 'the stay with which the hospital merged this one: it goes on there';
comment on column stay.readable_until is '72 hours after the departure, a cancelled admission or the way to a ward without the programme; then the care team reads nothing, names are erased, and so is a stay without a journey';

create table stay_identity (
  hospital_id uuid not null,
  stay_id uuid not null,
  key_id uuid not null,
  sealed bytea not null,
  primary key (hospital_id, stay_id),
  foreign key (hospital_id, stay_id) references stay on delete cascade
);
create index stay_identity_of_key on stay_identity (key_id);
comment on column stay_identity.sealed is 'name, name used, birth year, record and visit numbers, under the key of this stay';

create table stay_departure (
  hospital_id uuid not null,
  stay_id uuid not null,
  departed_at timestamptz not null,
  kind text not null check (kind in ('planned', 'patient-initiated', 'transfer', 'died', 'other')),
  disposition text,
  primary key (hospital_id, stay_id),
  foreign key (hospital_id, stay_id) references stay on delete cascade
);
comment on column stay_departure.disposition is 'PV1-36 as sent (UB-04); kept, never shown';

create table asked_said_no (
  hospital_id uuid not null,
  stay_id uuid not null,
  asked_at timestamptz not null,
  asked_by uuid not null,
  primary key (hospital_id, stay_id),
  foreign key (hospital_id, stay_id) references stay on delete cascade
);

-- What is left of a stay that was forgotten, for 90 days: a late message must not bring it back.
create table stay_forgotten (
  hospital_id uuid not null references hospital,
  visit_hash bytea not null,
  state text not null check (state in ('departed', 'cancelled')),
  ended_at timestamptz not null,
  forgotten_at timestamptz not null,
  primary key (hospital_id, visit_hash)
);
create index stay_forgotten_long_ago on stay_forgotten (forgotten_at);

grant select, insert on hospital, unit, unit_subscription to footbridge_app;
grant select, insert, update, delete on stay, stay_identity, stay_departure, stay_forgotten, asked_said_no to footbridge_app;

alter table hospital enable row level security;
alter table hospital force row level security;
create policy hospital_names on hospital for select using ((select acting_kind()) is not null);
create policy hospital_new on hospital for insert with check ((select acting_for_system()));

alter table unit enable row level security;
alter table unit force row level security;
create policy unit_names on unit for select using ((select acting_kind()) is not null);
create policy unit_new on unit for insert with check ((select acting_for_system()));

alter table unit_subscription enable row level security;
alter table unit_subscription force row level security;
create policy unit_subscription_read on unit_subscription for select using (
  programme_id = (select acting_programme()) or hospital_id = (select acting_hospital())
  or ward_code_hash = (select acting_token()));
create policy unit_subscription_new on unit_subscription for insert
  with check (programme_id = (select acting_programme()) and (select acting_for_system()));

-- For a hospital's own messages the first of a table's policies says it all; the others begin by not being asked.
alter table stay enable row level security;
alter table stay force row level security;
create policy stay_of_hospital on stay using (hospital_id = (select acting_hospital()));
create policy stay_on_my_ward on stay for select
  using ((select acting_hospital()) is null and unit_id = any ((select acting_units())::uuid[]) and readable_until > (select acting_now())
         and not stay_id = any ((select stays_closed_to_me())::uuid[]));
create policy stay_through_invitation on stay for select
  using ((select acting_hospital()) is null and stay_id = any ((select stays_for('where-now'))::uuid[]));

alter table stay_identity enable row level security;
alter table stay_identity force row level security;
create policy stay_identity_of_hospital on stay_identity using (hospital_id = (select acting_hospital()));
create policy stay_identity_on_my_ward on stay_identity for select
  using ((select acting_hospital()) is null and stay_id = any ((select stays_on_my_wards())::uuid[]));
create policy stay_identity_own on stay_identity for select
  using ((select acting_hospital()) is null and stay_id = any ((select stays_for('legal-name'))::uuid[]));

alter table stay_departure enable row level security;
alter table stay_departure force row level security;
create policy stay_departure_of_hospital on stay_departure using (hospital_id = (select acting_hospital()));
create policy stay_departure_on_my_ward on stay_departure for select
  using ((select acting_hospital()) is null and stay_id = any ((select stays_on_my_wards())::uuid[]));
create policy stay_departure_through_consent on stay_departure for select
  using ((select acting_hospital()) is null and stay_id = any ((select stays_for('departure'))::uuid[]));

alter table stay_forgotten enable row level security;
alter table stay_forgotten force row level security;
create policy stay_forgotten_of_hospital on stay_forgotten using (hospital_id = (select acting_hospital()));

alter table asked_said_no enable row level security;
alter table asked_said_no force row level security;
create policy asked_said_no_of_hospital on asked_said_no using (hospital_id = (select acting_hospital()));
create policy asked_said_no_on_my_ward on asked_said_no
  using ((select acting_hospital()) is null and stay_id = any ((select stays_on_my_wards())::uuid[]));
create policy asked_said_no_own on asked_said_no for select
  using ((select acting_hospital()) is null and stay_id = any ((select stays_for('where-now'))::uuid[]) and (select acting_kind()) = 'person');

-- Functions that decide who may read run as footbridge_resolver, which nobody can log in as.
grant select on stay to footbridge_resolver;
create policy stay_resolve on stay to footbridge_resolver using (true);

-- Writes a stay with its departure and, while the ward reads it, its names; rows as JSON. Acts with the rights of whoever
-- asks; it is a function so that it is planned once a connection and not once a message. Returns the version, which goes
-- up with every change that anyone but the ward's list could notice.
create function save_stay(saved jsonb, departed jsonb, named jsonb) returns integer
  language plpgsql as $$
declare
  new stay := jsonb_populate_record(null::stay, saved);
  old stay;
  old_departure stay_departure;
  new_departure constant stay_departure := jsonb_populate_record(null::stay_departure, departed);
  changed integer;
begin
  select * into old from stay s where s.hospital_id = new.hospital_id and s.stay_id = new.stay_id;
  select * into old_departure from stay_departure d where d.hospital_id = new.hospital_id and d.stay_id = new.stay_id;
  changed := ((old.visit_hash, old.record_hash, old.class, old.state, old.unit_id, old.room, old.bed, old.admitted_at,
      old.moved_at, old.leave_since, old.death, old.died_at, old.continued_as, old_departure.departed_at, old_departure.kind)
    is distinct from (new.visit_hash, new.record_hash, new.class, new.state, new.unit_id, new.room, new.bed,
      new.admitted_at, new.moved_at, new.leave_since, new.death, new.died_at, new.continued_as,
      new_departure.departed_at, new_departure.kind))::int;
  if old.stay_id is null then
    new.version := 1;
    insert into stay select (new).*;
  else
    update stay s set visit_hash = new.visit_hash, record_hash = new.record_hash, class = new.class, state = new.state,
      unit_id = new.unit_id, room = new.room, bed = new.bed, admitted_at = new.admitted_at, moved_at = new.moved_at,
      leave_since = new.leave_since, death = new.death, died_at = new.died_at, continued_as = new.continued_as,
      flags = new.flags, last_event_at = new.last_event_at, readable_until = new.readable_until,
      version = s.version + changed
     where s.hospital_id = new.hospital_id and s.stay_id = new.stay_id;
  end if;
  if departed is null then
    if old_departure.stay_id is not null then
      delete from stay_departure d where d.hospital_id = new.hospital_id and d.stay_id = new.stay_id;
    end if;
  else
    insert into stay_departure select (new_departure).*
    on conflict (hospital_id, stay_id) do update set
      departed_at = excluded.departed_at, kind = excluded.kind, disposition = excluded.disposition;
  end if;
  if named is null then
    delete from stay_identity i where i.hospital_id = new.hospital_id and i.stay_id = new.stay_id;
  else
    insert into stay_identity select (jsonb_populate_record(null::stay_identity, named)).*
    on conflict (hospital_id, stay_id) do update set key_id = excluded.key_id, sealed = excluded.sealed;
  end if;
  return coalesce(old.version + changed, 1);
end $$;
revoke all on function save_stay from public;
grant execute on function save_stay to footbridge_app;
