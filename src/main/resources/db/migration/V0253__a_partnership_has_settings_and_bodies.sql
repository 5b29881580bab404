create table partnership_setting (
  partnership_id bigint not null,
  name varchar(60) not null,
  said varchar(4000) not null,
  primary key (partnership_id, name),
  constraint partnership_setting_of_partnership foreign key (partnership_id) references partnership (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table partnership_logo (
  partnership_id bigint not null primary key,
  media_type varchar(40) not null,
  content mediumblob not null,
  constraint partnership_logo_of_partnership foreign key (partnership_id) references partnership (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table partnership_body (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  name varchar(200) not null,
  kind varchar(20) not null,
  chair varchar(200),
  members varchar(4000),
  terms varchar(4000),
  reports_to bigint,
  constraint partnership_body_by_name unique (partnership_id, name),
  constraint partnership_body_of_partnership foreign key (partnership_id) references partnership (id),
  constraint partnership_body_reports_to foreign key (reports_to) references partnership_body (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table body_meeting (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  body_id bigint not null,
  held_on date not null,
  attended varchar(4000),
  constraint body_meeting_once unique (body_id, held_on),
  constraint body_meeting_of_body foreign key (body_id) references partnership_body (id)
) default character set utf8mb4 collate utf8mb4_bin;
