-- Binary collation everywhere: MySQL, MariaDB and H2 then agree on what is equal.
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
  constraint district_of_partnership foreign key (partnership_id) references partnership (id)
) default character set utf8mb4 collate utf8mb4_bin;
