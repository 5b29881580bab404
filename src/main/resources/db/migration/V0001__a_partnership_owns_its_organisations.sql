-- How to read these files.
-- Binary collation everywhere: MySQL, MariaDB and H2 then agree on what is equal.
-- Each table that belongs to a partnership names it, so that every query can be bounded by it. Where another key of the row
-- leads there already, partnership_id is a copy without a foreign key: one more would cost an index and, on every save, a lock
-- on a row that all share.
-- Columns that say who did something (person_id, and all that end in _by) hold a person's id without a foreign key where the
-- record is to outlive the person's account; the tables of people and of what is sent to them have one.
-- What is written once and kept for years is compressed, where the database can do that.
create table partnership (
  id bigint not null auto_increment primary key,
  code varchar(40) not null,
  name varchar(200) not null,
  subgroup_name varchar(200) not null,
  county_name varchar(200) not null,
  constraint partnership_by_code unique (code)
) default character set utf8mb4 collate utf8mb4_bin;

create table district (
  partnership_id bigint not null,
  name varchar(80) not null,
  quadrant varchar(80) not null,
  primary key (partnership_id, name),
  constraint district_in_quadrant unique (partnership_id, name, quadrant),
  constraint district_of_partnership foreign key (partnership_id) references partnership (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table organisation_group (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  code varchar(40) not null,
  name varchar(200) not null,
  kind varchar(40) not null,
  constraint organisation_group_by_code unique (partnership_id, code),
  constraint organisation_group_of_partnership foreign key (partnership_id) references partnership (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- The quadrant is a copy of its district's, so that reports cut by it without another join; the key keeps the two alike.
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
  constraint organisation_in_district foreign key (partnership_id, district, quadrant)
    references district (partnership_id, name, quadrant),
  constraint organisation_of_group foreign key (group_id) references organisation_group (id)
) default character set utf8mb4 collate utf8mb4_bin;
