-- A step of someone's journey writes a dozen rows about the same person: the first of them notes the change, the
-- others see that it is noted (app.noted, for the rest of the transaction). What the one who acts may read is found
-- anew afterwards (permit/0083-people-by-role.sql): these are the tables it rests on.
create or replace function note_person_changes() returns trigger
  language plpgsql security definer set search_path = public as $$
declare
  about constant text := acting('programme') || '|' || acting('about');
  was text := set_config('app.people_of', '', true);
begin
  if about = acting('noted') and not exists (
      select from changed where programme_id <> acting_programme() or person_id <> acting_about())
    then return null; end if;
  insert into person_change as known (programme_id, person_id, changed_in, at)
  select p.programme_id, p.person_id, audit_transaction(), acting_now()
    from person p
   where (p.programme_id, p.person_id) in (select programme_id, person_id from changed)
   order by p.programme_id, p.person_id
  on conflict (programme_id, person_id) do update set changed_in = excluded.changed_in, at = excluded.at
    where known.changed_in <> excluded.changed_in;
  if about is not null and exists (
      select from person_change where programme_id = acting_programme() and person_id = acting_about() and changed_in = audit_transaction())
    then was := set_config('app.noted', about, true); end if;
  return null;
end $$;

create or replace function note_stay_changes() returns trigger
  language plpgsql security definer set search_path = public as $$
declare
  was text := set_config('app.people_of', '', true);
begin
  insert into person_change as known (programme_id, person_id, changed_in, at)
  select distinct js.programme_id, js.person_id, audit_transaction(), acting_now()
    from changed c join journey_stay js on js.stay_id = c.stay_id and js.hospital_id = c.hospital_id
   order by js.programme_id, js.person_id
  on conflict (programme_id, person_id) do update set changed_in = excluded.changed_in, at = excluded.at
    where known.changed_in <> excluded.changed_in;
  return null;
end $$;
