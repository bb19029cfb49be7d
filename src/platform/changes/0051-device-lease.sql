-- A phone of a peer's. What waits on it to be sent is encrypted there under a key that only they get, at each sign-in.
create table device (
  programme_id uuid not null,
  staff_id uuid not null,
  device_id uuid not null,
  first_seen_at timestamptz not null,
  key_id uuid not null,
  outbox_key_sealed bytea not null,
  primary key (programme_id, staff_id, device_id),
  foreign key (programme_id, staff_id) references staff
);
comment on column device.device_id is 'made by the phone, once; says nothing about it';
comment on column device.outbox_key_sealed is 'under a key of its own in the key store';

-- The leave to hold one's people on that phone. It ends with the shift, after 12 hours, or before (ended_at).
create table device_lease (
  programme_id uuid not null,
  lease_id uuid not null,
  staff_id uuid not null,
  device_id uuid not null,
  shift_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at <= starts_at + interval '12 hours'),
  ended_at timestamptz,
  primary key (programme_id, lease_id),
  foreign key (programme_id, staff_id, device_id) references device
);
create index device_lease_of_device on device_lease (programme_id, staff_id, device_id, starts_at);

-- Whom the phone got to hold under it: a late fact is taken about nobody else.
create table device_lease_person (
  programme_id uuid not null,
  lease_id uuid not null,
  person_id uuid not null,
  staff_id uuid not null,
  handed_at timestamptz not null,
  primary key (programme_id, lease_id, person_id),
  foreign key (programme_id, lease_id) references device_lease,
  foreign key (programme_id, person_id) references person on delete cascade
);
create index device_lease_person_of_person on device_lease_person (programme_id, person_id);

grant select, insert on device, device_lease, device_lease_person to footbridge_app;
grant update (ended_at) on device_lease to footbridge_app;

alter table device enable row level security;
alter table device force row level security;
create policy device_own on device using (
  programme_id = (select acting_programme()) and staff_id = (select acting_id()) and (select acting_kind()) = 'staff');

alter table device_lease enable row level security;
alter table device_lease force row level security;
create policy device_lease_own on device_lease using (
  programme_id = (select acting_programme()) and staff_id = (select acting_id()) and (select acting_kind()) = 'staff');

alter table device_lease_person enable row level security;
alter table device_lease_person force row level security;
create policy device_lease_person_own on device_lease_person using (
  programme_id = (select acting_programme()) and staff_id = (select acting_id()) and (select acting_kind()) = 'staff');

-- Whatever ends work ends the lease, in the same transaction and whoever did it: a shift that is finished or cut, the last
-- session, the account.
grant select, update on device_lease to footbridge_resolver;
create policy device_lease_resolve on device_lease to footbridge_resolver using (true);

create function end_leases_of_shift() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  update device_lease l
     set ended_at = greatest(l.starts_at, least(acting_now(), coalesce(new.finished_at, acting_now()))) 
   where l.programme_id = new.programme_id and l.staff_id = new.peer_id and l.shift_id = new.shift_id
     and l.ended_at is null and l.ends_at > acting_now() and (new.finished_at is not null or new.ends_at <= acting_now());
  update device_lease l set ends_at = greatest(l.starts_at, new.ends_at)
   where l.programme_id = new.programme_id and l.staff_id = new.peer_id and l.shift_id = new.shift_id
     and l.ended_at is null and l.ends_at > new.ends_at;
  return null;
end $$;

create function end_leases_of_holder() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  update device_lease l set ended_at = acting_now()
   where l.programme_id = new.programme_id and l.staff_id = new.holder_id and l.ended_at is null and l.ends_at > acting_now()
     and not exists (select from session s where s.programme_id = new.programme_id and s.holder_id = new.holder_id
                        and s.ended_at is null and s.ends_at > acting_now());
  return null;
end $$;

create function end_leases_of_leaver() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  update device_lease l set ended_at = acting_now()
   where l.programme_id = new.programme_id and l.staff_id = new.staff_id and l.ended_at is null and l.ends_at > acting_now();
  return null;
end $$;

alter function end_leases_of_shift owner to footbridge_resolver;
alter function end_leases_of_holder owner to footbridge_resolver;
alter function end_leases_of_leaver owner to footbridge_resolver;
revoke all on function end_leases_of_shift, end_leases_of_holder, end_leases_of_leaver from public;

create trigger shift_ends_leases after update on shift
  for each row when (new.finished_at is distinct from old.finished_at or new.ends_at < old.ends_at)
  execute function end_leases_of_shift();
create trigger session_ends_leases after update on session
  for each row when (new.holder_kind = 'staff' and new.ended_at is not null and old.ended_at is null)
  execute function end_leases_of_holder();
create trigger leaving_ends_leases after update on staff
  for each row when (new.left_at is not null and old.left_at is null)
  execute function end_leases_of_leaver();
