package org.assay.assurance.caseaudit.form;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One agency's form about one case, without its answers.
 *
 * @param sentBy id of a person; null until it is sent
 */
public record AgencyForm(
    long id,
    long partnershipId,
    long auditId,
    long caseId,
    long organisationId,
    long sheetId,
    FormState state,
    @Nullable Instant sentAt,
    @Nullable Long sentBy) {

  public boolean is(FormState state) {
    return this.state == state;
  }
}
