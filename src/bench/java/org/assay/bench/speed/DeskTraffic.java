package org.assay.bench.speed;

import org.assay.platform.Sql;

/**
 * What gathers on a desk in a year and the generator makes little of: four letters to each of an
 * organisation's people, ten looks at each submission, a signal from one return in five and a
 * request for support from one in ten.
 */
final class DeskTraffic {
  private static final String COUNTS = " where s.superseded_at > '9999-01-01' and s.id % ";

  private DeskTraffic() {}

  static void make(Sql sql) {
    sql.change(
        "insert into letter (partnership_id, person_id, kind, subject_id, written_at, attempts,"
            + " sent_at, recipient, title, words) select m.partnership_id, m.person_id, l.kind,"
            + " l.subject_id, timestampadd(minute, -(m.id % 400000), now()), 1, now(),"
            + " concat('somebody', m.id, '@example.org'), 'A letter about your return', repeat('You"
            + " are asked to answer by the end of the month. ', 20) from membership m join (select"
            + " * from letter where id < 1000 order by id limit 4) l where m.organisation_id is not"
            + " null");
    sql.change(
        "insert into access_log (partnership_id, person_id, what, subject_kind, subject_id, at)"
            + " select s.partnership_id, p.id, 'viewed', 'return', concat(s.return_id, ''),"
            + " timestampadd(second, -(s.id * 37 + p.id) % 30000000, now()) from submission s join"
            + " (select id from person order by id limit 10) p");
    sql.change(
        "insert ignore into return_signal (partnership_id, organisation_id, cycle_id, return_id,"
            + " submission_number, kind, answers, out_of, explanation, raised_at, state) select"
            + " s.partnership_id, s.organisation_id, s.cycle_id, s.return_id, s.number, x.kind,"
            + " x.answers, x.out_of, x.explanation, s.submitted_at, 'waiting' from submission s"
            + " join (select * from return_signal where id < 100000000 order by id limit 1) x"
            + COUNTS
            + "5 = 0");
    sql.change(
        "insert ignore into support_request (partnership_id, organisation_id, cycle_id, return_id,"
            + " question_key, question_ref, question_text, said, raised_at, state) select"
            + " s.partnership_id, s.organisation_id, s.cycle_id, s.return_id, 'support', '1', 'What"
            + " support would help?', 'A visit to our school.', s.submitted_at, 'waiting' from"
            + " submission s"
            + COUNTS
            + "10 = 0");
  }
}
