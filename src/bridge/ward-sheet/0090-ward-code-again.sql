-- A ward's sheet can be printed again: the code is made anew out of its id, which only the programme's key can do. And how
-- old it is. Of codes from before both are unknown: they go on working, and have to be replaced to be printed.
alter table unit_subscription add column ward_code_id uuid, add column ward_code_at timestamptz;
comment on column unit_subscription.ward_code_id is 'what the programme''s key makes the printed code of; worth nothing without it';
comment on column unit_subscription.ward_code_at is 'when the code was made';
grant update (ward_code_id, ward_code_at) on unit_subscription to footbridge_app;
