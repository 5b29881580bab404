-- What stood in a recommendation before each edit.
create table recommendation_edit (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  recommendation_id bigint not null,
  words varchar(2000) not null,
  theme varchar(200) not null,
  priority varchar(100),
  due_on date not null,
  measure varchar(2000) not null,
  reason varchar(2000) not null,
  edited_by bigint not null,
  edited_on date not null,
  constraint recommendation_edit_of foreign key (recommendation_id) references recommendation (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index recommendation_edit_in on recommendation_edit (partnership_id, recommendation_id);

-- How a recommendation had been closed before it was opened again, and why it was.
create table recommendation_reopening (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  recommendation_id bigint not null,
  state varchar(20) not null,
  closed_by bigint not null,
  closed_on date not null,
  closing_reason varchar(2000) not null,
  reason varchar(2000) not null,
  reopened_by bigint not null,
  reopened_on date not null,
  constraint recommendation_reopening_of foreign key (recommendation_id) references recommendation (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index recommendation_reopening_in on recommendation_reopening (partnership_id, recommendation_id);

-- Where a practice review, or another source of recommendations, itself stands. A source without a row has none said.
create table learning_review (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  source_kind varchar(20) not null,
  source_reference varchar(300) not null,
  stage varchar(20) not null,
  published_on date,
  response_due_on date,
  changed_by bigint not null,
  changed_on date not null,
  version int not null,
  constraint learning_review_once unique (partnership_id, source_kind, source_reference),
  constraint learning_review_of_partnership foreign key (partnership_id) references partnership (id)
) default character set utf8mb4 collate utf8mb4_bin;
