-- Which programmes have events that no block holds yet, in one question: asking each of two hundred whether it has any
-- took a thousand statements a second of every process. Those whose numbers went back are named, too, so that sealing
-- them refuses aloud.
create function programmes_to_seal() returns setof uuid
  language plpgsql stable security definer set search_path = public as $$
declare
  settled constant bigint := audit_settled();
begin
  if not acting_for_system() or acting_programme() is not null then return; end if;
  return query
    select p.programme_id
      from programme p
      left join lateral (select b.written_below from audit_block b
                          where b.programme_id = p.programme_id order by b.block_number desc limit 1) last on true
     where last.written_below > settled
        or exists (select from audit_event e
                    where e.programme_id = p.programme_id and e.written_in >= coalesce(last.written_below, -9223372036854775808) and e.written_in < settled
                   offset 0)
     order by p.programme_id;
end $$;
grant select (programme_id, written_in) on audit_event to footbridge_resolver;
grant select (programme_id, block_number, written_below) on audit_block to footbridge_resolver;
create policy audit_event_resolve on audit_event to footbridge_resolver using (true);
create policy audit_block_resolve on audit_block to footbridge_resolver using (true);
alter function programmes_to_seal owner to footbridge_resolver;
revoke all on function programmes_to_seal from public;
grant execute on function programmes_to_seal to footbridge_app;

-- Stays on one's wards that were opened to the care team: from the stays to their people and to those people's grants, in
-- this order for the same reason as in 0086.
create or replace function stays_shared_with_me() returns uuid[]
  language plpgsql stable security definer set search_path = public as $$
declare
  programme constant uuid := acting_programme();
  me constant uuid := acting_id();
  at constant timestamptz := acting_now();
begin
  return array(
    select distinct mine.stay_id
      from unnest(stays_on_my_wards()) as mine (stay_id)
     cross join lateral (
       select js.person_id from journey_stay js where js.stay_id = mine.stay_id and js.programme_id = programme
       offset 0) js
     cross join lateral (
       select from sharing_grant g
        where g.programme_id = programme and g.person_id = js.person_id and g.reader = 'care-team'
          and g.open_from <= at and g.open_until > at
          and (g.reader_id is null or g.reader_id = me) and not me = any (g.except_readers)
          and (g.stay_id is null or g.stay_id = mine.stay_id) and not mine.stay_id = any (g.except_stays)
       limit 1) g);
end $$;
