create table programme (
  programme_id uuid primary key,
  name text not null,
  time_zone text not null,
  opening_hours jsonb not null,
  created_at timestamptz not null default now()
);
comment on column programme.opening_hours is 'local hours in which the meet clock runs: {"opens": "08:00", "closes": "20:00"}';

create table staff (
  programme_id uuid not null references programme,
  staff_id uuid not null,
  first_name text not null,
  languages text[] not null,
  locale text not null check (locale in ('en', 'fr')),
  introduction text not null default '',
  left_at timestamptz,
  primary key (programme_id, staff_id)
);
comment on column staff.introduction is 'the few words a peer chose to be introduced with; empty for others';

create table staff_private (
  programme_id uuid not null,
  staff_id uuid not null,
  surname text not null,
  email text not null,
  load_limit numeric not null default 12,
  primary key (programme_id, staff_id),
  foreign key (programme_id, staff_id) references staff
);

create table staff_role (
  programme_id uuid not null,
  staff_id uuid not null,
  role text not null check (role in ('peer', 'care-team', 'coordinator', 'mentor', 'evaluator', 'privacy-officer', 'administrator')),
  unit_ids uuid[] not null default '{}',
  primary key (programme_id, staff_id, role),
  foreign key (programme_id, staff_id) references staff
);
comment on column staff_role.unit_ids is 'wards of a care team role; sites of a peer';

create table credential (
  programme_id uuid not null,
  email text not null unique check (email = lower(email)),
  staff_id uuid not null,
  password_hash text not null,
  primary key (programme_id, staff_id),
  foreign key (programme_id, staff_id) references staff
);

create table staff_invitation (
  programme_id uuid not null references programme,
  invitation_id uuid not null,
  token_hash bytea not null unique,
  email text not null check (email = lower(email)),
  first_name text not null,
  surname text not null,
  locale text not null check (locale in ('en', 'fr')),
  role text not null,
  unit_ids uuid[] not null default '{}',
  invited_by uuid not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  primary key (programme_id, invitation_id)
);
comment on column staff_invitation.token_hash is 'sha256 of the link''s token; the token itself is nowhere stored';

-- Whoever takes up an invitation may, in that transaction and no other, become the colleague it names.
create function taking_up(programme uuid, invited_role text default null, invited_email text default null)
  returns boolean language sql stable
  return coalesce(acting_kind() = 'door' and exists (
    select from staff_invitation i
     where i.programme_id = programme and i.token_hash = acting_token() and i.accepted_at = acting_now()
       and i.role = coalesce(invited_role, i.role) and i.email = coalesce(invited_email, i.email)), false);

grant select on programme, staff, staff_private, staff_role, credential, staff_invitation to footbridge_app;
grant insert on programme, staff, staff_private, staff_role, credential, staff_invitation to footbridge_app;
grant update (accepted_at) on staff_invitation to footbridge_app;
grant update (left_at, introduction, locale) on staff to footbridge_app;

alter table programme enable row level security;
alter table programme force row level security;
create policy programme_own on programme for select
  using (programme_id = (select acting_programme()) or (select acting_for_system()));
create policy programme_new on programme for insert with check ((select acting_for_system()));

alter table staff enable row level security;
alter table staff force row level security;
create policy staff_of_programme on staff for select using (programme_id = (select acting_programme()));
create policy staff_new on staff for insert with check (
  programme_id = (select acting_programme()) and ((select acting_for_system()) or taking_up(programme_id)));
create policy staff_change on staff for update
  using (programme_id = (select acting_programme()) and (staff_id = (select acting_id()) or (select acting_as('coordinator'))));

alter table staff_private enable row level security;
alter table staff_private force row level security;
create policy staff_private_read on staff_private for select using (
  programme_id = (select acting_programme())
  and (staff_id = (select acting_id()) or (select acting_as('coordinator') or acting_as('administrator') or acting_for_system())));
create policy staff_private_new on staff_private for insert with check (
  programme_id = (select acting_programme()) and ((select acting_for_system()) or taking_up(programme_id, invited_email => email)));

alter table staff_role enable row level security;
alter table staff_role force row level security;
create policy staff_role_of_programme on staff_role for select using (programme_id = (select acting_programme()));
create policy staff_role_new on staff_role for insert with check (
  programme_id = (select acting_programme()) and ((select acting_for_system()) or taking_up(programme_id, invited_role => role)));

alter table credential enable row level security;
alter table credential force row level security;
create policy credential_at_the_door on credential for select
  using ((select acting_kind()) = 'door' and email = (select acting('token')));
create policy credential_new on credential for insert with check (
  programme_id = (select acting_programme()) and ((select acting_for_system()) or taking_up(programme_id, invited_email => email)));

alter table staff_invitation enable row level security;
alter table staff_invitation force row level security;
create policy staff_invitation_at_the_door on staff_invitation for select using (
  (select acting_kind()) = 'door' and token_hash = (select acting_token())
  and expires_at > (select acting_now()) and coalesce(accepted_at, (select acting_now())) = (select acting_now()));
create policy staff_invitation_take_up on staff_invitation for update using (
  (select acting_kind()) = 'door' and token_hash = (select acting_token())
  and expires_at > (select acting_now()) and coalesce(accepted_at, (select acting_now())) = (select acting_now()));
create policy staff_invitation_read on staff_invitation for select using (
  programme_id = (select acting_programme()) and (select acting_as('coordinator') or acting_as('administrator')));
create policy staff_invitation_new on staff_invitation for insert with check (
  programme_id = (select acting_programme()) and invited_by = (select acting_id())
  and ((select acting_as('administrator'))
       or ((select acting_as('coordinator')) and role in ('peer', 'care-team', 'mentor'))));
-- The first one of a new programme is invited by whoever sets it up at the server itself.
create policy staff_invitation_first on staff_invitation for insert with check (
  programme_id = (select acting_programme()) and (select acting_for_system()) and role = 'administrator');

-- Functions that decide who may read run as footbridge_resolver, which nobody can log in as.
grant select on staff, staff_role to footbridge_resolver;
create policy staff_resolve on staff to footbridge_resolver using (true);
create policy staff_role_resolve on staff_role to footbridge_resolver using (true);
