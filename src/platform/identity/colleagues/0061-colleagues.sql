-- Administrators keep the list of who works here. What they may do to somebody's account is asked in words by the
-- route, which then acts as the system of this programme: nobody's own session reads or ends what is another's.

alter table session
  add column session_id uuid not null default gen_random_uuid(),
  add column device text not null default '',
  add column proved_at timestamptz,
  add column proved_by text not null default '';
create unique index session_by_id on session (programme_id, session_id);
comment on column session.session_id is 'names a session to its holder; worth nothing without the cookie';
comment on column session.device is 'kind of device, browser and system in code words, such as "phone firefox android"; no address, no version';
comment on column session.proved_at is 'when its holder last showed who they are; null: when it started';
comment on column session.proved_by is 'kind of the proof, as in proof.ts';

grant update (proved_at, proved_by) on session to footbridge_app;
create policy session_by_system on session for select using (
  programme_id = (select acting_programme()) and (select acting_for_system()));
create policy session_end_by_system on session for update using (
  programme_id = (select acting_programme()) and (select acting_for_system()));

-- Whatever ends a session tells every process, in the transaction that ends it: open streams and leases end with it.
create function tell_session_ended() returns trigger language plpgsql set search_path = public as $$
begin
  perform pg_notify('session_ended', json_build_object(
    'programmeId', new.programme_id, 'sessionId', new.session_id,
    'holderKind', new.holder_kind, 'holderId', new.holder_id)::text);
  return null;
end $$;
revoke all on function tell_session_ended from public;
create trigger session_ended after update of ended_at on session
  for each row when (old.ended_at is null and new.ended_at is not null) execute function tell_session_ended();

create table reset_link (
  programme_id uuid not null references programme,
  link_id uuid not null,
  token_hash bytea not null unique,
  staff_id uuid not null,
  made_by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  lets_second_step_go boolean not null,
  used_at timestamptz,
  primary key (programme_id, link_id),
  foreign key (programme_id, staff_id) references staff
);
create index reset_link_by_staff on reset_link (programme_id, staff_id);
comment on column reset_link.token_hash is 'sha256 of the link''s token; the token itself is nowhere stored';
comment on column reset_link.lets_second_step_go is 'the colleague lost their phone, too: the second step is forgotten with the password';

grant select, insert on reset_link to footbridge_app;
grant update (used_at) on reset_link to footbridge_app;
alter table reset_link enable row level security;
alter table reset_link force row level security;
create policy reset_link_at_the_door on reset_link for select using (
  (select acting_kind()) = 'door' and token_hash = (select acting_token())
  and expires_at > (select acting_now()) and coalesce(used_at, (select acting_now())) = (select acting_now()));
create policy reset_link_use on reset_link for update using (
  (select acting_kind()) = 'door' and token_hash = (select acting_token())
  and expires_at > (select acting_now()) and coalesce(used_at, (select acting_now())) = (select acting_now()));
create policy reset_link_by_system on reset_link using (
  programme_id = (select acting_programme()) and (select acting_for_system()));

grant update (password_hash), delete on credential to footbridge_app;
create policy credential_by_system on credential using (
  programme_id = (select acting_programme()) and (select acting_for_system()));
create policy staff_end on staff for update using (
  programme_id = (select acting_programme()) and (select acting_for_system()));

grant delete on staff_invitation to footbridge_app;
create policy staff_invitation_take_back on staff_invitation for delete using (
  programme_id = (select acting_programme()) and accepted_at is null
  and ((select acting_as('administrator'))
       or ((select acting_as('coordinator')) and role in ('peer', 'care-team', 'mentor'))));
