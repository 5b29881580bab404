package org.assay.platform.apidescription;

import java.util.List;
import org.assay.platform.Shell;

/** The API's description, for people. */
public record ApiPage(Shell shell, List<Subject> subjects) {
  public record Subject(String title, List<Operation> operations) {}

  /**
   * @param description more than the summary; empty when there is no more to say
   */
  public record Operation(
      String method, String path, String summary, String description, List<Response> responses) {}

  /**
   * @param meaning for a refusal its stable code comes first
   */
  public record Response(String status, String meaning) {}
}
