package org.assay.collection.returns.submission;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.assay.collection.returns.AgencyReturn;
import org.assay.engine.answering.Answering;
import org.assay.platform.Sql;
import org.jspecify.annotations.Nullable;

/** Which evidence files stand behind the answers of a submission. */
@Singleton
class SubmissionFileRepository {
  private final Sql sql;

  SubmissionFileRepository(Sql sql) {
    this.sql = sql;
  }

  /** Files that are not the organisation's are left out, whatever an answer says. */
  void add(long submission, AgencyReturn agencyReturn, Answering answering) {
    var files = new TreeSet<Long>();
    for (var question : answering.edition().questions()) {
      if (answering.visible(question.key())) {
        files.addAll(answering.answer(question.key()).files());
      }
    }
    if (files.isEmpty()) return;
    var values =
        new ArrayList<@Nullable Object>(
            List.of(
                submission,
                agencyReturn.partnershipId(),
                agencyReturn.partnershipId(),
                agencyReturn.organisationId()));
    values.addAll(files);
    sql.change(
        "insert into submission_file (submission_id, file_id, partnership_id) select ?, f.id, ?"
            + " from evidence_file f where f.partnership_id = ? and f.organisation_id = ? and f.id"
            + " in "
            + Sql.marks(files.size()),
        values.toArray());
  }
}
