-- Stays on the wards of the care team member who acts, until 72 hours after departure.
create function stays_on_my_wards() returns uuid[]
  language plpgsql stable security definer set search_path = public as $$
begin
  if not acting_as('care-team') then return '{}'; end if;
  return array(select s.stay_id from stay s where s.unit_id = any (acting_units()) and s.readable_until > acting_now());
end $$;
alter function stays_on_my_wards owner to footbridge_resolver;
revoke all on function stays_on_my_wards from public;
grant execute on function stays_on_my_wards to footbridge_app;
