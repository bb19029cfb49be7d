-- Who did or looked at what. Written in the transaction of the act, never changed; holds ids, times, kinds
-- and hashes, never content. A look at a person's record is one of these rows too (action 'look').
create table audit_event (
  programme_id uuid not null references programme,
  event_id uuid not null,
  at timestamptz not null,
  actor_kind text not null,
  actor_id uuid,
  action text not null,
  person_id uuid,
  items text[] not null default '{}',
  because text not null,
  content_hash bytea,
  written_in xid8 not null default pg_current_xact_id(),
  primary key (programme_id, event_id)
);
create index audit_event_to_seal on audit_event (programme_id, written_in, event_id);
create index audit_event_of_person on audit_event (programme_id, person_id, at desc) where person_id is not null;
comment on column audit_event.items is 'item kinds of docs/visibility.md that were read or changed';
comment on column audit_event.because is 'the sentence of the policy that allowed it';
comment on column audit_event.written_in is 'the writing transaction; a block takes only rows older than every open transaction';

create table audit_block (
  programme_id uuid not null references programme,
  block_number bigint not null,
  sealed_at timestamptz not null,
  up_to xid8 not null,
  event_count integer not null,
  events_hash bytea not null,
  previous_head bytea not null,
  head bytea not null,
  signature bytea not null,
  primary key (programme_id, block_number)
);
comment on column audit_block.up_to is 'events with written_in below this, and not below the block before, are in this block';
comment on column audit_block.head is 'sha256 over previous head, number, time, bound, count and events hash; signed with a key outside the database';

grant select, insert on audit_event, audit_block to footbridge_app;

alter table audit_event enable row level security;
alter table audit_event force row level security;
create policy audit_event_write on audit_event for insert with check (programme_id = (select acting_programme()));
create policy audit_event_read on audit_event for select using (
  programme_id = (select acting_programme())
  and (person_id = any ((select people_for('who-looked'))::uuid[])
       or actor_id = (select acting_id())
       or (select acting_as('privacy-officer') or acting_for_system())));

alter table audit_block enable row level security;
alter table audit_block force row level security;
create policy audit_block_by_system on audit_block
  using (programme_id = (select acting_programme()) and (select acting_for_system()));
create policy audit_block_read on audit_block for select
  using (programme_id = (select acting_programme()) and (select acting_as('privacy-officer')));
