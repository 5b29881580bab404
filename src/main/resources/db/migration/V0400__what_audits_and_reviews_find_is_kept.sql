-- source_id is the id of the case audit, session or other record that the finding comes from, as source_kind says; it has no
-- foreign key, since sources differ and most are outside.
create table learning_finding (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  source_kind varchar(20) not null,
  source_reference varchar(300) not null,
  source_id bigint,
  kind varchar(10) not null,
  novelty varchar(10) not null,
  words varchar(4000) not null,
  theme varchar(200) not null,
  priority varchar(100),
  domain varchar(100),
  recorded_by bigint not null,
  recorded_at datetime(6) not null,
  constraint learning_finding_of_partnership foreign key (partnership_id) references partnership (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index learning_finding_of_source on learning_finding (partnership_id, source_kind, source_id);
create index learning_finding_by_theme on learning_finding (partnership_id, theme, recorded_at);
