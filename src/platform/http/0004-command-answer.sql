-- Every mutating request carries an Idempotency-Key; its answer is stored in the same transaction, so
-- a command that arrives twice is done once. Bodies hold ids and states, never a person's words.
create table command_answer (
  programme_id uuid not null references programme,
  actor_id uuid not null,
  idempotency_key uuid not null,
  route text not null,
  request_hash bytea not null,
  status smallint not null,
  body jsonb,
  answered_at timestamptz not null,
  primary key (programme_id, actor_id, idempotency_key)
);
create index command_answer_by_age on command_answer (programme_id, answered_at);

grant select, insert, delete on command_answer to footbridge_app;
grant update (status, body) on command_answer to footbridge_app;

alter table command_answer enable row level security;
alter table command_answer force row level security;
create policy command_answer_own on command_answer
  using (programme_id = (select acting_programme()) and (actor_id = (select acting_id()) or (select acting_for_system())));
