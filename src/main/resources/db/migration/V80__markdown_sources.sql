-- Markdown and plain text are sources, too.

alter table sources drop constraint sources_format_check;
alter table sources add constraint sources_format_check check (format in ('DOCX', 'PDF', 'MARKDOWN'));
