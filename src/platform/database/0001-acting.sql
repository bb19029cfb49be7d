-- Who acts in this transaction. The server sets it once, with set_config(…, true); without it every
-- answer below is null, no policy holds and no row is visible.
--   kind       staff | person | system (a clock or a hospital message working on one person) |
--              hospital (the message listener) | door (someone who only holds a token so far)
--   id         staff or person
--   about      the one person that this act is about (system and coordinator)
--   token      what a door holder showed: a hash in hex, or the e-mail of a sign-in
--   now        the server's clock, so that one clock rules rows and rules alike
create function acting(setting text) returns text language sql stable parallel safe
  return nullif(current_setting('app.' || setting, true), '');

create function acting_kind() returns text language sql stable parallel safe return acting('kind');
create function acting_id() returns uuid language sql stable parallel safe return acting('id')::uuid;
create function acting_programme() returns uuid language sql stable parallel safe return acting('programme')::uuid;
create function acting_hospital() returns uuid language sql stable parallel safe return acting('hospital')::uuid;
create function acting_about() returns uuid language sql stable parallel safe return acting('about')::uuid;
create function acting_token() returns bytea language sql stable parallel safe return decode(acting('token'), 'hex');
create function acting_now() returns timestamptz language sql stable parallel safe
  return coalesce(acting('now')::timestamptz, now());
create function acting_units() returns uuid[] language sql stable parallel safe
  return coalesce(string_to_array(acting('units'), ',')::uuid[], '{}');
create function acting_as(role text) returns boolean language sql stable parallel safe
  return coalesce(acting_kind() = 'staff' and role = any (string_to_array(acting('roles'), ',')), false);
create function acting_for_system() returns boolean language sql stable parallel safe
  return coalesce(acting_kind() = 'system', false);
