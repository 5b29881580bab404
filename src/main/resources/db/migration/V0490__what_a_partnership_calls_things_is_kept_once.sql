-- The settings asked for these words, and no question used them: they stand among the local names from now on.
insert into local_name (partnership_id, name_key, words)
select s.partnership_id,
       case s.name
         when 'front-door' then 'frontDoor'
         when 'escalation-policy' then 'escalation'
         when 'neglect-tool' then 'neglectTool'
         else 'thresholds'
       end,
       substring(s.said, 1, 80)
  from partnership_setting s
 where s.name in ('front-door', 'escalation-policy', 'neglect-tool', 'thresholds')
   and not exists (select 1
                     from local_name n
                    where n.partnership_id = s.partnership_id
                      and n.name_key = case s.name
                                         when 'front-door' then 'frontDoor'
                                         when 'escalation-policy' then 'escalation'
                                         when 'neglect-tool' then 'neglectTool'
                                         else 'thresholds'
                                       end);

delete from partnership_setting where name in ('front-door', 'escalation-policy', 'neglect-tool', 'thresholds');
