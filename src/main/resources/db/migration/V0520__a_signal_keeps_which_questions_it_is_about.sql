-- Keys of the questions, with commas, in the order of the form; null in signals from before this was kept, and where one is
-- about the return as a whole.
alter table return_signal add column questions varchar(4000);
