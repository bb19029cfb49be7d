-- A shift is at most a day long. So whoever is on now is found among the shifts that end within a day from now, by their
-- index: without an end to look up to, every shift that is planned for the weeks to come was read.
alter table shift add constraint shift_of_a_day check (ends_at <= starts_at + interval '24 hours') not valid;
