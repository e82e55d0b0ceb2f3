-- Plays that are begun and have not ended, and how often: more than once only when a worker went down
-- with them.
create table evaluation_tries (
  run_id uuid not null references evaluations on delete cascade,
  play_key text not null,
  tries integer not null check (tries > 0),
  primary key (run_id, play_key)
);

-- Plays that ask a provider now. A place counts only while the task of its play is alive.
create table evaluation_places (
  run_id uuid not null references evaluations on delete cascade,
  play_key text not null,
  provider text not null,
  primary key (run_id, play_key)
);
