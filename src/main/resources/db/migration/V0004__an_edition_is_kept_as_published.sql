-- Question sets belong to no partnership: every partnership may ask the same edition.
create table edition (
  id bigint not null auto_increment primary key,
  question_set_id varchar(80) not null,
  version varchar(40) not null,
  sha256 char(64) not null,
  document mediumtext not null,
  loaded_at datetime(6) not null,
  constraint edition_by_version unique (question_set_id, version)
) default character set utf8mb4 collate utf8mb4_bin;
