package org.assay.respond;

import java.util.ArrayList;
import java.util.List;
import org.assay.answering.Answer;
import org.assay.answering.AnswerWords;
import org.assay.bringforward.Proposed;
import org.assay.bringforward.Standing;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.assay.questionset.Question;
import org.assay.questionset.Section;
import org.assay.respond.GroupRoundPage.Member;
import org.assay.respond.GroupRoundPage.Otherwise;
import org.assay.sharing.GroupRound;
import org.assay.sharing.MemberStanding;

/** What the members of a group made of its answers. */
final class GroupMembers {
  private GroupMembers() {}

  static Table table(List<MemberStanding> members) {
    var head =
        List.of(
            Cell.text("Organisation"),
            Cell.text("Return"),
            Cell.number("To confirm"),
            Cell.number("Changed since"),
            Cell.number("Confirmed"),
            Cell.number("Otherwise"));
    return new Table(
        "Your organisations",
        "govuk-table__caption--m",
        head,
        members.stream().map(GroupMembers::row).toList(),
        true);
  }

  private static List<Cell> row(MemberStanding it) {
    return List.of(
        Cell.link(it.organisation().name(), "/returns/" + it.head().id()),
        Cell.text(it.head().status().label()),
        Cell.number(words(it, Standing.TO_CONFIRM, Standing.SET_ASIDE)),
        Cell.number(words(it, Standing.CHANGED_SINCE)),
        Cell.number(words(it, Standing.CONFIRMED, Standing.SAME)),
        Cell.number(words(it, Standing.DIFFERS, Standing.OVERRIDDEN)));
  }

  private static String words(MemberStanding it, Standing... standings) {
    return Integer.toString(it.count(standings));
  }

  static List<Otherwise> otherwise(GroupRound round, List<MemberStanding> members) {
    var all = new ArrayList<Otherwise>();
    for (Section section : round.edition().set().sections()) {
      for (var question : round.common(section)) {
        var some =
            members.stream()
                .flatMap(
                    member ->
                        member.proposed().stream()
                            .filter(it -> it.proposal().key().equals(question.key()))
                            .filter(GroupMembers::differs)
                            .map(it -> member(member, question, it)))
                .toList();
        var answer = round.answers().get(question.key());
        if (!some.isEmpty() && answer != null) {
          all.add(
              new Otherwise(
                  question.ref() + " " + question.text(),
                  AnswerWords.of(question, answer.answer()),
                  some));
        }
      }
    }
    return all;
  }

  private static boolean differs(Proposed it) {
    return it.standing() == Standing.DIFFERS || it.standing() == Standing.OVERRIDDEN;
  }

  private static Member member(MemberStanding member, Question question, Proposed it) {
    var decision = it.decision();
    var own = member.answers().getOrDefault(question.key(), Answer.EMPTY);
    return new Member(
        member.organisation().name(),
        AnswerWords.of(question, own),
        it.standing() == Standing.OVERRIDDEN && decision != null && decision.reason() != null
            ? decision.reason()
            : "has not said why yet");
  }
}
