-- As it was sent: to whom, its title and its words, without a link that opens an account. bounce_token stands in the address that
-- what cannot be delivered comes back to.
alter table letter add column recipient varchar(254);
alter table letter add column title varchar(500);
alter table letter add column words mediumtext;
alter table letter add column bounce_token char(32);
alter table letter add column bounced_at datetime(6);
alter table letter add column bounce varchar(500);
create index letter_in_outbox on letter (partnership_id, written_at);
create index letter_by_bounce on letter (bounce_token);

-- What a partnership's letters say in place of the words that come with the service.
create table letter_template (
  partnership_id bigint not null,
  kind varchar(40) not null,
  title varchar(200) not null,
  words varchar(4000) not null,
  primary key (partnership_id, kind),
  constraint letter_template_of_partnership foreign key (partnership_id) references partnership (id)
) default character set utf8mb4 collate utf8mb4_bin;
