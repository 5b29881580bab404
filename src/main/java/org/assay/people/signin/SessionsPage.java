package org.assay.people.signin;

import java.util.List;
import org.assay.platform.Shell;

/** Where somebody is signed in. */
public record SessionsPage(Shell shell, List<Line> sessions, boolean ended) {

  /**
   * One session.
   *
   * @param device for instance "Firefox on Windows"
   * @param details when and from where, one a line
   */
  public record Line(long id, String device, List<String> details, boolean current) {}
}
