package org.assay.collection.respond.group;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.TaskItem;
import org.jspecify.annotations.Nullable;

/**
 * What a group answers once in a cycle, and what its members made of it.
 *
 * @param base address of the round
 * @param deadline in words
 * @param chosen how many questions are common
 * @param standards those with common questions
 * @param members in the order that was chosen
 * @param downloads of the reports that there are
 * @param evidence whether any of them has given some
 * @param orders other orders to choose from
 * @param otherwise where members answer otherwise
 * @param editable while the cycle takes answers
 */
public record GroupRoundPage(
    Shell shell,
    String group,
    String kind,
    String cycle,
    String base,
    String deadline,
    int chosen,
    int answered,
    List<TaskItem> standards,
    List<Line> members,
    List<Download> downloads,
    boolean evidence,
    List<Order> orders,
    List<Otherwise> otherwise,
    boolean editable) {

  /**
   * @param answered how many questions it has answered, in words
   * @param report null until the return is signed off
   * @param evidence how many pieces of evidence it has given
   * @param counts how it stands to the group's answers, in words
   * @param moderated the score that it claimed and what moderators found; null until that is final
   */
  public record Line(
      String name,
      String href,
      String status,
      String answered,
      @Nullable String report,
      int evidence,
      List<String> counts,
      @Nullable String moderated) {}

  public record Download(String label, String href) {}

  /**
   * @param chosen whether it is the order shown
   */
  public record Order(String label, String href, boolean chosen) {}

  /** A question to which some members answer otherwise. */
  public record Otherwise(String question, String answer, List<Member> members) {}

  /**
   * @param why as the member wrote it, or that it has yet to say
   */
  public record Member(String name, String answer, String why) {}
}
