-- One reply to what was written in answer to one question of a cycle; the last one stands.
create table partnership_reply (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  cycle_id bigint not null,
  question_key varchar(100) not null,
  person_id bigint not null,
  at datetime(6) not null,
  words varchar(4000) not null,
  constraint partnership_reply_in_cycle foreign key (cycle_id) references cycle (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index partnership_reply_to_question on partnership_reply (partnership_id, cycle_id, question_key, id);
