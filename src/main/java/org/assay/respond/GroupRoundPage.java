package org.assay.respond;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.TaskItem;

/**
 * What a group answers once in a cycle, and what its members made of it.
 *
 * @param base address of the round
 * @param chosen how many questions are common
 * @param standards those with common questions
 * @param members one row each
 * @param otherwise where members answer otherwise
 * @param editable while the cycle takes answers
 */
public record GroupRoundPage(
    Shell shell,
    String group,
    String kind,
    String cycle,
    String base,
    int chosen,
    int answered,
    List<TaskItem> standards,
    Table members,
    List<Otherwise> otherwise,
    boolean editable) {

  /** A question to which some members answer otherwise. */
  public record Otherwise(String question, String answer, List<Member> members) {}

  /**
   * @param why as the member wrote it, or that it has yet to say
   */
  public record Member(String name, String answer, String why) {}
}
