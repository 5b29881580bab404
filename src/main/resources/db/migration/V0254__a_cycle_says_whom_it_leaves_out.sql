-- By which rule organisations were asked: kept so that next year's cycle can ask by the same.
create table cycle_rule (
  cycle_id bigint not null primary key,
  partnership_id bigint not null,
  kinds varchar(4000) not null,
  districts varchar(4000) not null,
  group_ids varchar(1000) not null,
  interim boolean not null default false,
  constraint cycle_rule_of_cycle foreign key (cycle_id) references cycle (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table cycle_exclusion (
  cycle_id bigint not null,
  organisation_id bigint not null,
  partnership_id bigint not null,
  reason varchar(500) not null,
  primary key (cycle_id, organisation_id),
  constraint cycle_exclusion_of_cycle foreign key (cycle_id) references cycle (id),
  constraint cycle_exclusion_of_organisation foreign key (organisation_id) references organisation (id)
) default character set utf8mb4 collate utf8mb4_bin;
