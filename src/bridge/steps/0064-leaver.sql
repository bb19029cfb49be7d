-- Whom a peer who leaves the programme supports, covers for or was offered: for the job that takes row 45 with each.
create function people_of_leaver(peer uuid) returns table (person_id uuid)
  language plpgsql stable security definer set search_path = public as $$
begin
  if not acting_for_system() then return; end if;
  return query select p.person_id from pair p
    where p.programme_id = acting_programme() and p.peer_id = peer and p.state in ('offered', 'assigned', 'on cover');
end $$;
alter function people_of_leaver owner to footbridge_resolver;
revoke all on function people_of_leaver from public;
grant execute on function people_of_leaver to footbridge_app;
