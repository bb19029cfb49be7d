-- What the hospital said, from which stays are rebuilt. One row for each person in a message.
create table adt_entry (
  hospital_id uuid not null references hospital,
  entry_key bytea not null,
  message_key bytea not null,
  claimed_id bytea,
  visit_hash bytea,
  record_hash bytea,
  trigger_event text not null,
  event_at timestamptz not null,
  received_at timestamptz not null,
  flags text[] not null default '{}',
  key_id uuid not null,
  sealed bytea not null,
  primary key (hospital_id, entry_key)
);
-- What tells rows apart comes first, so that no index looks like a list of all that a hospital ever sent.
create index adt_entry_of_message on adt_entry (message_key, hospital_id);
create index adt_entry_of_visit on adt_entry (visit_hash, hospital_id);
create index adt_entry_of_record on adt_entry (record_hash, hospital_id) where visit_hash is null;
create index adt_entry_of_key on adt_entry (key_id);
create index adt_entry_in_order on adt_entry (received_at, hospital_id);
comment on column adt_entry.message_key is 'sha256 of MSH-3, MSH-4, MSH-10 and the payload: a message that arrives twice is one row';
comment on column adt_entry.entry_key is 'message_key, or a hash of it and the place of the person in the message';
comment on column adt_entry.claimed_id is 'sha256 of MSH-3, MSH-4 and MSH-10: two messages under one were not told apart by their sender';
comment on column adt_entry.visit_hash is 'keyed hash of the visit number; null for a message about a person, not a stay';
comment on column adt_entry.record_hash is 'keyed hash of the hospital''s own record number';
comment on column adt_entry.flags is 'what was odd about this message';
comment on column adt_entry.key_id is 'the key of the stay, shared by all its entries; of a person''s own where there is no stay';
comment on column adt_entry.sealed is 'the minimum-necessary reading of the message, sealed';

create table adt_raw (
  hospital_id uuid not null references hospital,
  message_key bytea not null,
  received_at timestamptz not null,
  erase_after timestamptz not null,
  key_id uuid not null,
  sealed bytea not null,
  primary key (hospital_id, message_key)
);
create index adt_raw_to_erase on adt_raw (erase_after);
create index adt_raw_of_key on adt_raw (key_id);

create table adt_waiting (
  hospital_id uuid not null references hospital,
  waiting_id uuid not null,
  message_key bytea not null,
  reason text not null,
  received_at timestamptz not null,
  trigger_event text,
  key_id uuid not null,
  sealed bytea,
  settled_at timestamptz,
  settled_by uuid,
  settled_as text check (settled_as in ('again', 'dropped')),
  settled_because text,
  primary key (hospital_id, waiting_id),
  unique (hospital_id, message_key)
);
comment on column adt_waiting.sealed is 'the whole message; null once it is settled';
create index adt_waiting_open on adt_waiting (hospital_id, received_at) where settled_at is null;

-- Which number took the place of which, as facts; what holds today follows from all of them, in any order.
create table record_merge (
  hospital_id uuid not null references hospital,
  retired_hash bytea not null,
  surviving_hash bytea not null,
  kind text not null check (kind in ('merged', 'taken apart')),
  event_at timestamptz not null,
  entry_key bytea not null,
  primary key (hospital_id, entry_key, retired_hash, surviving_hash)
);
create index record_merge_retired on record_merge (retired_hash, hospital_id);
create index record_merge_surviving on record_merge (surviving_hash, hospital_id);
comment on table record_merge is 'keyed hashes of record numbers and of visit numbers';

grant select, insert, delete on adt_entry, adt_raw, adt_waiting to footbridge_app;
grant update (key_id, sealed) on adt_entry to footbridge_app;
grant update (reason, key_id, sealed, settled_at, settled_by, settled_as, settled_because) on adt_waiting to footbridge_app;
grant select, insert on record_merge to footbridge_app;

alter table adt_entry enable row level security;
alter table adt_entry force row level security;
create policy adt_entry_of_hospital on adt_entry using (hospital_id = (select acting_hospital()));

alter table adt_raw enable row level security;
alter table adt_raw force row level security;
create policy adt_raw_of_hospital on adt_raw using (hospital_id = (select acting_hospital()));

-- A coordinator sees that a message waits and why, never its content: routes act for the hospital to open it.
alter table adt_waiting enable row level security;
alter table adt_waiting force row level security;
create policy adt_waiting_of_hospital on adt_waiting using (hospital_id = (select acting_hospital()));

alter table record_merge enable row level security;
alter table record_merge force row level security;
create policy record_merge_of_hospital on record_merge using (hospital_id = (select acting_hospital()));

-- Everything that a stay is rebuilt from: the visit with those merged into it, the records that its messages name with
-- those that are or were one with them, and the messages about these people. Hashes in hex. Acts with the rights of
-- whoever asks; it is a function so that it is planned once a connection and not once a message.
create function adt_surroundings(hospital uuid, numbers bytea[]) returns json
  language plpgsql stable set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
  hashes bytea[];
