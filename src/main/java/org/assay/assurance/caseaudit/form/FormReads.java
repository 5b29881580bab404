package org.assay.assurance.caseaudit.form;

import jakarta.inject.Singleton;
import java.util.List;
import org.assay.people.identity.Caller;
import org.assay.platform.seal.AccessLog;

/**
 * Notes in the access log who read answers of a named form. An agency's own people are not noted.
 */
@Singleton
public class FormReads {
  /** What the access log calls a form. */
  static final String KIND = "audit-form";

  private final AccessLog log;

  FormReads(AccessLog log) {
    this.log = log;
  }

  /** The forms, as they are shown now. */
  public void viewed(Caller caller, List<OpenForm> forms) {
    forms.stream()
        .filter(it -> !caller.speaksFor(it.organisation().id()))
        .forEach(
            it ->
                log.record(
                    caller.partnershipId(),
                    caller.personId(),
                    "viewed",
                    KIND,
                    Long.toString(it.form().id())));
  }
}
