create table action_entry (
  id bigint not null auto_increment primary key,
  action_id bigint not null,
  partnership_id bigint not null,
  at datetime(6) not null,
  person_id bigint,
  kind varchar(20) not null,
  words mediumtext,
  confirmed varchar(1000),
  constraint action_entry_of_action foreign key (action_id) references improvement_action (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index action_entry_in_order on action_entry (action_id, id);
