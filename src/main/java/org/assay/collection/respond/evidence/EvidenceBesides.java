package org.assay.collection.respond.evidence;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import org.assay.collection.returns.ReturnView;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answer.EvidenceItem.Form;
import org.assay.engine.answering.Value;
import org.assay.evidence.EvidenceFiles;
import org.assay.platform.England;

/** Looks up the files that a return's answers name, all at once. */
@Singleton
public class EvidenceBesides {

  private final EvidenceFiles files;
  private final Clock clock;

  EvidenceBesides(EvidenceFiles files, Clock clock) {
    this.files = files;
    this.clock = clock;
  }

  public FilesOf of(ReturnView view) {
    var ids = new ArrayList<String>();
    view.answering().answers().values().forEach(answer -> addIds(answer, ids));
    var agencyReturn = view.agencyReturn();
    return new FilesOf(
        files.named(agencyReturn.partnershipId(), agencyReturn.organisationId(), ids),
        England.day(clock.instant()));
  }

  private static void addIds(Answer answer, ArrayList<String> ids) {
    answer.evidence().stream()
        .filter(item -> item.form() == Form.FILE)
        .forEach(item -> ids.add(item.text()));
    if (answer.value() instanceof Value.Files(var attached)) ids.addAll(attached);
  }
}
