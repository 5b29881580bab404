-- Entered when the first marker finishes: what the return's standards come to as claimed, and with the marks in place of
-- the claims they differ from. An empty key is the whole return. The counts are of marked answers.
create table moderated_score (
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
  constraint moderated_score_of_sample foreign key (sample_id) references moderation_sample (id)
) default character set utf8mb4 collate utf8mb4_bin;
