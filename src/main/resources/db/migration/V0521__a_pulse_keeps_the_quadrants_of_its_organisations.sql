-- A copy of the district's as it was when the pulse was opened, as sector and district are. Null where there was none, and in
-- pulses from before this was kept, whose results are not cut by it.
alter table pulse_place add column quadrant varchar(80);
