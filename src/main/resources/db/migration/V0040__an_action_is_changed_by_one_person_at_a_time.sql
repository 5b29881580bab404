alter table improvement_action add column version int not null default 1;
