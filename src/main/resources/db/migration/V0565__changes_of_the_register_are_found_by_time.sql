-- How many changes of the register there had been by a time is counted in an index.
create index organisation_was_by_time on organisation_was (partnership_id, until_at);
