package org.assay.collection.respond.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.assurance.moderation.ModerationResults;
import org.assay.collection.bringforward.ProposalStatus;
import org.assay.collection.bringforward.Proposed;
import org.assay.collection.respond.group.GroupRoundPage.Line;
import org.assay.collection.respond.group.GroupRoundPage.Member;
import org.assay.collection.respond.group.GroupRoundPage.Otherwise;
import org.assay.collection.returns.ReturnStatus;
import org.assay.collection.sharing.GroupRound;
import org.assay.collection.sharing.MemberStanding;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerWords;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Section;
import org.assay.engine.statistics.WholePercent;
import org.assay.platform.form.AddressChoice;
import org.jspecify.annotations.Nullable;

/** What the members of a group made of its answers. */
final class GroupMembers {
  private GroupMembers() {}

  /** How a group's organisations can be ordered; the code is what the address says. */
  enum Order {
    NAME("name", "Name"),
    ANSWERED("answered", "Least answered first"),
    CONFIRM("confirm", "Most to confirm first");

    private final String code;
    private final String label;

    Order(String code, String label) {
      this.code = code;
      this.label = label;
    }

    static Order of(@Nullable String code) {
      return Objects.requireNonNullElse(
          AddressChoice.of("sort", code, values(), Order::code), NAME);
    }

    String code() {
      return code;
    }

    String label() {
      return label;
    }

    private Comparator<MemberStanding> comparator() {
      var name = Comparator.comparing((MemberStanding it) -> it.organisation().name());
      return switch (this) {
        case NAME -> name;
        case ANSWERED -> Comparator.comparing(GroupMembers::share).thenComparing(name);
        case CONFIRM ->
            Comparator.comparing((MemberStanding it) -> -waiting(it)).thenComparing(name);
      };
    }
  }

  /**
   * @param moderated what moderation found, by the ids of returns
   */
  static List<Line> lines(
      List<MemberStanding> members, Order order, Map<Long, ModerationResults.Line> moderated) {
    return members.stream()
        .sorted(order.comparator())
        .map(it -> line(it, moderated.get(it.agencyReturn().id())))
        .toList();
  }

  private static Line line(MemberStanding it, ModerationResults.@Nullable Line found) {
    var base = "/returns/" + it.agencyReturn().id();
    return new Line(
        it.organisation().name(),
        base,
        it.agencyReturn().status().label(),
        it.count().words(),
        hasReport(it) ? base + "/report" : null,
        it.evidence(),
        counts(it),
        found == null ? null : moderated(found));
  }

  private static @Nullable String moderated(ModerationResults.Line it) {
    if (it.claimed() == null || it.moderated() == null) return null;
    return "Score claimed %s, moderated %s (%s marked)"
        .formatted(
            WholePercent.of(it.claimed()),
            WholePercent.of(it.moderated()),
            it.marked() == 1 ? "1 answer" : it.marked() + " answers");
  }

  static boolean hasReport(MemberStanding it) {
    return it.agencyReturn().submittedAt() != null;
  }

  /** Giving the same answer is not confirming it, so the two are counted apart. */
  private static List<String> counts(MemberStanding it) {
    var open = it.agencyReturn().status().after(ReturnStatus.Event.ANSWER).isPresent();
    var words = new ArrayList<String>();
    if (open) count(words, waiting(it), "to confirm");
    count(words, it.count(ProposalStatus.CONFIRMED), "confirmed");
    count(words, it.count(ProposalStatus.SAME), "the same answer, not confirmed");
    count(
        words, it.count(ProposalStatus.DIFFERS, ProposalStatus.OVERRIDDEN), "answered differently");
    if (!open) count(words, waiting(it), "never confirmed");
    if (!open && it.proposed().isEmpty()) words.add("not given yet when this was sent");
    return words;
  }

  private static void count(List<String> words, int many, String what) {
    if (many > 0) words.add(many + " " + what);
  }

  private static int waiting(MemberStanding it) {
    return it.count(
        ProposalStatus.TO_CONFIRM, ProposalStatus.CHANGED_SINCE, ProposalStatus.SET_ASIDE);
  }

  private static double share(MemberStanding it) {
    var count = it.count();
    return count.needed() == 0 ? 1 : (double) count.given() / count.needed();
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
    return it.standing() == ProposalStatus.DIFFERS || it.standing() == ProposalStatus.OVERRIDDEN;
  }

  private static Member member(MemberStanding member, Question question, Proposed it) {
    var decision = it.decision();
    var own = member.answers().getOrDefault(question.key(), Answer.EMPTY);
    return new Member(
        member.organisation().name(),
        AnswerWords.of(question, own),
        it.standing() == ProposalStatus.OVERRIDDEN && decision != null && decision.reason() != null
            ? decision.reason()
            : member.agencyReturn().status().after(ReturnStatus.Event.ANSWER).isPresent()
                ? "has not said why yet"
                : "gave no reason");
  }
}
