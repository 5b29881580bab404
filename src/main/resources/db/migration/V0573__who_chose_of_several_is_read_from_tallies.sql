-- Tallies that were made do not know who chose any of several: the next night, or the next report, makes them anew.
delete from cycle_tally_until;
