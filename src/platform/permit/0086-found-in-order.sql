-- In a programme of 20,000 people (docs/decisions/0037-few-at-once.md).
--
-- Whom one may read is found from the own pairs, or the stays on one's wards, to their grants, and never the other way
-- round. PostgreSQL counts an average programme's rows; where one is fifty times as large as others it began with every
-- grant of the programme, and a ward's list read 88,000 pages instead of 150. "offset 0" is what keeps the order.
--
-- A coordinator who shows twenty of three thousand says so (app.among), and only those are looked up. It can only
-- narrow: whoever is among them is found exactly if they would have been anyway. What a coordinator reads through
-- another role of theirs stays as it is.
create or replace function acting_in_full() returns text language sql stable parallel safe return
  concat_ws('|', acting('kind'), acting('id'), acting('programme'), acting('about'), acting('roles'), acting('units'), acting('now'),
    acting('among'));

create or replace function find_people() returns void
  language plpgsql stable security definer set search_path = public as $$
declare
  at constant timestamptz := acting_now();
  programme constant uuid := acting_programme();
  me constant uuid := acting_id();
  closed_to_me constant uuid[] := people_closed_to_me();
  among constant uuid[] := acting('among')::uuid[];
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
           cross join lateral (
             select g.item, g.person_id from sharing_grant g
              where g.programme_id = programme and g.person_id = p.person_id
                and g.reader = case p.state when 'on cover' then 'cover' else 'assigned-peer' end and g.stay_id is null
                and (g.reader_id is null or g.reader_id = me) and not me = any (g.except_readers)
                and g.open_from <= at and g.open_until > at
             offset 0) g
           where p.programme_id = programme and p.peer_id = me and not p.person_id = any (closed_to_me)
             and p.state in ('assigned', 'on cover', 'ended') and (p.until is null or p.until > at)
           group by g.item;
      when 'coordinator' then
        if among is null then
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
        else
          open open_to_me for
            select g.item, array_agg(g.person_id)
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
             group by g.item;
        end if;
      when 'care-team' then
        open open_to_me for
          select g.item, array_agg(g.person_id)
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

-- One policy in place of two, because one asks for its parts in their order: a coordinator counts journeys of the whole
-- programme, and whether a row is one of three thousand people's was compared for each of them, one by one.
drop policy journey_for_coordinator on journey;
drop policy journey_read on journey;
create policy journey_read on journey for select using (
  programme_id = (select acting_programme())
  and ((select acting_as('coordinator')) and stage not in ('ended', 'not taken up')
         and not person_id = any ((select people_closed_to_me())::uuid[])
       or person_id = any ((select people_for('with-programme'))::uuid[])));

-- Who was met since a moment.
create index journey_met on journey (programme_id, met_at) where met_at is not null;
