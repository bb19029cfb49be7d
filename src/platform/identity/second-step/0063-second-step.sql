-- A second step at sign-in: a code of an app on the phone, codes on paper for when the phone is lost, passkeys.
-- Only the system of the programme reads and writes these, in the transaction of a sign-in or of its holder's wish:
-- no session, not even one's own, ever reads a secret.

alter table programme add column second_step_roles text[] not null default '{administrator,privacy-officer,coordinator}';
comment on column programme.second_step_roles is 'roles whose holders must have a second step; everyone else may';

create table second_step (
  programme_id uuid not null references programme,
  staff_id uuid not null,
  key_id uuid not null,
  secret_sealed bytea not null,
  added_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0,
  primary key (programme_id, staff_id),
  foreign key (programme_id, staff_id) references staff
);
comment on column second_step.secret_sealed is 'under a key of its own in the key store, destroyed with the second step';
comment on column second_step.confirmed_at is 'null until a first code was right; before that it asks for nothing';
comment on column second_step.last_step is 'the half minute of the code used last: a code works once';

create table recovery_code (
  programme_id uuid not null references programme,
  staff_id uuid not null,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (programme_id, staff_id, code_hash),
  foreign key (programme_id, staff_id) references staff
);
comment on column recovery_code.code_hash is 'keyed hash: a stolen table cannot be guessed through';

create table passkey (
  programme_id uuid not null references programme,
  passkey_id uuid not null,
  staff_id uuid not null,
  credential_hash bytea not null unique,
  credential_id text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  added_at timestamptz not null,
  used_at timestamptz,
  primary key (programme_id, passkey_id),
  foreign key (programme_id, staff_id) references staff
);
create index passkey_by_staff on passkey (programme_id, staff_id);
comment on column passkey.name is 'what its holder calls it; nothing about a person supported';

grant select, insert, delete on second_step, recovery_code, passkey to footbridge_app;
grant update (confirmed_at, last_step) on second_step to footbridge_app;
grant update (used_at) on recovery_code to footbridge_app;
grant update (counter, name, used_at) on passkey to footbridge_app;

alter table second_step enable row level security;
alter table second_step force row level security;
create policy second_step_by_system on second_step using (
  programme_id = (select acting_programme()) and (select acting_for_system()));

alter table recovery_code enable row level security;
alter table recovery_code force row level security;
create policy recovery_code_by_system on recovery_code using (
  programme_id = (select acting_programme()) and (select acting_for_system()));

alter table passkey enable row level security;
alter table passkey force row level security;
create policy passkey_by_system on passkey using (
  programme_id = (select acting_programme()) and (select acting_for_system()));
create policy passkey_at_the_door on passkey for select using (
  (select acting_kind()) = 'door' and credential_hash = (select acting_token()));
