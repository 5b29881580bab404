-- Given once. What was decided about a challenge is final, and when decides which scores count as at a time.
create table moderation_response (
  sample_id bigint not null primary key,
  partnership_id bigint not null,
  agreed boolean not null,
  person_id bigint not null,
  responded_at datetime(6) not null,
  decided_by bigint,
  decided_at datetime(6),
  constraint moderation_response_of_sample foreign key (sample_id) references moderation_sample (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table moderation_challenge (
  sample_id bigint not null,
  question_key varchar(100) not null,
  partnership_id bigint not null,
  reason mediumtext not null,
  primary key (sample_id, question_key),
  constraint moderation_challenge_of_response foreign key (sample_id) references moderation_response (sample_id)
) default character set utf8mb4 collate utf8mb4_bin;

-- As moderated_score, after the reply to a challenge. What stood before stays in its own table.
create table challenged_score (
  sample_id bigint not null,
  section_key varchar(100) not null,
  partnership_id bigint not null,
  claimed_ratio decimal(22, 20),
  moderated_ratio decimal(22, 20),
  over_claimed int not null,
  agreed int not null,
  under_claimed int not null,
  different int not null,
  primary key (sample_id, section_key),
  constraint challenged_score_of_response foreign key (sample_id) references moderation_response (sample_id)
) default character set utf8mb4 collate utf8mb4_bin;
