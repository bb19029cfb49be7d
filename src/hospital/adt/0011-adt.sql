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
create index adt_entry_of_message on adt_entry (hospital_id, message_key);
create index adt_entry_of_visit on adt_entry (hospital_id, visit_hash);
create index adt_entry_of_record on adt_entry (hospital_id, record_hash) where visit_hash is null;
create index adt_entry_in_order on adt_entry (hospital_id, received_at);
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
create index record_merge_retired on record_merge (hospital_id, retired_hash);
create index record_merge_surviving on record_merge (hospital_id, surviving_hash);
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
