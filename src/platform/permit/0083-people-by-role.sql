-- Finding whom one may read (0075) asks only for the roles that are held, and costs half: who blocked me is known
-- before any grant is read, and the grants of one reader lie side by side.
--
-- What was found is forgotten when a row changes that it rests on, no longer whenever someone else acted meanwhile:
-- reading as the system, as a screen about one person does, changes nothing.
create index sharing_grant_of_reader on sharing_grant (programme_id, person_id, reader, item);
drop index sharing_grant_of_person;

create or replace function find_people() returns void
  language plpgsql stable security definer set search_path = public as $$
declare
  at constant timestamptz := acting_now();
  programme constant uuid := acting_programme();
  me constant uuid := acting_id();
  closed_to_me constant uuid[] := people_closed_to_me();
  open_to_me refcursor;
  found_item text;
  found_people uuid[];
  items text[] := '{}';
  role text;
  was text;
begin
  -- What was found for whoever acted before.
  foreach found_item in array coalesce(string_to_array(acting('people_items'), ','), '{}') loop
    was := set_config(people_setting(found_item), '', true);
  end loop;
  foreach role in array coalesce(string_to_array(acting('roles'), ','), '{}') loop
    case role
      when 'peer' then
        open open_to_me for
          select g.item, array_agg(g.person_id)
            from pair p
            join sharing_grant g on g.programme_id = p.programme_id and g.person_id = p.person_id
             and g.reader = case p.state when 'on cover' then 'cover' else 'assigned-peer' end and g.stay_id is null
           where p.programme_id = programme and p.peer_id = me and not p.person_id = any (closed_to_me)
             and p.state in ('assigned', 'on cover', 'ended') and (p.until is null or p.until > at)
             and (g.reader_id is null or g.reader_id = me) and not me = any (g.except_readers)
             and g.open_from <= at and g.open_until > at
           group by g.item;
      when 'coordinator' then
        open open_to_me for
          select g.item, array_agg(g.person_id)
            from journey j
            join sharing_grant g on g.programme_id = j.programme_id and g.person_id = j.person_id
             and g.reader = 'coordinator' and g.stay_id is null
           where j.programme_id = programme and not j.person_id = any (closed_to_me)
             and (j.needs_coordinator or j.person_id = acting_about())
             and (g.reader_id is null or g.reader_id = me) and not me = any (g.except_readers)
             and g.open_from <= at and g.open_until > at
           group by g.item;
      when 'care-team' then
        open open_to_me for
          select g.item, array_agg(g.person_id)
            from stay s
            join journey_stay l on l.hospital_id = s.hospital_id and l.stay_id = s.stay_id and l.programme_id = programme
            join sharing_grant g on g.programme_id = programme and g.person_id = l.person_id and g.reader = 'care-team'
             and (g.stay_id is null or g.stay_id = s.stay_id)
           where s.unit_id = any (acting_units()) and s.readable_until > at and not l.person_id = any (closed_to_me)
             and not s.stay_id = any (g.except_stays)
             and (g.reader_id is null or g.reader_id = me) and not me = any (g.except_readers)
             and g.open_from <= at and g.open_until > at
           group by g.item;
      else
        continue;
    end case;
    loop
      fetch open_to_me into found_item, found_people;
      exit when not found;
      -- Someone may hold two roles that open the same item.
      if found_item = any (items) then
        found_people := found_people || current_setting(people_setting(found_item))::uuid[];
      else
        items := items || found_item;
      end if;
      was := set_config(people_setting(found_item), found_people::text, true);
    end loop;
    close open_to_me;
  end loop;
  was := set_config('app.people_items', array_to_string(items, ','), true);
  was := set_config('app.people_of', acting_in_full(), true);
end $$;
