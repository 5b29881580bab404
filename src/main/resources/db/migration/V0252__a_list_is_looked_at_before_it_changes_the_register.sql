create table register_import (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  kind varchar(20) not null,
  file_name varchar(200) not null,
  authority varchar(400) not null,
  state varchar(20) not null,
  uploaded_by bigint not null,
  uploaded_at datetime(6) not null,
  rows_read int not null default 0,
  rows_unchanged int not null default 0,
  rows_elsewhere int not null default 0,
  open_before int not null default 0,
  notes varchar(2000),
  to_do int not null default 0,
  done int not null default 0,
  cancel_asked boolean not null default false,
  confirmed_by bigint,
  finished_at datetime(6),
  problem varchar(1000),
  constraint register_import_of_partnership foreign key (partnership_id) references partnership (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table register_import_row (
  import_id bigint not null,
  line int not null,
  outcome varchar(20) not null,
  reference varchar(60),
  name varchar(200) not null,
  words varchar(2000) not null,
  facts text,
  primary key (import_id, line),
  constraint register_import_row_of_import foreign key (import_id) references register_import (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index register_import_row_by_outcome on register_import_row (import_id, outcome, line);
