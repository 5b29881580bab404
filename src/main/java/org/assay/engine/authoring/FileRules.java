package org.assay.engine.authoring;

import java.util.List;
import org.assay.engine.questionset.Fault.Severity;
import org.assay.engine.questionset.reading.DuplicateEditions;

/** The rules that look at files and not inside one edition: no two may be the same edition. */
public final class FileRules {
  public static final List<FileRule> ALL =
      List.of(
          new FileRule(
              DuplicateEditions.RULE,
              Severity.ERROR,
              "Two files hold the same edition: one id and one version."),
          new FileRule(
              PublishedEditions.CHANGED,
              Severity.ERROR,
              "A published edition has other words than when it was published."));

  private FileRules() {}

  /**
   * @param line what it refuses, in one line
   */
  public record FileRule(String id, Severity severity, String line) {}
}
