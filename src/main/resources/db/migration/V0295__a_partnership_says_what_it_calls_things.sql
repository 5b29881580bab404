-- What a partnership calls its front door, its thresholds and so on, in place of a question set's own words.
create table local_name (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  name_key varchar(64) not null,
  words varchar(80) not null,
  constraint local_name_once unique (partnership_id, name_key),
  constraint local_name_of_partnership foreign key (partnership_id) references partnership (id)
) default character set utf8mb4 collate utf8mb4_bin;
