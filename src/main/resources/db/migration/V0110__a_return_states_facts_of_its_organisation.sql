-- What a question set asks about the organisation before its questions. A fact taken back keeps its
-- row, holding null, so that versions only grow.
create table return_fact (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  return_id bigint not null,
  name varchar(64) not null,
  value_json varchar(1000) not null,
  version int not null,
  constraint return_fact_once unique (return_id, name),
  constraint return_fact_of_return foreign key (return_id) references agency_return (id)
) default character set utf8mb4 collate utf8mb4_bin;
