-- Stays of people who blocked the member of staff who acts: for this one they aren't there.
create function stays_closed_to_me() returns uuid[]
  language plpgsql stable security definer set search_path = public as $$
begin
  return array(select js.stay_id from person_block b
                 join journey_stay js on js.programme_id = b.programme_id and js.person_id = b.person_id
                where b.programme_id = acting_programme() and b.staff_id = acting_id());
end $$;
alter function stays_closed_to_me owner to footbridge_resolver;
revoke all on function stays_closed_to_me from public;
grant execute on function stays_closed_to_me to footbridge_app;

-- Stays on the wards of the care team member who acts, until 72 hours after departure.
create function stays_on_my_wards() returns uuid[]
  language plpgsql stable security definer set search_path = public as $$
begin
  if not acting_as('care-team') then return '{}'; end if;
  return array(select s.stay_id from stay s where s.unit_id = any (acting_units()) and s.readable_until > acting_now()
                except select unnest(stays_closed_to_me()));
end $$;
alter function stays_on_my_wards owner to footbridge_resolver;
revoke all on function stays_on_my_wards from public;
grant execute on function stays_on_my_wards to footbridge_app;

-- Stays on one's wards whose people opened something to the care team; nobody learns of the others.
create function stays_shared_with_me() returns uuid[]
  language plpgsql stable security definer set search_path = public as $$
begin
  return array(
    select distinct js.stay_id
      from unnest(stays_on_my_wards()) as mine (stay_id)
      join journey_stay js on js.stay_id = mine.stay_id and js.programme_id = acting_programme()
      join sharing_grant g on g.programme_id = js.programme_id and g.person_id = js.person_id and g.reader = 'care-team'
       and g.open_from <= acting_now() and g.open_until > acting_now()
       and (g.reader_id is null or g.reader_id = acting_id()) and not acting_id() = any (g.except_readers)
       and (g.stay_id is null or g.stay_id = js.stay_id) and not js.stay_id = any (g.except_stays));
end $$;
alter function stays_shared_with_me owner to footbridge_resolver;
revoke all on function stays_shared_with_me from public;
grant execute on function stays_shared_with_me to footbridge_app;
