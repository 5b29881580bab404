-- A row for each question that the group chose as common, answered or not.
create table group_answer (
  partnership_id bigint not null,
  group_id bigint not null,
  cycle_id bigint not null,
  question_key varchar(100) not null,
  common boolean not null,
  answer_json mediumtext not null,
  version int not null,
  updated_by bigint,
  updated_at datetime(6),
  primary key (group_id, cycle_id, question_key),
  constraint group_answer_of_group foreign key (group_id) references organisation_group (id),
  constraint group_answer_in_cycle foreign key (cycle_id) references cycle (id)
) default character set utf8mb4 collate utf8mb4_bin;
