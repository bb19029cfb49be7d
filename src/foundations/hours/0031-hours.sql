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

-- The peers of the person who acts.
create function my_peers() returns uuid[]
  language plpgsql stable security definer set search_path = public as $$
begin
  if acting_kind() is distinct from 'person' then return '{}'; end if;
  return array(select p.peer_id from pair p
                where p.programme_id = acting_programme() and p.person_id = acting_id()
                  and p.state in ('assigned', 'on cover'));
end $$;
alter function my_peers owner to footbridge_resolver;
revoke all on function my_peers from public;
grant execute on function my_peers to footbridge_app;

grant select, insert on shift to footbridge_app;
grant update (finished_at, covered_by) on shift to footbridge_app;

alter table shift enable row level security;
alter table shift force row level security;
create policy shift_in_programme on shift for select using (
  programme_id = (select acting_programme())
  and (select acting_as('peer') or acting_as('coordinator') or acting_as('mentor') or acting_for_system()));
create policy shift_of_my_peer on shift for select using (
  programme_id = (select acting_programme()) and (select acting_kind()) = 'person'
  and peer_id = any ((select my_peers())::uuid[]));
create policy shift_write on shift for insert with check (
  programme_id = (select acting_programme()) and (select acting_as('coordinator') or acting_for_system()));
create policy shift_finish on shift for update using (
  programme_id = (select acting_programme()) and (peer_id = (select acting_id()) or (select acting_as('coordinator') or acting_for_system())));