begin
  with recursive touched(hash) as (
    select unnest(numbers)
    union
    select next.hash from touched, lateral (
      select surviving_hash from record_merge where hospital_id = hospital and retired_hash = touched.hash
      union all
      select retired_hash from record_merge where hospital_id = hospital and surviving_hash = touched.hash
      union all
      select record_hash from adt_entry
       where hospital_id = hospital and visit_hash = touched.hash and record_hash is not null) next(hash)
  ) select array_agg(hash) into hashes from touched;
  -- From the hashes outward (offset 0 keeps it so): by index, whatever the planner believes of tables not counted yet.
  return json_build_object(
    'merges', (select json_agg(json_build_object(
        'retired', encode(m.retired_hash, 'hex'), 'surviving', encode(m.surviving_hash, 'hex'), 'kind', m.kind,
        'eventAt', m.event_at, 'entryKey', encode(m.entry_key, 'hex')))
      from unnest(hashes) as hash, lateral (
        select * from record_merge where hospital_id = hospital and retired_hash = hash offset 0) m),
    'entries', (select json_agg(json_build_object(
        'entryKey', encode(e.entry_key, 'hex'), 'visit', encode(e.visit_hash, 'hex'),
        'record', encode(e.record_hash, 'hex'), 'keyId', e.key_id, 'sealed', encode(e.sealed, 'base64')))
      from unnest(hashes) as hash, lateral (
        select * from adt_entry where hospital_id = hospital and visit_hash = hash
        union all
        select * from adt_entry where hospital_id = hospital and visit_hash is null and record_hash = hash) e),
    'stays', (select json_agg(json_build_object(
        'stayId', s.stay_id, 'visit', encode(s.visit_hash, 'hex'), 'version', s.version, 'state', s.state,
        'readableUntil', s.readable_until) order by s.stay_id)
      from unnest(hashes) as hash, lateral (
        select * from stay where hospital_id = hospital and visit_hash = hash offset 0) s),
    'forgotten', (select json_agg(json_build_object('state', f.state, 'endedAt', f.ended_at))
      from unnest(hashes) as hash, lateral (
        select * from stay_forgotten where hospital_id = hospital and visit_hash = hash offset 0) f),
    'followed', exists(select from unnest(hashes) as hash
      left join stay s on s.hospital_id = hospital and s.visit_hash = hash,
      people_of_message(hospital, s.stay_id, hash)));
end $$;

-- Takes turns until the transaction ends. Messages about one visit (and those merged with it) go one after another,
-- beside those of others; one that may touch several stays goes alone (visit null). Always the hospital first, then
-- one visit: whoever waits holds nothing that another one who waits could want, so nobody waits for ever.
create function adt_take_turn(hospital uuid, visit bytea) returns void
  language plpgsql as $$
declare
  turn constant bigint := hashtextextended('adt ' || hospital, 0);
begin
  if visit is null then
    perform pg_advisory_xact_lock(turn);
    return;
  end if;
  perform pg_advisory_xact_lock_shared(turn);
  -- Merges wait now, so the visits that are one with this one are known.
  perform pg_advisory_xact_lock(hashtextextended(encode((
    with recursive touched(hash) as (
      select visit
      union
      select case when m.retired_hash = touched.hash then m.surviving_hash else m.retired_hash end
        from touched join record_merge m on m.hospital_id = hospital
         and (m.retired_hash = touched.hash or m.surviving_hash = touched.hash)
    ) select hash from touched order by hash limit 1), 'hex'), 0));
end $$;

-- A message's turn, whether this very message is in already, and what lies around it: one round trip.
create function adt_begin(hospital uuid, visit bytea, message bytea, numbers bytea[]) returns json
  language plpgsql as $$
begin
  perform adt_take_turn(hospital, visit);
  if exists(select from adt_entry where hospital_id = hospital and message_key = message) then return null; end if;
  return adt_surroundings(hospital, numbers);
end $$;
-- Keeps what a message says of one person, the whole message where it may stay, and the stay that follows from it;
-- rows as JSON, each may be missing. Returns the stay's version.
create function adt_keep(entry jsonb, raw jsonb, saved jsonb, departed jsonb, named jsonb) returns integer
  language plpgsql as $$
begin
  if entry is not null then insert into adt_entry select (jsonb_populate_record(null::adt_entry, entry)).*; end if;
  if raw is not null then
    insert into adt_raw select (jsonb_populate_record(null::adt_raw, raw)).* on conflict do nothing;
  end if;
  return case when saved is not null then save_stay(saved, departed, named) end;
end $$;
revoke all on function adt_keep, adt_surroundings, adt_take_turn, adt_begin from public;
grant execute on function adt_keep, adt_surroundings, adt_take_turn, adt_begin to footbridge_app;
