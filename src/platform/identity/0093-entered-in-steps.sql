-- The same as ever (0003), in steps that PostgreSQL evaluates without planning: half the time of the most frequent
-- question of all. Wards are asked for only where someone is of a care team.
create or replace function enter_session(cookie_hash bytea, at timestamptz)
  returns table (kind text, id uuid, programme_id uuid, first_name text, locale text, roles text[], units uuid[])
  language plpgsql security definer set search_path = public as $$
declare
  live session;
  was text := set_config('app.now', at::text, true);
begin
  select * into live from session s
   where s.session_hash = cookie_hash and s.ended_at is null and s.ends_at > at and s.seen_at + s.idle_after > at;
  if live.seen_at < at - interval '1 minute' then
    update session s set seen_at = at where s.session_hash = cookie_hash;
  end if;
  kind := live.holder_kind; id := live.holder_id; programme_id := live.programme_id; roles := '{}'; units := '{}';
  was := set_config('app.token', '', true);
  was := set_config('app.kind', coalesce(kind, ''), true);
  was := set_config('app.id', coalesce(id::text, ''), true);
  was := set_config('app.programme', coalesce(programme_id::text, ''), true);
  if kind = 'staff' then
    select s.first_name, s.locale into first_name, locale from staff s
     where s.programme_id = live.programme_id and s.staff_id = live.holder_id and s.left_at is null;
  end if;
  if first_name is not null then
    roles := array(
      select r.role from staff_role r where r.programme_id = live.programme_id and r.staff_id = live.holder_id order by r.role);
    if 'care-team' = any (roles) then
      units := array(
        select w.unit_id from staff_role r
          join unit_subscription w on w.programme_id = r.programme_id and w.unit_id = any (r.unit_ids)
         where r.programme_id = live.programme_id and r.staff_id = live.holder_id and r.role = 'care-team'
         order by w.unit_id);
    end if;
  end if;
  was := set_config('app.roles', array_to_string(roles, ','), true);
  was := set_config('app.units', array_to_string(units, ','), true);
  if kind = 'person' or first_name is not null then
    return next;
  else
    was := set_config('app.kind', '', true);
    was := set_config('app.id', '', true);
    was := set_config('app.programme', '', true);
  end if;
end $$;
