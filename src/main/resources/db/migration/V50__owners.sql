-- Whose sessions are whose: the id of a user. What there is already belongs to local mode's one user.

alter table sessions add column owner text not null default 'local';
create index sessions_of_owner on sessions (owner, updated_at desc);
