-- Sessions, documents with all their versions, turns, receipts and idempotency keys.

create table sessions (
  id uuid primary key,
  host text not null check (host in ('EXCEL', 'POWERPOINT')),
  title text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index sessions_by_update on sessions (updated_at desc);

create table documents (
  id uuid primary key,
  session_id uuid not null references sessions on delete cascade,
  name text not null,
  format text not null check (format in ('XLSX', 'XLSM', 'PPTX', 'PPTM')),
  current_version integer not null check (current_version > 0),
  created_at timestamptz not null
);
create index documents_of_session on documents (session_id, created_at);

-- Content-addressed: the same bytes are stored once, whoever uploads them.
create table blobs (
  sha256 text primary key check (length(sha256) = 64),
  content bytea not null
);
-- Office files are zip packages: another compression would only cost time.
alter table blobs alter column content set storage external;

create table versions (
  document_id uuid not null references documents on delete cascade,
  number integer not null check (number > 0),
  cause text not null check (cause in ('UPLOAD', 'APPLY', 'UNDO')),
  sha256 text not null references blobs,
  size integer not null,
  created_at timestamptz not null,
  summary text,
  turn_id uuid,
  -- the version whose content an undo brought back
  restores integer,
  -- the version that undoing this one goes back to; none: nothing left to undo
  parent integer,
  primary key (document_id, number)
);
create index versions_of_blob on versions (sha256);

create table turns (
  id uuid primary key,
  session_id uuid not null references sessions on delete cascade,
  status text not null,
  created_at timestamptz not null,
  body jsonb not null
);
create index turns_of_session on turns (session_id, created_at);

create table receipts (
  document_id uuid not null,
  version integer not null,
  body jsonb not null,
  primary key (document_id, version),
  foreign key (document_id, version) references versions (document_id, number) on delete cascade
);

create table idempotency_keys (
  scope text not null,
  key text not null,
  request_hash text not null,
  created_at timestamptz not null,
  status integer not null,
  content_type text not null,
  body bytea not null,
  primary key (scope, key)
);
create index idempotency_keys_by_age on idempotency_keys (created_at);
