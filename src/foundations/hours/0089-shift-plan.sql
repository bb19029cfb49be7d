-- Coordinators plan shifts. What is over is never rewritten, and what has begun is never taken out: it can only end.
alter table shift add constraint shift_ends_after_it_begins check (ends_at > starts_at) not valid;
grant delete on shift to footbridge_app;
grant update (hospital_id, starts_at, ends_at) on shift to footbridge_app;

-- Who is on now is known among peers and mentors; who is planned for when, to oneself and to coordinators only.
drop policy shift_in_programme on shift;
create policy shift_planned on shift for select using (
  programme_id = (select acting_programme()) and ((select acting_as('coordinator')) or (select acting_for_system())));
create policy shift_own on shift for select using (
  programme_id = (select acting_programme()) and (select acting_kind()) = 'staff' and peer_id = (select acting_id()));
create policy shift_running on shift for select using (
  programme_id = (select acting_programme()) and (select acting_as('peer') or acting_as('mentor'))
  and starts_at <= (select acting_now()) and ends_at > (select acting_now()) and finished_at is null);

drop policy shift_finish on shift;
create policy shift_change on shift for update using (
  programme_id = (select acting_programme()) and ((select acting_as('coordinator')) or (select acting_for_system()))
  and ends_at > (select acting_now()) and finished_at is null)
  with check (
  programme_id = (select acting_programme()) and ((select acting_as('coordinator')) or (select acting_for_system())));
create policy shift_take_away on shift for delete using (
  programme_id = (select acting_programme()) and ((select acting_as('coordinator')) or (select acting_for_system()))
  and starts_at > (select acting_now()));

-- A lease that runs follows the end of its shift both ways, in the same transaction: earlier at once, later too, and never
-- past twelve hours from its own beginning. A shift that was ended ends it.
drop trigger shift_ends_leases on shift;
drop function end_leases_of_shift;
create function leases_follow_shift() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if new.finished_at is not null or new.ends_at <= acting_now() then
    update device_lease l
       set ended_at = greatest(l.starts_at, least(acting_now(), coalesce(new.finished_at, acting_now())))
     where l.programme_id = new.programme_id and l.staff_id = new.peer_id and l.shift_id = new.shift_id
       and l.ended_at is null and l.ends_at > acting_now();
  else
    update device_lease l set ends_at = least(l.starts_at + interval '12 hours', new.ends_at)
     where l.programme_id = new.programme_id and l.staff_id = new.peer_id and l.shift_id = new.shift_id
       and l.ended_at is null and l.ends_at > acting_now();
  end if;
  return null;
end $$;
alter function leases_follow_shift owner to footbridge_resolver;
revoke all on function leases_follow_shift from public;
create trigger shift_moves_leases after update on shift
  for each row when (new.finished_at is distinct from old.finished_at or new.ends_at is distinct from old.ends_at)
  execute function leases_follow_shift();
