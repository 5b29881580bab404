-- Null for the sets that came with the service, which every partnership may ask.
alter table edition add column partnership_id bigint;
alter table edition add column retired_at datetime(6);

-- A document that one person uploaded and another has still to publish.
create table edition_draft (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  question_set_id varchar(80) not null,
  version varchar(40) not null,
  sha256 char(64) not null,
  document mediumtext not null,
  uploaded_by bigint not null,
  uploaded_at datetime(6) not null,
  published_by bigint,
  published_at datetime(6),
  constraint edition_draft_once unique (partnership_id, question_set_id, version),
  constraint edition_draft_of_partnership foreign key (partnership_id) references partnership (id)
) default character set utf8mb4 collate utf8mb4_bin;
