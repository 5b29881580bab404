-- What was asked is copied in words, since it is shown long after. raised_id leads to a return or to something else, as
-- raised_kind says, so it has no foreign key; organisation and proof are of the same organisation as what raised it, and are
-- without one because each would cost an index and a lock on a row that all share, on every save.
-- progress is the last line of the action's history other than a change of its plan or its place, and progress_at when it was
-- written: reports as of a time after it need not read the history.
create table improvement_action (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  organisation_id bigint not null,
  raised_kind varchar(20) not null,
  raised_id bigint not null,
  raised_key varchar(100) not null,
  source varchar(300) not null,
  standard_key varchar(100) not null,
  standard varchar(300) not null,
  question varchar(2000) not null,
  what mediumtext,
  lead_name varchar(500),
  due_on date,
  measure mediumtext,
  required boolean not null,
  asked boolean not null,
  state varchar(20) not null,
  progress varchar(20) not null default 'opened',
  progress_at datetime(6) not null default '1970-01-01 00:00:00',
  opened_at datetime(6) not null,
  closed_at datetime(6),
  proof_words mediumtext,
  proof_link varchar(2000),
  proof_file_id bigint,
  proof_on date,
  carried_from bigint,
  first_submitted_at datetime(6),
  version int not null default 1,
  constraint improvement_action_once unique (raised_id, raised_key, raised_kind),
  constraint improvement_action_carried foreign key (carried_from) references improvement_action (id) on delete set null
) default character set utf8mb4 collate utf8mb4_bin;

create index improvement_action_of_organisation on improvement_action (partnership_id, organisation_id);
create index improvement_action_by_source on improvement_action (partnership_id, source, standard);

create table action_entry (
  id bigint not null auto_increment primary key,
  action_id bigint not null,
  partnership_id bigint not null,
  at datetime(6) not null,
  person_id bigint,
  kind varchar(20) not null,
  words mediumtext,
  confirmed varchar(1000),
  constraint action_entry_of_action foreign key (action_id) references improvement_action (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- The plan as it stood at the last sign-off; the state follows what the organisation reports afterwards. The organisation is a
-- copy of the action's. The columns that are worked out let an index count and sort what lists show, the words left aside.
create table submitted_action (
  action_id bigint not null primary key,
  partnership_id bigint not null,
  organisation_id bigint not null,
  what mediumtext,
  lead_name varchar(500),
  due_on date,
  measure mediumtext,
  state varchar(20) not null,
  submitted_at datetime(6) not null,
  finished boolean generated always as (case when state in ('open', 'in-progress') then false else true end),
  planned boolean generated always as (case when what is null then false else true end),
  due_order date generated always as (case when due_on is null then date '9999-12-31' else due_on end),
  constraint submitted_action_of_action foreign key (action_id) references improvement_action (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index submitted_action_by_due on submitted_action (partnership_id, finished, due_order);
create index submitted_action_counted on submitted_action (partnership_id, state, due_order, planned);
create index submitted_action_by_organisation on submitted_action (partnership_id, organisation_id, state, due_order, planned);

-- A requirement that a submission does not meet, or a question with an action that the partnership knows of: what reports count
-- and list without reading answers. unmet: 0 met or no requirement, 1 partly met, 2 not met; position is the question's in its
-- edition; due_on and carried are as they were signed off. What the action has come to follows its own row (see there), and
-- changed_at is the later of its two times.
create table submission_gap (
  submission_id bigint not null,
  question_key varchar(100) not null,
  partnership_id bigint not null,
  position int not null,
  unmet int not null,
  planned boolean not null,
  due_on date,
  action_id bigint,
  carried boolean not null default false,
  progress varchar(20),
  progress_at datetime(6),
  carried_at datetime(6),
  changed_at datetime(6),
  primary key (submission_id, question_key),
  constraint submission_gap_of_submission foreign key (submission_id) references submission (id),
  constraint submission_gap_with_action foreign key (action_id) references improvement_action (id)
) default character set utf8mb4 collate utf8mb4_bin /*! row_format=compressed key_block_size=8 */;

create index submission_gap_by_change on submission_gap (partnership_id, changed_at);
