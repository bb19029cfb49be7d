create table shift (
  programme_id uuid not null,
  shift_id uuid not null,
  peer_id uuid not null,
  hospital_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  finished_at timestamptz,
  covered_by uuid,
  primary key (programme_id, shift_id),
  foreign key (programme_id, peer_id) references staff
);
create index shift_of_peer on shift (programme_id, peer_id, ends_at);
create index shift_by_time on shift (programme_id, ends_at);

grant select, insert on shift to footbridge_app;
grant update (finished_at, covered_by) on shift to footbridge_app;

alter table shift enable row level security;
alter table shift force row level security;
create policy shift_in_programme on shift for select using (
  programme_id = (select acting_programme())
  and (select acting_as('peer') or acting_as('coordinator') or acting_as('mentor') or acting_for_system()));
create policy shift_of_my_peer on shift for select using (
  programme_id = (select acting_programme()) and (select acting_kind()) = 'person'
  and peer_id = any (array(select peer_id from pair)));
create policy shift_write on shift for insert with check (
  programme_id = (select acting_programme()) and (select acting_as('coordinator') or acting_for_system()));
create policy shift_finish on shift for update using (
  programme_id = (select acting_programme()) and (peer_id = (select acting_id()) or (select acting_as('coordinator') or acting_for_system())));
