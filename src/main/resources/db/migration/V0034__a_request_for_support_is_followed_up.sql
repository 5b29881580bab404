create table support_request (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  organisation_id bigint not null,
  cycle_id bigint not null,
  return_id bigint not null,
  question_key varchar(100) not null,
  question_ref varchar(40) not null,
  question_text varchar(1000) not null,
  said mediumtext,
  raised_at datetime(6) not null,
  state varchar(20) not null,
  version int not null default 0,
  constraint support_request_once unique (return_id, question_key),
  constraint support_request_of_return foreign key (return_id) references agency_return (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index support_request_by_state on support_request (partnership_id, state, raised_at);
create index support_request_of_organisation on support_request (partnership_id, organisation_id);

-- What was done about it, never changed; no person where the organisation's own next submission did it.
create table support_step (
  request_id bigint not null,
  seq int not null,
  partnership_id bigint not null,
  person_id bigint,
  at datetime(6) not null,
  state varchar(20) not null,
  note varchar(2000),
  primary key (request_id, seq),
  constraint support_step_of_request foreign key (request_id) references support_request (id)
) default character set utf8mb4 collate utf8mb4_bin;
