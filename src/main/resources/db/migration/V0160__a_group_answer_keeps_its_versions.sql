-- What a group answered and when, so that a return that was sent stands against the answer of then.
create table group_answer_version (
  partnership_id bigint not null,
  group_id bigint not null,
  cycle_id bigint not null,
  question_key varchar(100) not null,
  version int not null,
  answer_json mediumtext not null,
  updated_at datetime(6) not null,
  primary key (group_id, cycle_id, question_key, version),
  constraint group_answer_version_of_group foreign key (group_id) references organisation_group (id),
  constraint group_answer_version_in_cycle foreign key (cycle_id) references cycle (id)
) default character set utf8mb4 collate utf8mb4_bin;

insert into group_answer_version (partnership_id, group_id, cycle_id, question_key, version, answer_json, updated_at)
select partnership_id, group_id, cycle_id, question_key, version, answer_json, updated_at
from group_answer where version > 0 and updated_at is not null;
