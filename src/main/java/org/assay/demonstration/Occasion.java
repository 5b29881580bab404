package org.assay.demonstration;

import java.time.LocalDate;
import java.util.Map;
import org.assay.answering.Answer;
import org.assay.directory.Organisation;
import org.assay.questionset.Question;

/**
 * One organisation sits down to one edition.
 *
 * @param day on which it answers
 * @param before its answers to the cycle before, by the keys of that edition
 */
record Occasion(
    Member member,
    Speaker speaker,
    Headcount people,
    Disposition disposition,
    Ancestry ancestry,
    LocalDate day,
    Map<String, Answer> before) {

  static Occasion of(
      long seed,
      Member member,
      int year,
      Ancestry ancestry,
      LocalDate day,
      Map<String, Answer> before) {
    var organisation = member.organisation();
    return new Occasion(
        member,
        Speaker.of(organisation),
        Headcount.of(organisation, Chance.of(seed, "people", member.code())),
        new Disposition(seed, member, year),
        ancestry,
        day,
        before);
  }

  Organisation organisation() {
    return member.organisation();
  }

  String root(Question question) {
    return ancestry.of(question.key());
  }

  double leaning(Question question) {
    var last = before.get(root(question));
    return disposition.towards(question, root(question), last != null && last.action() != null);
  }

  Chance chance(String about, Question question) {
    return disposition.chance(about, root(question));
  }

  Phrases phrases(Question question) {
    return new Phrases(speaker, question.themes(), day, chance("words", question));
  }
}
