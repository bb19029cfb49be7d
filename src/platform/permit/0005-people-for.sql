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
begin
  if acting_kind() = 'person' then return array[me]; end if;
  if acting_kind() = 'system' then return array[acting_about()]; end if;
  if acting_kind() is distinct from 'staff' then return '{}'; end if;
  return array(
    select relation.person_id
      from (
        select p.person_id, case p.state when 'on cover' then 'cover' else 'assigned-peer' end as reader, null::uuid as stay_id
          from pair p
         where acting_as('peer') and p.programme_id = programme and p.peer_id = me
           and p.state in ('assigned', 'on cover', 'ended') and (p.until is null or p.until > at)
        union all
        select j.person_id, 'coordinator', null
          from journey j
         where acting_as('coordinator') and j.programme_id = programme
           and (j.needs_coordinator or j.person_id = acting_about())
        union all
        select js.person_id, 'care-team', js.stay_id
          from stay s
          join journey_stay js on js.hospital_id = s.hospital_id and js.stay_id = s.stay_id
         where acting_as('care-team') and js.programme_id = programme and s.unit_id = any (acting_units())
           and s.readable_until > at
      ) as relation
      join sharing_grant g on g.programme_id = programme and g.person_id = relation.person_id
       and g.reader = relation.reader and g.item = people_for.item
       and (g.reader_id is null or g.reader_id = me) and (g.stay_id is null or g.stay_id = relation.stay_id)
       and not me = any (g.except_readers)
       and (relation.stay_id is null or not relation.stay_id = any (g.except_stays))
       and g.open_from <= at and g.open_until > at
     where not exists (select from person_block b
                        where b.programme_id = programme and b.person_id = relation.person_id and b.staff_id = me));
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
