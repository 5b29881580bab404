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

create table cycle (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  code varchar(40) not null,
  title varchar(200) not null,
  question_set_id varchar(80) not null,
  question_set_version varchar(40) not null,
  question_set_sha256 char(64) not null,
  opens_on date not null,
  first_deadline date not null,
  second_deadline date not null,
  closed_at datetime(6),
  previous_cycle_id bigint,
  constraint cycle_by_code unique (partnership_id, code),
  constraint cycle_of_partnership foreign key (partnership_id) references partnership (id),
  constraint cycle_asks_edition foreign key (question_set_id, question_set_version)
    references edition (question_set_id, version),
  constraint cycle_after_cycle foreign key (previous_cycle_id) references cycle (id) on delete set null
) default character set utf8mb4 collate utf8mb4_bin;
