-- The bytes lie in the file store under store_id; a file may stand behind many answers of its return.
create table evidence_file (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  organisation_id bigint not null,
  return_id bigint,
  store_id char(32) not null,
  name varchar(255) not null,
  name_reason varchar(1000),
  media_type varchar(100) not null,
  byte_count bigint not null,
  sha256 char(64) not null,
  evidence_date date,
  stored_at datetime(6) not null,
  stored_by bigint not null,
  deleted_at datetime(6),
  deleted_by bigint,
  constraint evidence_file_by_store unique (store_id),
  constraint evidence_file_of_partnership foreign key (partnership_id) references partnership (id),
  constraint evidence_file_of_organisation foreign key (organisation_id) references organisation (id),
  constraint evidence_file_of_return foreign key (return_id) references agency_return (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index evidence_file_in_return on evidence_file (partnership_id, return_id, sha256);

-- Cycle and organisation are copies of the return's, whose keys hold them; sector, setting type, phase, district, quadrant and
-- group are copies as they were then: a figure as at a past time must not move when an organisation later does. So none of
-- them has a foreign key.
-- A submission counts from when it was submitted until the next one of its return; the last has no end. So what counts at a
-- time is a plain filter, without looking for the highest number of each return.
-- capped_by holds the keys of the critical questions that hold the band down, separated by commas.
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
  superseded_at datetime(6) not null default '9999-12-31 00:00:00',
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
  capped_by varchar(2000),
  coverage decimal(22, 20) not null,
  answered int not null,
  not_applicable int not null,
  unanswered int not null,
  not_asked int not null,
  impact_mean decimal(22, 20),
  answers_json mediumtext not null,
  scorecard_json mediumtext not null,
  profile_json text,
  key_name varchar(60) not null default '',
  seal char(64) not null default '',
  constraint submission_by_number unique (return_id, number),
  constraint submission_of_return foreign key (return_id) references agency_return (id)
) default character set utf8mb4 collate utf8mb4_bin /*! row_format=compressed key_block_size=4 */;

create index submission_counted on submission (partnership_id, cycle_id, superseded_at, submitted_at);
create index submission_by_time on submission (partnership_id, cycle_id, submitted_at, superseded_at);
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
) default character set utf8mb4 collate utf8mb4_bin /*! row_format=compressed key_block_size=4 */;

-- before_ratio is what the same organisation's answer was worth in the cycle before, where the question means the same.
create table submission_answer (
  submission_id bigint not null,
  question_key varchar(100) not null,
  partnership_id bigint not null,
  state varchar(20) not null,
  option_code varchar(60),
  ratio decimal(22, 20),
  before_ratio decimal(22, 20),
  impact_level int,
  impact_sources varchar(200),
  evidence_count int not null,
  oldest_evidence date,
  narrative mediumtext,
  plan_what mediumtext,
  plan_due date,
  primary key (submission_id, question_key),
  constraint submission_answer_of_submission foreign key (submission_id) references submission (id)
) default character set utf8mb4 collate utf8mb4_bin /*! row_format=compressed key_block_size=4 */;

-- One row for each number, day, tick or part of an answer that is no place on a scale.
create table submission_value (
  submission_id bigint not null,
  question_key varchar(100) not null,
  part varchar(200) not null,
  partnership_id bigint not null,
  amount decimal(24, 4) not null,
  whole decimal(24, 4),
  primary key (submission_id, question_key, part),
  constraint submission_value_of_submission foreign key (submission_id) references submission (id)
) default character set utf8mb4 collate utf8mb4_bin /*! row_format=compressed key_block_size=4 */;

-- The same questions of the same organisation in two cycles: as a whole, by standard and by theme. Both are means over the
-- questions that it answered in both.
create table submission_change (
  submission_id bigint not null,
  kind varchar(20) not null,
  part varchar(100) not null,
  partnership_id bigint not null,
  questions int not null,
  now_ratio decimal(22, 20) not null,
  before_ratio decimal(22, 20) not null,
  primary key (submission_id, kind, part),
  constraint submission_change_of_submission foreign key (submission_id) references submission (id)
) default character set utf8mb4 collate utf8mb4_bin /*! row_format=compressed key_block_size=4 */;

-- Up to when the submissions of a cycle are tallied: what was signed off, or ceased to count, after the tally before it.
-- Made from the rows above and rebuilt from them when one with an earlier time is entered.
create table cycle_tally_until (
  cycle_id bigint not null,
  until_at datetime(6) not null,
  partnership_id bigint not null,
  primary key (cycle_id, until_at),
  constraint cycle_tally_until_of_cycle foreign key (cycle_id) references cycle (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- Rows alike in all keys, counted and added up; those that ceased to count are taken off. What keys and sums are, the kind
-- says. A report adds a few thousand of these up in place of millions of answers.
create table cycle_tally (
  cycle_id bigint not null,
  kind varchar(20) not null,
  until_at datetime(6) not null,
  row_no int not null,
  partnership_id bigint not null,
  k1 varchar(200) not null,
  k2 varchar(200) not null,
  k3 varchar(200) not null,
  k4 varchar(200) not null,
  k5 varchar(200) not null,
  k6 varchar(200) not null,
  n bigint not null,
  s1 decimal(40, 20) not null,
  s2 decimal(40, 20) not null,
  s3 decimal(40, 20) not null,
  s4 decimal(40, 20) not null,
  s5 decimal(40, 20) not null,
  s6 decimal(40, 20) not null,
  primary key (cycle_id, kind, until_at, row_no),
  constraint cycle_tally_until foreign key (cycle_id, until_at)
    references cycle_tally_until (cycle_id, until_at) on delete cascade
) default character set utf8mb4 collate utf8mb4_bin;

-- Which evidence files stand behind the answers of a submission: the partnership may open these, and no others.
create table submission_file (
  submission_id bigint not null,
  file_id bigint not null,
  partnership_id bigint not null,
  primary key (submission_id, file_id),
  constraint submission_file_of_submission foreign key (submission_id) references submission (id),
  constraint submission_file_of_file foreign key (file_id) references evidence_file (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- One reply to what was written in answer to one question of a cycle; the last one stands.
create table partnership_reply (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  cycle_id bigint not null,
  question_key varchar(100) not null,
  person_id bigint not null,
  at datetime(6) not null,
  words varchar(4000) not null,
  constraint partnership_reply_in_cycle foreign key (cycle_id) references cycle (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- Organisation and cycle are copies of the return's.
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
