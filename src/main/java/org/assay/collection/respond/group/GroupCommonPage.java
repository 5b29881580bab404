package org.assay.collection.respond.group;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;

/** Where the lead of a group chooses the questions that are answered once. */
public record GroupCommonPage(
    Shell shell, String group, String kind, String cycle, String base, List<Part> parts) {

  /**
   * @param chosen how many of the standard's questions are common
   */
  public record Part(String key, String title, int chosen, List<Choice> choices) {}
}
