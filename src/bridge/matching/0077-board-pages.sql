-- The coordinator's board by pages (docs/decisions/0034-lists-in-pages.md): whoever waits, in the order in which they
-- are shown. Overdue first, then whoever is due soonest.
create index journey_waiting on journey (programme_id, (not overdue), (coalesce(meet_due_at, 'infinity'::timestamptz)), journey_id)
  where needs_coordinator and stage <> 'meeting';
create index journey_on_the_way on journey (programme_id, stage_since, journey_id) where needs_coordinator and stage = 'meeting';
drop index journey_for_board;
create index journey_needs_coordinator on journey (programme_id, person_id) where needs_coordinator;

-- Peers by name, and what each of them carries.
create index staff_by_name on staff (programme_id, first_name, staff_id);
create index pair_load on pair (programme_id, peer_id) where state = 'assigned';

-- What these peers carry. loads() counts every pair of the programme each time; it stays for servers of the version
-- before, which may still run beside this one.
create function loads_of(peers uuid[]) returns table (peer_id uuid, people integer)
  language plpgsql stable security definer set search_path = public as $$
begin
  if not (acting_as('coordinator') or acting_for_system()) then return; end if;
  return query select p.peer_id, count(*)::integer from pair p
    where p.programme_id = acting_programme() and p.peer_id = any (peers) and p.state = 'assigned' group by p.peer_id;
end $$;
alter function loads_of owner to footbridge_resolver;
revoke all on function loads_of from public;
grant execute on function loads_of to footbridge_app;
