-- Whom the one who acts may read is found once a transaction, for all items together: a screen asks for a dozen of
-- them, and each answer cost as much as the query that wanted it (145 µs; from here 10 µs).
--
-- What was found stands in settings of the transaction, one for each item (app.people.name_used), and beside them for
-- whom it was found (app.people_of). Whoever acts next, or the same one after an act of the system, which may have
-- changed it, has it found anew. That is no new trust: who sets app.people could as well set app.id.

-- Everything the answer depends on besides rows.
create function acting_in_full() returns text language sql stable parallel safe return
  concat_ws('|', acting('kind'), acting('id'), acting('programme'), acting('about'), acting('roles'), acting('units'), acting('now'));

create function people_setting(item text) returns text language sql immutable parallel safe return
  'app.people.' || replace(item, '-', '_');

-- The same rules as ever (0005): a peer reads through their pairs, the care team through the stays on their wards,
-- a coordinator only about people who need one; each as far as a compiled row of sharing_grant reaches.
create function find_people() returns void
  language plpgsql stable security definer set search_path = public as $$
declare
  at constant timestamptz := acting_now();
  programme constant uuid := acting_programme();
  me constant uuid := acting_id();
  is_peer constant boolean := acting_as('peer');
  is_coordinator constant boolean := acting_as('coordinator');
  is_care_team constant boolean := acting_as('care-team');
  found record;
  items text[] := '{}';
begin
  -- What was found for whoever acted before.
  perform set_config(people_setting(item), '', true)
    from unnest(string_to_array(acting('people_items'), ',')) as before (item);
  for found in
      select open.item, array_agg(open.person_id) as people
        from (
          select g.item, g.person_id, g.reader_id, g.except_readers, g.open_from, g.open_until
            from pair p
            join sharing_grant g on g.programme_id = p.programme_id and g.person_id = p.person_id
             and g.reader = case p.state when 'on cover' then 'cover' else 'assigned-peer' end and g.stay_id is null
           where is_peer and p.programme_id = programme and p.peer_id = me
             and p.state in ('assigned', 'on cover', 'ended') and (p.until is null or p.until > at)
          union all
          select g.item, g.person_id, g.reader_id, g.except_readers, g.open_from, g.open_until
            from journey j
            join sharing_grant g on g.programme_id = j.programme_id and g.person_id = j.person_id
             and g.reader = 'coordinator' and g.stay_id is null
           where is_coordinator and j.programme_id = programme and (j.needs_coordinator or j.person_id = acting_about())
          union all
          select g.item, g.person_id, g.reader_id, g.except_readers, g.open_from, g.open_until
            from stay s
            join journey_stay l on l.hospital_id = s.hospital_id and l.stay_id = s.stay_id and l.programme_id = programme
            join sharing_grant g on g.programme_id = programme and g.person_id = l.person_id and g.reader = 'care-team'
             and (g.stay_id is null or g.stay_id = s.stay_id) and not s.stay_id = any (g.except_stays)
           where is_care_team and s.unit_id = any (acting_units()) and s.readable_until > at
        ) open
       where (open.reader_id is null or open.reader_id = me) and not me = any (open.except_readers)
         and open.open_from <= at and open.open_until > at
         and not exists (select from person_block b
                          where b.programme_id = programme and b.staff_id = me and b.person_id = open.person_id)
       group by open.item
  loop
    perform set_config(people_setting(found.item), found.people::text, true);
    items := items || found.item;
  end loop;
  perform set_config('app.people_items', array_to_string(items, ','), true),
    set_config('app.people_of', acting_in_full(), true);
end $$;
alter function find_people owner to footbridge_resolver;
revoke all on function find_people from public;
grant execute on function find_people to footbridge_app, footbridge_resolver;

create or replace function people_for(item text) returns uuid[]
  language plpgsql stable as $$
begin
  case acting_kind()
    when 'staff' then null;
    when 'person' then return array[acting_id()];
    when 'system' then return array[acting_about()];
    else return '{}';
  end case;
  if acting('people_of') is distinct from acting_in_full() then perform find_people(); end if;
  return coalesce(nullif(current_setting(people_setting(item), true), '')::uuid[], '{}');
end $$;
alter function people_for owner to footbridge_owner;
grant execute on function people_for to footbridge_resolver;
