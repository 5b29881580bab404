-- Set when nobody tries again to send it. One without, without due_at and without sent_at was no longer wanted.
alter table letter add column given_up_at datetime(6);

create index letter_by_state on letter (sent_at, due_at, written_at);
