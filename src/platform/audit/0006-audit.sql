-- Who did or looked at what. Written in the transaction of the act, never changed; holds ids, times, kinds
-- and hashes, never content. A look at a person's record is one of these rows too (action 'look').
-- A sealer closes the rows into signed blocks (docs/decisions/0004-audit-blocks.md).

-- The order of events is that of the transactions that wrote them. PostgreSQL numbers transactions upwards, but a
-- dump restored into another PostgreSQL may meet lower numbers there: lift-numbers.ts then redefines this lift.
-- Stable, not immutable: a kept plan must notice when it is redefined.
create function audit_lift() returns bigint language sql stable parallel safe return 0;
create function audit_transaction() returns bigint language sql volatile
  return pg_current_xact_id()::text::bigint + audit_lift();
create function audit_settled() returns bigint language sql stable parallel safe
  return pg_snapshot_xmin(pg_current_snapshot())::text::bigint + audit_lift();
comment on function audit_settled is 'every transaction numbered below this has ended: no event can still appear there';

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
  written_in bigint not null default audit_transaction(),
  primary key (programme_id, event_id)
);
create index audit_event_to_seal on audit_event (programme_id, written_in, event_id);
create index audit_event_of_person on audit_event (programme_id, person_id, at desc) where person_id is not null;
comment on column audit_event.items is 'item kinds of docs/visibility.md that were read or changed';
comment on column audit_event.because is 'the sentence of the policy that allowed it';
comment on column audit_event.written_in is 'number of the writing transaction; a block takes only rows older than every open transaction';

create table audit_block (
  programme_id uuid not null references programme,
  block_number bigint not null check (block_number > 0),
  sealed_at timestamptz not null,
  written_from bigint not null,
  written_below bigint not null check (written_below > written_from),
  event_count integer not null check (event_count > 0),
  events_hash bytea not null,
  previous_head bytea not null,
  head bytea not null,
  signature bytea not null,
  primary key (programme_id, block_number)
);
comment on column audit_block.written_below is 'events with written_in from written_from and below this are in this block';
comment on column audit_block.events_hash is 'sha256 over the events as lines of JSON, in the order of written_in and event_id';
comment on column audit_block.head is 'sha256 over previous head, number, time, both bounds, count and events hash';
comment on column audit_block.signature is 'Ed25519 over head, by a key that is kept outside the database';

-- The app may not say itself when an event was written.
grant select on audit_event, audit_block to footbridge_app;
grant insert (programme_id, event_id, at, actor_kind, actor_id, action, person_id, items, because, content_hash)
  on audit_event to footbridge_app;
grant insert on audit_block to footbridge_app;

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
