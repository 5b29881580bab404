package org.assay.demonstration.answers;

import java.time.LocalDate;
import java.util.Map;
import org.assay.demonstration.county.Headcount;
import org.assay.demonstration.county.Member;
import org.assay.engine.answering.Answer;
import org.assay.engine.questionset.Question;
import org.assay.people.directory.Organisation;

/**
 * One organisation sits down to one edition.
 *
 * @param day on which it answers
 * @param before its answers to the cycle before, by the keys of that edition
 */
record AnsweringSession(
    Member member,
    OrganisationVoice speaker,
    Headcount people,
    OrganisationQuality disposition,
    QuestionAncestry ancestry,
    LocalDate day,
    Map<String, Answer> before) {

  static AnsweringSession of(
      long seed,
      Member member,
      int year,
      QuestionAncestry ancestry,
      LocalDate day,
      Map<String, Answer> before) {
    var organisation = member.organisation();
    return new AnsweringSession(
        member,
        OrganisationVoice.of(organisation),
        Headcount.of(organisation, SeededRandom.of(seed, "people", member.code())),
        new OrganisationQuality(seed, member, year),
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

  SeededRandom chance(String about, Question question) {
    return disposition.chance(about, root(question));
  }

  Phrases phrases(Question question) {
    return new Phrases(speaker, question.themes(), day, chance("words", question));
  }
}
