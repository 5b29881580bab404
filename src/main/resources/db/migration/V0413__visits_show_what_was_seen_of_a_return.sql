create table assurance_visit (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  organisation_id bigint not null,
  return_id bigint not null,
  visited_on date not null,
  people varchar(500) not null,
  notes mediumtext not null,
  outcome varchar(20) not null,
  person_id bigint not null,
  recorded_at datetime(6) not null,
  version int not null,
  constraint assurance_visit_of_return foreign key (return_id) references agency_return (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index assurance_visit_of_organisation on assurance_visit (partnership_id, organisation_id);
create index assurance_visit_in_order on assurance_visit (partnership_id, visited_on);

create table assurance_visit_question (
  visit_id bigint not null,
  question_key varchar(100) not null,
  partnership_id bigint not null,
  primary key (visit_id, question_key),
  constraint assurance_visit_question_of_visit foreign key (visit_id) references assurance_visit (id)
) default character set utf8mb4 collate utf8mb4_bin;
