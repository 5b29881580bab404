-- How a recommendation, the part of an owner and an update stood until they were changed. A row holds until until_at; the
-- first that ends after a moment is what was known then, and without one the row itself is.
create table recommendation_was (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  recommendation_id bigint not null,
  words varchar(2000) not null,
  theme varchar(200) not null,
  priority varchar(100),
  due_on date not null,
  measure varchar(2000) not null,
  state varchar(20) not null,
  closed_by bigint,
  closed_on date,
  closing_reason varchar(2000),
  reaudit_on date,
  until_at datetime(6) not null,
  constraint recommendation_was_of foreign key (recommendation_id) references recommendation (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index recommendation_was_until on recommendation_was (partnership_id, until_at);

create table recommendation_owner_was (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  recommendation_id bigint not null,
  owner_id bigint not null,
  state varchar(20) not null,
  answer varchar(20),
  reason varchar(2000),
  answered_by bigint,
  answered_on date,
  until_at datetime(6) not null,
  constraint recommendation_owner_was_of foreign key (recommendation_id) references recommendation (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index recommendation_owner_was_until on recommendation_owner_was (partnership_id, until_at);

create table recommendation_update_was (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  recommendation_id bigint not null,
  update_id bigint not null,
  done varchar(4000) not null,
  difference varchar(4000) not null,
  evidence varchar(4000),
  stuck varchar(4000),
  finished boolean not null,
  given_by bigint not null,
  given_on date not null,
  until_at datetime(6) not null,
  constraint recommendation_update_was_of foreign key (recommendation_id) references recommendation (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index recommendation_update_was_until on recommendation_update_was (partnership_id, until_at);

-- When something was added to a recommendation: a source, an update, a check, a re-audit, an escalation or its decision. What
-- was added before this was kept counts from its day.
create table recommendation_addition (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  recommendation_id bigint not null,
  kind varchar(20) not null,
  row_id bigint not null,
  added_at datetime(6) not null,
  constraint recommendation_addition_once unique (kind, row_id),
  constraint recommendation_addition_to foreign key (recommendation_id) references recommendation (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index recommendation_addition_in on recommendation_addition (partnership_id, recommendation_id);
