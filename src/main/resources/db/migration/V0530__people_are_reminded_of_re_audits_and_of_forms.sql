-- Null while nobody was reminded that a closed recommendation is to be looked at again.
alter table recommendation add column reminded_on date;

-- Null while no case auditor was reminded of the forms of an audit under way.
alter table case_audit add column forms_chased_on date;
