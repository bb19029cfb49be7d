-- For a peer in a closed pair the person does not exist (docs/journey.md), also where the same colleague coordinates or
-- works on a ward: until here only a block closed those roles, too (docs/decisions/0046-closed-in-every-role.md).
create index pair_closed on pair (programme_id, peer_id) where state = 'closed';

create or replace function people_closed_to_me() returns uuid[]
  language plpgsql stable security definer set search_path = public as $$
begin
  return array(select b.person_id from person_block b
                where b.programme_id = acting_programme() and b.staff_id = acting_id()
               union
               select p.person_id from pair p
                where p.programme_id = acting_programme() and p.peer_id = acting_id() and p.state = 'closed');
end $$;

-- Nor does whoever asked for a peer, and then was that peer, hear how it went on.
drop policy invitation_by_me on invitation;
create policy invitation_by_me on invitation for select using (
  programme_id = (select acting_programme()) and inviter_id = (select acting_id()) and (select acting_as('care-team'))
  and shown_to_inviter is not null and stay_id = any ((select stays_on_my_wards())::uuid[])
  and not person_id = any ((select people_closed_to_me())::uuid[]));
