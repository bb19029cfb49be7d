-- An offer knows its ward and not whose hospital it is in.
create index unit_by_id on unit (unit_id);
