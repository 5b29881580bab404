-- A figure is found by the address of its page and its name there; a return by its id, with an empty name. about is what it
-- was called then.
create table scrutiny_comment (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  page varchar(300) not null,
  figure varchar(300) not null,
  about varchar(600) not null,
  return_id bigint,
  constraint scrutiny_comment_of_partnership foreign key (partnership_id) references partnership (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index scrutiny_comment_on_page on scrutiny_comment (partnership_id, page);

-- What was said, never changed: COMMENT, REPLY, SETTLED.
create table scrutiny_entry (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  comment_id bigint not null,
  person_id bigint not null,
  at datetime(6) not null,
  kind varchar(20) not null,
  words varchar(2000),
  constraint scrutiny_entry_of_comment foreign key (comment_id) references scrutiny_comment (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index scrutiny_entry_in_partnership on scrutiny_entry (partnership_id, comment_id);
