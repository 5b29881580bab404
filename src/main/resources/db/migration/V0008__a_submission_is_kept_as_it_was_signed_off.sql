-- The cuts are copied: a figure as at a past time must not move when an organisation later does.
create table submission (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  cycle_id bigint not null,
  return_id bigint not null,
  organisation_id bigint not null,
  number int not null,
  declared_by bigint,
  declared_at datetime(6),
  submitted_at datetime(6) not null,
  signed_off_by bigint,
  signed_off_at datetime(6),
  edition_sha256 char(64) not null,
  sector varchar(40) not null,
  setting_type varchar(60) not null,
  phase varchar(40) not null,
  district varchar(80),
  quadrant varchar(80),
  group_id bigint,
  ratio decimal(22, 20),
  band varchar(60),
  coverage decimal(22, 20) not null,
  answered int not null,
  not_applicable int not null,
  unanswered int not null,
  not_asked int not null,
  impact_mean decimal(22, 20),
  answers_json mediumtext not null,
  scorecard_json mediumtext not null,
  constraint submission_by_number unique (return_id, number),
  constraint submission_of_return foreign key (return_id) references agency_return (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index submission_as_at on submission (partnership_id, cycle_id, submitted_at, return_id);
create index submission_of_organisation on submission (partnership_id, organisation_id, cycle_id);

create table submission_section (
  submission_id bigint not null,
  section_key varchar(100) not null,
  partnership_id bigint not null,
  ratio decimal(22, 20),
  answered int not null,
  not_applicable int not null,
  unanswered int not null,
  met int not null,
  partly int not null,
  not_met int not null,
  primary key (submission_id, section_key),
  constraint submission_section_of_submission foreign key (submission_id) references submission (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table submission_answer (
  submission_id bigint not null,
  question_key varchar(100) not null,
  partnership_id bigint not null,
  cycle_id bigint not null,
  state varchar(20) not null,
  option_code varchar(60),
  ratio decimal(22, 20),
  impact_level int,
  impact_sources varchar(200),
  evidence_count int not null,
  oldest_evidence date,
  narrative mediumtext,
  primary key (submission_id, question_key),
  constraint submission_answer_of_submission foreign key (submission_id) references submission (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index submission_answer_by_option on submission_answer (partnership_id, cycle_id, question_key, option_code);
