-- Every return that could be drawn, with the reasons that it had then, so that the draw can be repeated whatever changes later.
create table moderation_candidate (
  draw_id bigint not null,
  return_id bigint not null,
  partnership_id bigint not null,
  submission_id bigint not null,
  organisation_id bigint not null,
  stratum varchar(80) not null,
  reasons varchar(600) not null,
  primary key (draw_id, return_id),
  constraint moderation_candidate_of_draw foreign key (draw_id) references moderation_draw (id)
) default character set utf8mb4 collate utf8mb4_bin;
