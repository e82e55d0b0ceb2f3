-- Text documents of sessions, there to be taken from: they have one version and are never edited.

create table sources (
  id uuid primary key,
  session_id uuid not null references sessions on delete cascade,
  name text not null,
  format text not null check (format in ('DOCX', 'PDF')),
  sha256 text not null references blobs,
  size integer not null,
  created_at timestamptz not null
);
create index sources_of_session on sources (session_id, created_at);
create index sources_of_blob on sources (sha256);
