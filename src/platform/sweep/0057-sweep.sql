-- What is over is swept by the system of each programme, once a day: sessions that ended long ago, and the answers to
-- commands that nobody can still be asking for again (docs/decisions/0026-what-is-over-is-swept.md).
grant delete on session to footbridge_app;
create policy session_sweep on session for delete using (
  programme_id = (select acting_programme()) and (select acting_for_system()));
