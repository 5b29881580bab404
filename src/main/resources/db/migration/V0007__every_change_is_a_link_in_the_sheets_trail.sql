create table change_trail (
  sheet_id bigint not null,
  seq int not null,
  partnership_id bigint not null,
  person_id bigint not null,
  at datetime(6) not null,
  kind varchar(20) not null,
  changes_json mediumtext not null,
  previous_hash char(64) not null,
  key_name varchar(60) not null,
  hash char(64) not null,
  primary key (sheet_id, seq),
  constraint change_trail_of_sheet foreign key (sheet_id) references answer_sheet (id)
) default character set utf8mb4 collate utf8mb4_bin;
