-- Signing in through a programme's own provider (OpenID Connect). The client's secret is in no table.
create table sign_in_provider (
  programme_id uuid not null references programme,
  name text not null,
  path text not null unique check (path ~ '^[a-z0-9-]{2,40}$'),
  issuer text not null,
  client_id text not null,
  scope text not null default 'openid email profile offline_access',
  roles_claim text,
  role_map jsonb not null default '[]',
  makes_accounts boolean not null default false,
  only_way boolean not null default false,
  recheck_minutes smallint not null default 5 check (recheck_minutes between 1 and 60),
  primary key (programme_id)
);
comment on column sign_in_provider.roles_claim is 'the claim that says as what someone works; null: roles are given here';
comment on column sign_in_provider.role_map is '[{"value": "peers", "role": "peer", "units": ["6N"]}]: what a value of the claim means here';
comment on column sign_in_provider.only_way is 'passwords and passkeys open nothing in this programme';

create table provider_account (
  programme_id uuid not null references programme,
  issuer text not null,
  subject text not null,
  staff_id uuid not null,
  key_id uuid not null,
  linked_at timestamptz not null,
  primary key (programme_id, issuer, subject),
  unique (programme_id, issuer, staff_id),
  foreign key (programme_id, staff_id) references staff
);
comment on column provider_account.key_id is 'what the provider gave to ask again is sealed under it';

create table provider_session (
  programme_id uuid not null references programme,
  session_id uuid not null,
  staff_id uuid not null,
  issuer text not null,
  subject text not null,
  sid text,
  tokens_sealed bytea not null,
  checked_at timestamptz not null,
  primary key (programme_id, session_id),
  foreign key (programme_id, issuer, subject) references provider_account
);
create index provider_session_by_subject on provider_session (programme_id, issuer, subject);

grant select, insert, delete on sign_in_provider, provider_account, provider_session to footbridge_app;
grant update (tokens_sealed, checked_at) on provider_session to footbridge_app;
grant update (name, path, issuer, client_id, scope, roles_claim, role_map, makes_accounts, only_way, recheck_minutes)
  on sign_in_provider to footbridge_app;
grant delete on staff_role to footbridge_app;

alter table sign_in_provider enable row level security;
alter table sign_in_provider force row level security;
create policy sign_in_provider_by_system on sign_in_provider using (
  programme_id = (select acting_programme()) and (select acting_for_system()));
alter table provider_account enable row level security;
alter table provider_account force row level security;
create policy provider_account_by_system on provider_account using (
  programme_id = (select acting_programme()) and (select acting_for_system()));
alter table provider_session enable row level security;
alter table provider_session force row level security;
create policy provider_session_by_system on provider_session using (
  programme_id = (select acting_programme()) and (select acting_for_system()));

-- Who comes through a provider may take up an invitation, and works here as the provider says.
create policy staff_invitation_by_system on staff_invitation for select using (
  programme_id = (select acting_programme()) and (select acting_for_system()));
create policy staff_invitation_taken_by_system on staff_invitation for update using (
  programme_id = (select acting_programme()) and (select acting_for_system()));
create policy staff_role_away on staff_role for delete using (
  programme_id = (select acting_programme()) and (select acting_for_system()));

-- What the door shows before anyone is known: under which name one can come in, and where that leads.
create function sign_in_ways() returns table (programme_id uuid, name text, path text, only_way boolean)
  language sql stable security definer set search_path = public as $$
  select p.programme_id, s.name, s.path, coalesce(s.only_way, false)
    from programme p left join sign_in_provider s on s.programme_id = p.programme_id
$$;
alter function sign_in_ways owner to footbridge_resolver;
revoke all on function sign_in_ways from public;
grant execute on function sign_in_ways to footbridge_app;
grant select on programme, sign_in_provider to footbridge_resolver;
create policy programme_resolve on programme to footbridge_resolver using (true);
create policy sign_in_provider_resolve on sign_in_provider to footbridge_resolver using (true);
