-- Person × peer. 'closed' means that for this peer the person does not exist: such a row is in no answer.
create table pair (
  programme_id uuid not null,
  person_id uuid not null,
  peer_id uuid not null,
  state text not null check (state in ('free', 'offered', 'assigned', 'on cover', 'ended', 'closed')),
  since timestamptz not null,
  until timestamptz,
  met boolean not null default false,
  primary key (programme_id, person_id, peer_id),
  foreign key (programme_id, person_id) references person on delete cascade,
  foreign key (programme_id, peer_id) references staff
);
create index pair_of_peer on pair (programme_id, peer_id);
comment on column pair.until is 'end of a cover, or 7 days after the end for the peer''s own reading';

-- A nameless offer. Closing says nothing about why: "not now" and no answer are the same fact.
create table offer (
  programme_id uuid not null,
  offer_id uuid not null,
  journey_id uuid not null,
  person_id uuid not null,
  peer_id uuid not null,
  wave integer not null,
  unit_id uuid,
  place_kind text not null,
  language text not null,
  fits text[] not null default '{}',
  asked_at timestamptz not null,
  offered_at timestamptz not null,
  closes_at timestamptz not null,
  closed boolean not null default false,
  primary key (programme_id, offer_id),
  unique (programme_id, journey_id, peer_id, wave),
  foreign key (programme_id, journey_id) references journey on delete cascade
);
create index offer_to_peer on offer (programme_id, peer_id) where not closed;
create index offer_of_journey on offer (programme_id, journey_id);
comment on column offer.fits is 'codes of the person''s wishes that this peer fits; never why a peer does not fit';

grant select, insert, update, delete on pair, offer to footbridge_app;

alter table pair enable row level security;
alter table pair force row level security;
create policy pair_within on pair using (
  programme_id = (select acting_programme()) and (select acting_for_system()) and person_id = (select acting_about()));
create policy pair_mine on pair for select using (
  programme_id = (select acting_programme()) and peer_id = (select acting_id()) and (select acting_as('peer'))
  and state in ('assigned', 'on cover', 'ended') and coalesce(until, 'infinity') > (select acting_now()));
create policy pair_own on pair for select using (
  programme_id = (select acting_programme()) and (select acting_kind()) = 'person' and person_id = (select acting_id())
  and state in ('assigned', 'on cover'));
create policy pair_for_others on pair for select using (
  programme_id = (select acting_programme()) and state in ('assigned', 'on cover') and met
  and (select acting_as('coordinator') or acting_as('care-team') or acting_as('peer'))
  and person_id = any ((select people_for('who-my-peer-is'))::uuid[]));

-- What another peer gets about me for the load bar: a count through this function, not the rows.
create function loads() returns table (peer_id uuid, people integer)
  language plpgsql stable security definer set search_path = public as $$
begin
  if not (acting_as('coordinator') or acting_for_system()) then return; end if;
  return query select p.peer_id, count(*)::integer from pair p
    where p.programme_id = acting_programme() and p.state = 'assigned' group by p.peer_id;
end $$;
alter function loads owner to footbridge_resolver;
revoke all on function loads from public;
grant execute on function loads to footbridge_app;

alter table offer enable row level security;
alter table offer force row level security;
create policy offer_within on offer using (
  programme_id = (select acting_programme()) and (select acting_for_system()) and person_id = (select acting_about()));
create policy offer_to_me on offer for select using (
  programme_id = (select acting_programme()) and peer_id = (select acting_id()) and (select acting_as('peer'))
  and not closed and closes_at > (select acting_now()));

-- Functions that decide who may read run as footbridge_resolver, which nobody can log in as.
grant select on pair to footbridge_resolver;
create policy pair_resolve on pair to footbridge_resolver using (true);

-- Peers who can't be offered a journey, for the coordinator's board: one list for every reason there is (offered
-- before, closed, blocked), so that none can be told from another.
create function not_available_for(journeys uuid[]) returns table (journey_id uuid, peer_id uuid)
  language plpgsql stable security definer set search_path = public as $$
begin
  if not acting_as('coordinator') then return; end if;
  return query
    select j.journey_id, p.peer_id from journey j join pair p on p.programme_id = j.programme_id and p.person_id = j.person_id
     where j.programme_id = acting_programme() and j.journey_id = any (journeys) and p.state in ('closed', 'assigned')
    union
    select o.journey_id, o.peer_id from offer o where o.programme_id = acting_programme() and o.journey_id = any (journeys)
    union
    select j.journey_id, b.staff_id from journey j join person_block b on b.programme_id = j.programme_id and b.person_id = j.person_id
     where j.programme_id = acting_programme() and j.journey_id = any (journeys);
end $$;
alter function not_available_for owner to footbridge_resolver;
revoke all on function not_available_for from public;
grant execute on function not_available_for to footbridge_app;
grant select on offer to footbridge_resolver;
create policy offer_resolve on offer to footbridge_resolver using (true);

-- Which peer is to act on a check-in that is late; nothing while it is not late (row 34, note h).
create function late_check_in_peer(journey uuid) returns table (peer_id uuid)
  language plpgsql stable security definer set search_path = public as $$
begin
  if not acting_as('coordinator') then return; end if;
  return query
    select p.peer_id from journey j join pair p on p.programme_id = j.programme_id and p.person_id = j.person_id
     where j.programme_id = acting_programme() and j.journey_id = journey and j.next_check_in_due < acting_now()
       and j.stage = 'crossing' and p.state = 'assigned';
end $$;
alter function late_check_in_peer owner to footbridge_resolver;
revoke all on function late_check_in_peer from public;
grant execute on function late_check_in_peer to footbridge_app;
