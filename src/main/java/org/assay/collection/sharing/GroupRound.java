package org.assay.collection.sharing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.collection.cycles.Cycle;
import org.assay.engine.answering.AnswerCheck;
import org.assay.engine.answering.Finding;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Section;
import org.assay.people.directory.OrganisationGroup;

/** What a group answers once in a cycle. */
public record GroupRound(
    OrganisationGroup group, Cycle cycle, Edition edition, Map<String, GroupAnswer> answers) {

  /** How many reports of its organisations go into one file. */
  public static final int REPORTS_AT_ONCE = 50;

  /** Questions that can be answered for others: each declares for itself what is true. */
  public static boolean shareable(Question question) {
    return !(question.type() instanceof ItemType.InfoItem)
        && !(question.type() instanceof ItemType.DeclarationItem);
  }

  public boolean common(Question question) {
    var answer = answers.get(question.key());
    return answer != null && answer.common();
  }

  public List<Question> common(Section section) {
    return section.questions().stream().filter(this::common).toList();
  }

  /** Whether the answer is one that a member could send as it is. */
  public boolean answered(Question question) {
    return begun(question) && lacking(question).isEmpty();
  }

  /** An answer that a member could not send: a missing action, for instance. */
  public boolean toFix(Question question) {
    return begun(question) && !lacking(question).isEmpty();
  }

  private boolean begun(Question question) {
    var answer = answers.get(question.key());
    return answer != null && answer.reachesMembers();
  }

  private List<Finding> lacking(Question question) {
    var answer = Objects.requireNonNull(answers.get(question.key())).answer();
    return AnswerCheck.lacking(edition, question, answer);
  }

  /** What people call a group of this kind. */
  public String kind() {
    return kind(group);
  }

  static String kind(OrganisationGroup group) {
    return switch (group.kind()) {
      case "academy-trust" -> "trust";
      case "federation" -> "federation";
      case "nhs-system" -> "system";
      case "council" -> "council";
      default -> "group";
    };
  }
}
