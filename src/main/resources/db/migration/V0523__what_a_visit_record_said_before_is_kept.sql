-- How the record of a visit stood until it was changed. recorded_at is since when it had stood so.
create table assurance_visit_was (
  id bigint not null auto_increment primary key,
  visit_id bigint not null,
  partnership_id bigint not null,
  visited_on date not null,
  people varchar(500) not null,
  notes mediumtext not null,
  outcome varchar(20) not null,
  person_id bigint not null,
  recorded_at datetime(6) not null,
  until_at datetime(6) not null,
  constraint assurance_visit_was_of foreign key (visit_id) references assurance_visit (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index assurance_visit_was_in on assurance_visit_was (partnership_id, visit_id);
