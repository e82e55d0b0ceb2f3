-- How an edit that was carried out in Office can be taken back there, as the host noted it down.
create table journals (
  document_id uuid not null,
  version integer not null,
  body jsonb not null,
  primary key (document_id, version),
  foreign key (document_id, version) references versions (document_id, number) on delete cascade
);
