-- The key is the tag that questions, audits and recommendations carry, so that a later plan can follow with the same series.
create table partnership_priority (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  tag varchar(100) not null,
  title varchar(200) not null,
  owner_body varchar(200),
  starts_on date not null,
  ends_on date not null,
  position int not null,
  constraint partnership_priority_by_tag unique (partnership_id, tag),
  constraint partnership_priority_of_partnership foreign key (partnership_id) references partnership (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- How the plan says it will know. The source names what measures it, and the keys which questions do; without them all that
-- carry the tag.
create table priority_indicator (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  priority_id bigint not null,
  position int not null,
  words varchar(1000) not null,
  source varchar(20) not null,
  question_keys varchar(2000),
  constraint priority_indicator_in_order unique (priority_id, position),
  constraint priority_indicator_of_priority foreign key (priority_id) references partnership_priority (id)
) default character set utf8mb4 collate utf8mb4_bin;
