-- One row for each number, day, tick or part of an answer that is no place on a scale. The cuts are copied, as they are
-- on the submission, and the rows stand in the order in which they are summarised.
create table submission_value (
  partnership_id bigint not null,
  cycle_id bigint not null,
  question_key varchar(100) not null,
  part varchar(200) not null,
  submission_id bigint not null,
  sector varchar(40) not null,
  district varchar(80),
  amount decimal(24, 4) not null,
  whole decimal(24, 4),
  submitted_at datetime(6) not null,
  superseded_at datetime(6) not null,
  primary key (partnership_id, cycle_id, question_key, part, submission_id),
  constraint submission_value_of_submission foreign key (submission_id) references submission (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- The same questions of the same organisation in two cycles: as a whole, by standard and by theme. Both are means over the
-- questions that it answered in both.
create table submission_change (
  partnership_id bigint not null,
  cycle_id bigint not null,
  kind varchar(20) not null,
  part varchar(100) not null,
  submission_id bigint not null,
  questions int not null,
  now_ratio decimal(22, 20) not null,
  before_ratio decimal(22, 20) not null,
  submitted_at datetime(6) not null,
  superseded_at datetime(6) not null,
  primary key (partnership_id, cycle_id, kind, part, submission_id),
  constraint submission_change_of_submission foreign key (submission_id) references submission (id)
) default character set utf8mb4 collate utf8mb4_bin;
