-- A submission that was opened again for some questions alone. It holds until the next submission, whose number is higher.
create table return_reopening (
  return_id bigint not null,
  after_submission int not null,
  partnership_id bigint not null,
  answer_by date not null,
  reopened_by bigint not null,
  reopened_at datetime(6) not null,
  primary key (return_id, after_submission),
  constraint return_reopening_of_return foreign key (return_id) references agency_return (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table return_reopening_question (
  return_id bigint not null,
  after_submission int not null,
  question_key varchar(100) not null,
  partnership_id bigint not null,
  asked mediumtext not null,
  primary key (return_id, after_submission, question_key),
  constraint return_reopening_question_of_reopening foreign key (return_id, after_submission)
    references return_reopening (return_id, after_submission)
) default character set utf8mb4 collate utf8mb4_bin;

-- What the first marker notes while marking, until all of it is sent at once.
create table moderation_note (
  sample_id bigint not null,
  question_key varchar(100) not null,
  partnership_id bigint not null,
  person_id bigint not null,
  note mediumtext not null,
  noted_at datetime(6) not null,
  version int not null,
  primary key (sample_id, question_key),
  constraint moderation_note_of_sample foreign key (sample_id) references moderation_sample (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- One batch a sampled return.
create table moderation_clarification (
  sample_id bigint not null primary key,
  partnership_id bigint not null,
  return_id bigint not null,
  after_submission int not null,
  person_id bigint not null,
  asked_at datetime(6) not null,
  constraint moderation_clarification_of_sample foreign key (sample_id) references moderation_sample (id),
  constraint moderation_clarification_reopens foreign key (return_id, after_submission)
    references return_reopening (return_id, after_submission)
) default character set utf8mb4 collate utf8mb4_bin;

-- One of a partnership's moderators leads the others.
create table moderation_lead (
  partnership_id bigint not null primary key,
  person_id bigint not null,
  named_by bigint not null,
  named_at datetime(6) not null
) default character set utf8mb4 collate utf8mb4_bin;
