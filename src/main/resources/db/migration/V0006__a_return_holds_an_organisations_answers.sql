-- The answers of a return, of an agency's form in a case audit, of a second score: whoever owns the sheet keeps its id.
create table answer_sheet (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  trail_seq int not null default 0,
  trail_hash char(64) not null,
  constraint answer_sheet_of_partnership foreign key (partnership_id) references partnership (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table agency_return (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  cycle_id bigint not null,
  organisation_id bigint not null,
  status varchar(20) not null,
  sheet_id bigint not null,
  declared_by bigint,
  declared_at datetime(6),
  signed_off_by bigint,
  first_submitted_at datetime(6),
  submitted_at datetime(6),
  submissions int not null default 0,
  last_reason varchar(2000),
  constraint agency_return_once unique (cycle_id, organisation_id),
  constraint agency_return_of_sheet unique (sheet_id),
  constraint agency_return_on_sheet foreign key (sheet_id) references answer_sheet (id),
  constraint agency_return_of_partnership foreign key (partnership_id) references partnership (id),
  constraint agency_return_in_cycle foreign key (cycle_id) references cycle (id),
  constraint agency_return_of_organisation foreign key (organisation_id) references organisation (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index agency_return_by_status on agency_return (partnership_id, cycle_id, status, first_submitted_at);

-- No foreign key but the one to the sheet: each would lock a shared row on every save.
create table answer (
  sheet_id bigint not null,
  question_key varchar(100) not null,
  partnership_id bigint not null,
  state varchar(20) not null,
  option_code varchar(60),
  answer_json mediumtext not null,
  version int not null,
  updated_by bigint not null,
  updated_at datetime(6) not null,
  primary key (sheet_id, question_key),
  constraint answer_on_sheet foreign key (sheet_id) references answer_sheet (id)
) default character set utf8mb4 collate utf8mb4_bin;
