-- The people of whom the one who acts may now read one kind of item (a row of docs/visibility.md).
-- Policies compare with it as  person_id = any ((select people_for('…'))::uuid[])  : evaluated once a query.
-- Written in plpgsql because the tables it reads come in later migrations.
--
-- A peer reads through their pairs, the care team through the stays on their wards (until 72 hours after
-- departure), a coordinator only about people who need one (a small set) or the one this act is about; each
-- only as far as a compiled row of sharing_grant reaches. A block by the person beats everything.
create function people_for(item text) returns uuid[]
  language plpgsql stable security definer set search_path = public as $$
declare
  at constant timestamptz := acting_now();
  programme constant uuid := acting_programme();
  me constant uuid := acting_id();
  found uuid[] := '{}';
begin
  if acting_kind() = 'person' then return array[me]; end if;
  if acting_kind() = 'system' then return array[acting_about()]; end if;
  if acting_kind() is distinct from 'staff' then return '{}'; end if;
  -- One short query for each role that is held: their plans are kept, and nobody pays for the others.
  if acting_as('peer') then
    found := array(
      select g.person_id
        from pair p
        join sharing_grant g on g.programme_id = p.programme_id and g.person_id = p.person_id and g.item = people_for.item
         and g.reader = case p.state when 'on cover' then 'cover' else 'assigned-peer' end
       where p.programme_id = programme and p.peer_id = me
         and p.state in ('assigned', 'on cover', 'ended') and (p.until is null or p.until > at)
         and g.stay_id is null and (g.reader_id is null or g.reader_id = me) and not me = any (g.except_readers)
         and g.open_from <= at and g.open_until > at);
  end if;
  if acting_as('coordinator') then
    found := found || array(
      select g.person_id
        from journey j
        join sharing_grant g on g.programme_id = j.programme_id and g.person_id = j.person_id and g.item = people_for.item
         and g.reader = 'coordinator'
       where j.programme_id = programme and (j.needs_coordinator or j.person_id = acting_about())
         and g.stay_id is null and (g.reader_id is null or g.reader_id = me) and not me = any (g.except_readers)
         and g.open_from <= at and g.open_until > at);
  end if;
  if acting_as('care-team') then
    found := found || array(
      select g.person_id
        from stay s
        join journey_stay js on js.hospital_id = s.hospital_id and js.stay_id = s.stay_id and js.programme_id = programme
        join sharing_grant g on g.programme_id = programme and g.person_id = js.person_id and g.item = people_for.item
         and g.reader = 'care-team'
       where s.unit_id = any (acting_units()) and s.readable_until > at
         and (g.stay_id is null or g.stay_id = s.stay_id) and not s.stay_id = any (g.except_stays)
         and (g.reader_id is null or g.reader_id = me) and not me = any (g.except_readers)
         and g.open_from <= at and g.open_until > at);
  end if;
  if found = '{}' then return found; end if;
  return array(select unnest(found) except select unnest(people_closed_to_me()));
end $$;
alter function people_for owner to footbridge_resolver;
revoke all on function people_for from public;
grant execute on function people_for to footbridge_app;

-- The stays that the one who acts may read as hospital data of their own ward, or reach through an invitation.
create function stays_for(item text) returns uuid[]
  language plpgsql stable security definer set search_path = public as $$
begin
  return array(
    select js.stay_id from journey_stay js
     where js.programme_id = acting_programme() and js.person_id = any (people_for(stays_for.item))
       and (js.opened_to_peers or acting_kind() <> 'staff'));
end $$;
alter function stays_for owner to footbridge_resolver;
revoke all on function stays_for from public;
grant execute on function stays_for to footbridge_app;

-- People who blocked the member of staff who acts: for this one they aren't there, whatever else would show them.
create function people_closed_to_me() returns uuid[]
  language plpgsql stable security definer set search_path = public as $$
begin
  return array(select b.person_id from person_block b
                where b.programme_id = acting_programme() and b.staff_id = acting_id());
end $$;
alter function people_closed_to_me owner to footbridge_resolver;
revoke all on function people_closed_to_me from public;
grant execute on function people_closed_to_me to footbridge_app;
