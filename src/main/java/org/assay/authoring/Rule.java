package org.assay.authoring;

import java.util.stream.Stream;
import org.assay.questionset.Fault;

/**
 * One rule of the lint.
 *
 * @param id stable
 * @param line what it refuses or advises against, in one line
 */
public record Rule(String id, Fault.Severity severity, String line, Check check) {

  /** Looks through one edition for one kind of fault. */
  public interface Check {
    Stream<Found> in(Subject subject);
  }

  Stream<Fault> faults(Subject subject) {
    return check
        .in(subject)
        .map(
            f ->
                new Fault(
                    id, f.pointer(), severity, f.message(), f.suggestion(), f.witness(), null));
  }
}
