-- As before, and now also when somebody on leave is expected back (PV2-47): a change of it is news, too.
create or replace function save_stay(saved jsonb, departed jsonb, named jsonb) returns integer
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
      old.moved_at, old.leave_since, old.leave_due_back, old.death, old.died_at, old.continued_as, old_departure.departed_at, old_departure.kind)
    is distinct from (new.visit_hash, new.record_hash, new.class, new.state, new.unit_id, new.room, new.bed,
      new.admitted_at, new.moved_at, new.leave_since, new.leave_due_back, new.death, new.died_at, new.continued_as,
      new_departure.departed_at, new_departure.kind))::int;
  if old.stay_id is null then
    new.version := 1;
    insert into stay select (new).*;
  else
    update stay s set visit_hash = new.visit_hash, record_hash = new.record_hash, class = new.class, state = new.state,
      unit_id = new.unit_id, room = new.room, bed = new.bed, admitted_at = new.admitted_at, moved_at = new.moved_at,
      leave_since = new.leave_since, leave_due_back = new.leave_due_back, death = new.death, died_at = new.died_at, continued_as = new.continued_as,
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
