create table organisation_group (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  code varchar(40) not null,
  name varchar(200) not null,
  kind varchar(40) not null,
  constraint organisation_group_by_code unique (partnership_id, code),
  constraint organisation_group_of_partnership foreign key (partnership_id) references partnership (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table organisation (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  code varchar(40) not null,
  name varchar(200) not null,
  sector varchar(40) not null,
  setting_type varchar(60) not null,
  phase varchar(40) not null,
  district varchar(80),
  quadrant varchar(80),
  group_id bigint,
  urn varchar(20),
  boarding boolean not null default false,
  early_years boolean not null default false,
  sixth_form boolean not null default false,
  alternative_provision boolean not null default false,
  residential boolean not null default false,
  commissions boolean not null default false,
  frontline boolean not null default false,
  opened_on date,
  closed_on date,
  constraint organisation_by_code unique (partnership_id, code),
  constraint organisation_of_partnership foreign key (partnership_id) references partnership (id),
  constraint organisation_of_group foreign key (group_id) references organisation_group (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index organisation_by_cut on organisation (partnership_id, sector, setting_type, phase);
create index organisation_by_place on organisation (partnership_id, quadrant, district);
