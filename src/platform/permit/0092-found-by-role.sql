-- Whom one may read (0075, 0086) is kept in one setting for each role and no longer in one for each item: sixteen
-- settings cost a quarter of finding it. Each holds "|item:{people}" one after the other. Whoever holds several roles
-- reads what each of them opens.
create or replace function find_people() returns void
  language plpgsql stable security definer set search_path = public as $$
declare
  at constant timestamptz := acting_now();
  programme constant uuid := acting_programme();
  me constant uuid := acting_id();
  closed_to_me constant uuid[] := people_closed_to_me();
  among constant uuid[] := acting('among')::uuid[];
  role text;
  found_people text;
  was text;
begin
  foreach role in array coalesce(string_to_array(acting('roles'), ','), '{}') loop
    case role
      when 'peer' then
        select string_agg('|' || open.item || ':' || open.people::text, '') into found_people from (
          select g.item, array_agg(g.person_id) as people
            from pair p
           cross join lateral (
             select g.item, g.person_id from sharing_grant g
              where g.programme_id = programme and g.person_id = p.person_id
                and g.reader = case p.state when 'on cover' then 'cover' else 'assigned-peer' end and g.stay_id is null
                and (g.reader_id is null or g.reader_id = me) and not me = any (g.except_readers)
                and g.open_from <= at and g.open_until > at
             offset 0) g
           where p.programme_id = programme and p.peer_id = me and not p.person_id = any (closed_to_me)
             and p.state in ('assigned', 'on cover', 'ended') and (p.until is null or p.until > at)
           group by g.item) open;
      when 'coordinator' then
        if among is null then
          select string_agg('|' || open.item || ':' || open.people::text, '') into found_people from (
            select g.item, array_agg(g.person_id) as people
              from journey j
              join sharing_grant g on g.programme_id = j.programme_id and g.person_id = j.person_id
               and g.reader = 'coordinator' and g.stay_id is null
             where j.programme_id = programme and not j.person_id = any (closed_to_me)
               and (j.needs_coordinator or j.person_id = acting_about())
               and (g.reader_id is null or g.reader_id = me) and not me = any (g.except_readers)
               and g.open_from <= at and g.open_until > at
             group by g.item) open;
        else
          select string_agg('|' || open.item || ':' || open.people::text, '') into found_people from (
            select g.item, array_agg(g.person_id) as people
              from unnest(among) as one (person_id)
             cross join lateral (
               select g.item, g.person_id from sharing_grant g
                where g.programme_id = programme and g.person_id = one.person_id
                  and g.reader = 'coordinator' and g.stay_id is null
                  and (g.reader_id is null or g.reader_id = me) and not me = any (g.except_readers)
                  and g.open_from <= at and g.open_until > at
               offset 0) g
             where not one.person_id = any (closed_to_me)
               and exists (select from journey j where j.programme_id = programme and j.person_id = one.person_id
                              and (j.needs_coordinator or j.person_id = acting_about()))
             group by g.item) open;
        end if;
      when 'care-team' then
        select string_agg('|' || open.item || ':' || open.people::text, '') into found_people from (
          select g.item, array_agg(g.person_id) as people
            from stay s
           cross join lateral (
             select l.person_id from journey_stay l
              where l.stay_id = s.stay_id and l.hospital_id = s.hospital_id and l.programme_id = programme
             offset 0) l
           cross join lateral (
             select g.item, g.person_id from sharing_grant g
              where g.programme_id = programme and g.person_id = l.person_id and g.reader = 'care-team'
                and (g.stay_id is null or g.stay_id = s.stay_id) and not s.stay_id = any (g.except_stays)
                and (g.reader_id is null or g.reader_id = me) and not me = any (g.except_readers)
                and g.open_from <= at and g.open_until > at
             offset 0) g
           where s.unit_id = any (acting_units()) and s.readable_until > at and not l.person_id = any (closed_to_me)
           group by g.item) open;
      else
        continue;
    end case;
    was := set_config(people_setting(role), coalesce(found_people, ''), true);
  end loop;
  was := set_config('app.people_of', acting_in_full(), true);
end $$;

create or replace function people_for(item text) returns uuid[]
  language plpgsql stable as $$
declare
  role text;
  found_people text;
  people uuid[] := '{}';
begin
  case acting_kind()
    when 'staff' then null;
    when 'person' then return array[acting_id()];
    when 'system' then return array[acting_about()];
    else return '{}';
  end case;
  if acting('people_of') is distinct from acting_in_full() then perform find_people(); end if;
  foreach role in array coalesce(string_to_array(acting('roles'), ','), '{}') loop
    found_people := split_part(split_part(current_setting(people_setting(role), true), '|' || item || ':', 2), '|', 1);
    if found_people <> '' then people := people || found_people::uuid[]; end if;
  end loop;
  return people;
end $$;
