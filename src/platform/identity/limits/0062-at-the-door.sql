-- What happens before anyone is known belongs to no programme yet; such rows carry the nil programme.

-- Tries at a door, counted over all processes. A row says only when all tries of its bucket will be there again.
create table door_try (
  programme_id uuid not null,
  bucket bytea not null,
  spent_until timestamptz not null,
  primary key (programme_id, bucket)
);
create index door_try_by_age on door_try (programme_id, spent_until);
comment on column door_try.bucket is 'keyed hash of what is counted (an address with a network, a browser, a link); nobody can read it back';

grant select, insert, update, delete on door_try to footbridge_app;
alter table door_try enable row level security;
alter table door_try force row level security;
create policy door_try_at_the_door on door_try using (
  programme_id = '00000000-0000-0000-0000-000000000000' and (select acting_kind()) = 'door');

-- Something begun at the door and not done yet: a sign-in between its two steps, a challenge, a way to a provider.
create table door_ticket (
  programme_id uuid not null,
  ticket_hash bytea not null,
  purpose text not null,
  content jsonb not null,
  wrong_tries smallint not null default 0,
  expires_at timestamptz not null,
  primary key (programme_id, ticket_hash)
);
create unique index door_ticket_by_hash on door_ticket (ticket_hash);
create index door_ticket_by_age on door_ticket (expires_at);
comment on column door_ticket.ticket_hash is 'sha256 of what the browser holds';

grant select, insert, delete on door_ticket to footbridge_app;
grant update (wrong_tries) on door_ticket to footbridge_app;
alter table door_ticket enable row level security;
alter table door_ticket force row level security;
create policy door_ticket_held on door_ticket using (
  (select acting_kind()) = 'door' and ticket_hash = (select acting_token()));
-- Whoever is at the door may sweep out what is over.
create policy door_ticket_over on door_ticket for delete using (
  (select acting_kind()) = 'door' and expires_at < (select acting_now()));
create policy door_ticket_seen_over on door_ticket for select using (
  (select acting_kind()) = 'door' and expires_at < (select acting_now()));
