-- How often each option was chosen by people of one kind of work, in all organisations of a pulse together. Which organisation
-- they are of is not kept with it.
create table pulse_role_count (
  pulse_id bigint not null,
  role_code varchar(60) not null,
  question_key varchar(100) not null,
  option_code varchar(60) not null,
  partnership_id bigint not null,
  chosen int not null,
  primary key (pulse_id, role_code, question_key, option_code),
  constraint pulse_role_count_of_pulse foreign key (pulse_id) references pulse (id)
) default character set utf8mb4 collate utf8mb4_bin;
