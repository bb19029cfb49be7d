create table session (
  programme_id uuid not null references programme,
  session_hash bytea not null,
  holder_kind text not null check (holder_kind in ('staff', 'person')),
  holder_id uuid not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  idle_after interval not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  primary key (programme_id, session_hash)
);
create unique index session_by_hash on session (session_hash);
create index session_by_holder on session (programme_id, holder_id);
comment on column session.session_hash is 'sha256 of the cookie; the cookie itself is nowhere stored';

grant select, insert on session to footbridge_app;
grant update (seen_at, ended_at) on session to footbridge_app;

alter table session enable row level security;
alter table session force row level security;
create policy session_read on session for select using (
  session_hash = (select acting_token())
  or (programme_id = (select acting_programme()) and holder_id = (select acting_id())));
create policy session_end on session for update using (
  session_hash = (select acting_token())
  or (programme_id = (select acting_programme()) and holder_id = (select acting_id())));
create policy session_new on session for insert
  with check ((select acting_kind()) = 'door' and session_hash = (select acting_token()));

-- One round trip from cookie to identity: finds the live session, notes that it was seen (once a minute),
-- and sets who acts for the rest of the transaction. No live session: no row, and nobody acts. Wards count only
-- where the programme works with them, whatever a role says.
create function enter_session(cookie_hash bytea, at timestamptz)
  returns table (kind text, id uuid, programme_id uuid, first_name text, locale text, roles text[], units uuid[])
  language plpgsql security definer set search_path = public as $$
declare
  live session;
begin
  perform set_config('app.kind', 'door', true), set_config('app.token', encode(cookie_hash, 'hex'), true),
    set_config('app.now', at::text, true);
  select * into live from session s
   where s.session_hash = cookie_hash and s.ended_at is null and s.ends_at > at and s.seen_at + s.idle_after > at;
  if live.seen_at < at - interval '1 minute' then
    update session s set seen_at = at where s.session_hash = cookie_hash;
  end if;
  perform set_config('app.kind', coalesce(live.holder_kind, ''), true), set_config('app.token', '', true),
    set_config('app.id', coalesce(live.holder_id::text, ''), true),
    set_config('app.programme', coalesce(live.programme_id::text, ''), true);
  kind := live.holder_kind; id := live.holder_id; programme_id := live.programme_id; roles := '{}'; units := '{}';
  if live.holder_kind = 'staff' then
    select s.first_name, s.locale, coalesce(array_agg(distinct r.role) filter (where r.role is not null), '{}'),
           coalesce(array_agg(distinct u.unit_id) filter (where u.unit_id is not null and r.role = 'care-team' and exists(
             select from unit_subscription w where w.programme_id = s.programme_id and w.unit_id = u.unit_id)), '{}')
      into first_name, locale, roles, units
      from staff s
      left join staff_role r on r.programme_id = s.programme_id and r.staff_id = s.staff_id
      left join lateral unnest(r.unit_ids) as u (unit_id) on true
     where s.programme_id = live.programme_id and s.staff_id = live.holder_id and s.left_at is null
     group by s.first_name, s.locale;
    perform set_config('app.roles', array_to_string(roles, ','), true),
      set_config('app.units', array_to_string(units, ','), true);
  end if;
  if live.holder_kind = 'person' or first_name is not null then
    return next;
  else
    perform set_config('app.kind', '', true), set_config('app.id', '', true), set_config('app.programme', '', true);
  end if;
end $$;
alter function enter_session owner to footbridge_resolver;
revoke all on function enter_session from public;
grant execute on function enter_session to footbridge_app;

-- Functions that decide who may read run as footbridge_resolver, which nobody can log in as.
grant select on session to footbridge_resolver;
grant update (seen_at) on session to footbridge_resolver;
create policy session_resolve on session to footbridge_resolver using (true);
