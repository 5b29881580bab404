package org.assay.engine.lint;

import java.util.stream.Stream;
import org.assay.engine.questionset.Fault;

/**
 * One rule of the lint.
 *
 * @param id stable
 * @param line what it refuses or advises against, in one line
 */
public record Rule(String id, Fault.Severity severity, String line, Check check) {

  /** Looks through one edition for one kind of fault. */
  public interface Check {
    Stream<LintFinding> in(LintContext subject);
  }

  public Stream<Fault> faults(LintContext subject) {
    return check
        .in(subject)
        .map(
            f ->
                new Fault(
                    id, f.pointer(), severity, f.message(), f.suggestion(), f.witness(), null));
  }
}
