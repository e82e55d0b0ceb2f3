-- A document that is open in Office changes there: its versions come in with that cause.
alter table versions drop constraint versions_cause_check;
alter table versions add constraint versions_cause_check
  check (cause in ('UPLOAD', 'APPLY', 'UNDO', 'OFFICE'));
