-- One row a proposal: the last decision about it. The trail holds those before it.
create table proposal_decision (
  return_id bigint not null,
  question_key varchar(100) not null,
  source varchar(40) not null,
  partnership_id bigint not null,
  decision varchar(20) not null,
  stamp char(16) not null,
  answer_version int not null,
  unchanged boolean not null,
  reason varchar(2000),
  person_id bigint not null,
  at datetime(6) not null,
  primary key (return_id, question_key, source),
  constraint proposal_decision_in_return foreign key (return_id) references agency_return (id)
) default character set utf8mb4 collate utf8mb4_bin;
