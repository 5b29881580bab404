-- Which questions a submission was asked must not change when the register or the return does.
alter table submission add column profile_json text;
