package org.assay.platform.jobs;

import java.util.Optional;
import org.assay.platform.health.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log that a job failed: trouble that passes and is met again is no error. */
final class JobFailures {
  private static final Logger LOG = LoggerFactory.getLogger(JobFailures.class);

  private JobFailures() {}

  /**
   * @param what which job, and what becomes of it
   * @param again whether it is tried again by itself
   */
  static void tell(String what, Optional<Throwable> cause, boolean again) {
    var trouble = cause.flatMap(Trouble::in);
    if (again && trouble.isPresent()) {
      LOG.warn("{}: {}", what, trouble.get().code());
    } else {
      LOG.error("{}", what, cause.orElse(null));
    }
  }
}
