-- The answers of a return, of an agency's form in a case audit, of a second score: whoever owns the sheet keeps its id.
create table answer_sheet (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  trail_seq int not null default 0,
  trail_hash char(64) not null,
  constraint answer_sheet_of_partnership foreign key (partnership_id) references partnership (id)
) default character set utf8mb4 collate utf8mb4_bin;

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

-- Every change is a link in the chain of its sheet: it holds the hash of the one before it.
create table change_trail (
  sheet_id bigint not null,
  seq int not null,
  partnership_id bigint not null,
  person_id bigint not null,
  at datetime(6) not null,
  kind varchar(20) not null,
  changes_json mediumtext not null,
  previous_hash char(64) not null,
  key_name varchar(60) not null,
  hash char(64) not null,
  primary key (sheet_id, seq),
  constraint change_trail_of_sheet foreign key (sheet_id) references answer_sheet (id)
) default character set utf8mb4 collate utf8mb4_bin /*! row_format=compressed key_block_size=4 */;

-- Text that looked like a child's name and was confirmed not to be one. Never the text itself: only where it stands, what it
-- looked like, and why its writer says that it is nobody's.
create table guard_confirmation (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  sheet_id bigint not null,
  question_key varchar(100) not null,
  field varchar(200) not null,
  kind varchar(40) not null,
  reason varchar(500) not null,
  person_id bigint not null,
  at datetime(6) not null,
  constraint guard_confirmation_on_sheet foreign key (sheet_id) references answer_sheet (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- Where somebody was last seen; what is older than a few minutes is deleted when the sheet is next looked at. Without foreign
-- keys, since each look would lock the sheet's row that a save needs.
create table presence (
  sheet_id bigint not null,
  person_id bigint not null,
  partnership_id bigint not null,
  section_key varchar(100) not null,
  seen_at datetime(6) not null,
  primary key (sheet_id, person_id)
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
create index agency_return_by_submission on agency_return (partnership_id, submitted_at);

-- What a question set asks about the organisation before its questions. A fact taken back keeps its row, holding null, so that
-- versions only grow.
create table return_fact (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  return_id bigint not null,
  name varchar(64) not null,
  value_json varchar(1000) not null,
  version int not null,
  constraint return_fact_once unique (return_id, name),
  constraint return_fact_of_return foreign key (return_id) references agency_return (id)
) default character set utf8mb4 collate utf8mb4_bin;
