-- organisation_id is that of the organisation that opened the pulse for its own staff; null where the partnership opened it
-- for all that it could ask. purged_on is the day on which the answers were deleted.
create table pulse (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  cycle_id bigint not null,
  organisation_id bigint,
  question_set_id varchar(80) not null,
  question_set_version varchar(40) not null,
  opens_on date not null,
  closes_on date not null,
  purged_on date,
  constraint pulse_of_partnership foreign key (partnership_id) references partnership (id),
  constraint pulse_beside_cycle foreign key (cycle_id) references cycle (id),
  constraint pulse_opened_by foreign key (organisation_id) references organisation (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index pulse_of_cycle on pulse (partnership_id, cycle_id);

-- Sector and district are copies as they were when the pulse was opened: were they to move, two readings of the same results
-- would differ by one organisation. So neither has a foreign key.
create table pulse_place (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  pulse_id bigint not null,
  organisation_id bigint not null,
  code varchar(12) not null,
  sector varchar(40) not null,
  district varchar(80),
  constraint pulse_place_by_code unique (code),
  constraint pulse_place_once unique (pulse_id, organisation_id),
  constraint pulse_place_of_pulse foreign key (pulse_id) references pulse (id),
  constraint pulse_place_of_organisation foreign key (organisation_id) references organisation (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index pulse_place_of on pulse_place (partnership_id, organisation_id);

-- How often each option was chosen. There is no row for a person, no time and no order. The row without a question counts the
-- answers themselves.
create table pulse_count (
  place_id bigint not null,
  question_key varchar(100) not null,
  option_code varchar(60) not null,
  partnership_id bigint not null,
  chosen int not null,
  primary key (place_id, question_key, option_code),
  constraint pulse_count_at_place foreign key (place_id) references pulse_place (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- The id is random, so that the order of the rows says nothing about the order in which they came.
create table pulse_comment (
  id char(32) not null primary key,
  partnership_id bigint not null,
  place_id bigint not null,
  question_key varchar(100) not null,
  words varchar(4000) not null,
  constraint pulse_comment_at_place foreign key (place_id) references pulse_place (id)
) default character set utf8mb4 collate utf8mb4_bin;
