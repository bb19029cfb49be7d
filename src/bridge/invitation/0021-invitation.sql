alter table programme add column phone text;
comment on column programme.phone is 'where a ward calls when its printed code has asked often enough today; null: no number is shown';

-- A ward's printed code is made anew by the coordinator; the one before stops working.
grant update (ward_code_hash) on unit_subscription to footbridge_app;
create policy unit_subscription_code on unit_subscription for update using (
  programme_id = (select acting_programme()) and ((select acting_for_system()) or (select acting_as('coordinator'))));

-- A session brings along only wards that the programme works with.
grant select on unit_subscription to footbridge_resolver;
create policy unit_subscription_resolve on unit_subscription to footbridge_resolver using (true);

create table invitation (
  programme_id uuid not null,
  invitation_id uuid not null,
  journey_id uuid not null,
  person_id uuid not null,
  came_from text not null check (came_from in ('care team', 'person', 'outreach', 'ward code', 'return')),
  inviter_id uuid,
  hospital_id uuid,
  unit_id uuid,
  stay_id uuid,
  bed text,
  best_time text not null default 'any time',
  person_told boolean not null default false,
  shown_to_inviter text check (shown_to_inviter in ('invited', 'someone is on the way', 'met', 'nobody could come', 'still looking')),
  asked_at timestamptz not null,
  primary key (programme_id, invitation_id),
  foreign key (programme_id, journey_id) references journey on delete cascade
);
create index invitation_by_inviter on invitation (programme_id, inviter_id, stay_id);
create index invitation_of_journey on invitation (programme_id, journey_id);
create index invitation_by_ward_code on invitation (programme_id, unit_id, asked_at) where came_from = 'ward code';
comment on column invitation.bed is 'as written by whoever held the ward''s code; otherwise the bed comes from the stay';
comment on column invitation.person_told is 'the person was told that the inviter sees invited, on the way, met; otherwise the inviter sees nothing more';
comment on column invitation.shown_to_inviter is 'all that the inviter ever sees; null when the person was not told so, or took it back';

-- "Asked, said no": on the ward's list with the stay, and here as a number without a person.
create table said_no_day (
  programme_id uuid not null references programme,
  day date not null,
  people integer not null,
  primary key (programme_id, day)
);
grant select, insert on said_no_day to footbridge_app;
grant update (people) on said_no_day to footbridge_app;
alter table said_no_day enable row level security;
alter table said_no_day force row level security;
create policy said_no_day_counted on said_no_day using (programme_id = (select acting_programme()));

grant select, insert, delete on invitation to footbridge_app;
grant update (shown_to_inviter, stay_id) on invitation to footbridge_app;

alter table invitation enable row level security;
alter table invitation force row level security;
create policy invitation_read on invitation for select using (
  programme_id = (select acting_programme()) and person_id = any ((select people_for('invitation'))::uuid[]));
create policy invitation_within on invitation using (
  programme_id = (select acting_programme()) and (select acting_for_system()) and person_id = (select acting_about()));
-- Asked for by a ward's printed code and not yet checked: ward and bed for the coordinator, and nothing of the person.
create function unchecked_journeys() returns uuid[]
  language plpgsql stable security definer set search_path = public as $$
begin
  if not acting_as('coordinator') then return '{}'; end if;
  return array(select j.journey_id from journey j
                where j.programme_id = acting_programme() and j.needs_coordinator and j.unchecked);
end $$;
alter function unchecked_journeys owner to footbridge_resolver;
revoke all on function unchecked_journeys from public;
grant execute on function unchecked_journeys to footbridge_app;
create policy invitation_unchecked on invitation for select using (
  programme_id = (select acting_programme()) and journey_id = any ((select unchecked_journeys())::uuid[]));
create policy invitation_by_me on invitation for select using (
  programme_id = (select acting_programme()) and inviter_id = (select acting_id()) and (select acting_as('care-team'))
  and shown_to_inviter is not null and stay_id = any ((select stays_on_my_wards())::uuid[]));

-- How many were asked for by a ward's printed code since a moment: a number, for the limit of 20 a day.
create function ward_code_invitations(programme uuid, ward uuid, since timestamptz) returns integer
  language plpgsql stable security definer set search_path = public as $$
begin
  return (select count(*)::integer from invitation i
           where i.programme_id = programme and i.unit_id = ward and i.came_from = 'ward code' and i.asked_at >= since);
end $$;
alter function ward_code_invitations owner to footbridge_resolver;
revoke all on function ward_code_invitations from public;
grant execute on function ward_code_invitations to footbridge_app;
grant select on invitation to footbridge_resolver;
create policy invitation_resolve on invitation to footbridge_resolver using (true);
