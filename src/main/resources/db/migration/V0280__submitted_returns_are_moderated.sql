-- One sample a cycle, that anybody with the seed can draw again.
create table moderation_draw (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  cycle_id bigint not null,
  seed varchar(64) not null,
  random_part int not null,
  risk_part int not null,
  population int not null,
  drawn_by bigint not null,
  drawn_at datetime(6) not null,
  constraint moderation_draw_once unique (cycle_id),
  constraint moderation_draw_of_cycle foreign key (cycle_id) references cycle (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- What was submitted when the sample was drawn is what is marked, whatever is submitted later.
create table moderation_sample (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  draw_id bigint not null,
  cycle_id bigint not null,
  return_id bigint not null,
  submission_id bigint not null,
  organisation_id bigint not null,
  part varchar(10) not null,
  stratum varchar(80) not null,
  place int not null,
  signs varchar(400) not null,
  first_marker bigint,
  second_marker bigint,
  finished_at datetime(6),
  constraint moderation_sample_once unique (draw_id, return_id),
  constraint moderation_sample_of_draw foreign key (draw_id) references moderation_draw (id),
  constraint moderation_sample_of_submission foreign key (submission_id) references submission (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index moderation_sample_of_return on moderation_sample (partnership_id, return_id);
create index moderation_sample_in_order on moderation_sample (partnership_id, cycle_id, place);

-- 1 the first marker's, 2 the second's, 3 what was settled where they differ.
create table moderation_mark (
  sample_id bigint not null,
  question_key varchar(100) not null,
  marker int not null,
  partnership_id bigint not null,
  person_id bigint not null,
  claimed_code varchar(60),
  option_code varchar(60) not null,
  comment mediumtext,
  marked_at datetime(6) not null,
  version int not null,
  primary key (sample_id, question_key, marker),
  constraint moderation_mark_of_sample foreign key (sample_id) references moderation_sample (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- No foreign key on the person: what somebody declared outlives the account.
create table moderation_interest (
  partnership_id bigint not null,
  person_id bigint not null,
  organisation_id bigint not null,
  reason varchar(500) not null,
  declared_at datetime(6) not null,
  primary key (partnership_id, person_id, organisation_id),
  constraint moderation_interest_in_organisation foreign key (organisation_id) references organisation (id)
) default character set utf8mb4 collate utf8mb4_bin;
