-- Tallies that were made hold no figures of forums: the next night, or the next report, makes them anew.
delete from cycle_tally_until;

-- Another one for each time that a cycle is tallied: what was added up from tallies holds while the last of them is there.
alter table cycle_tally_until add column made varchar(36) not null default '';
