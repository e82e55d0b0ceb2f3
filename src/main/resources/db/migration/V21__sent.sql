-- The exact texts of a turn that left for providers.

create table sent_texts (
  turn_id uuid primary key references turns on delete cascade,
  body jsonb not null
);
