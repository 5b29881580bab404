package org.assay.collection.returns;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.collection.answersheet.AnswerRecord;
import org.assay.collection.answersheet.Sheets;
import org.assay.collection.answersheet.StoredAnswersReader;
import org.assay.collection.returns.ReturnView.Saved;
import org.assay.collection.returns.facts.ProfileDocument;
import org.assay.engine.answering.Answering;
import org.assay.people.identity.People;

/** Puts together what is stored of a return. */
@Singleton
public class ReturnViews {
  private final ReturnContexts askings;
  private final Sheets sheets;
  private final SubmittedRepository submissions;
  private final People people;

  ReturnViews(
      ReturnContexts askings, Sheets sheets, SubmittedRepository submissions, People people) {
    this.askings = askings;
    this.sheets = sheets;
    this.submissions = submissions;
    this.people = people;
  }

  /** The organisation's own answers, submitted or not, without the names of who gave them. */
  public ReturnView draft(AgencyReturn agencyReturn) {
    return view(agencyReturn, sheets.answers(agencyReturn.sheet()), Map.of());
  }

  ReturnView draftWithNames(AgencyReturn agencyReturn) {
    var rows = sheets.answers(agencyReturn.sheet());
    return view(
        agencyReturn,
        rows,
        people.names(
            rows.values().stream().map(AnswerRecord::updatedBy).collect(Collectors.toSet())));
  }

  /** What was last signed off; empty when nothing was. */
  Optional<ReturnView> submitted(AgencyReturn agencyReturn) {
    return submissions.latest(agencyReturn).map(kept -> submitted(agencyReturn, kept));
  }

  /** What was signed off the so manieth time, from 1. */
  Optional<ReturnView> submitted(AgencyReturn agencyReturn, int number) {
    return submissions.numbered(agencyReturn, number).map(kept -> submitted(agencyReturn, kept));
  }

  private ReturnView submitted(AgencyReturn agencyReturn, SubmittedRepository.Kept kept) {
    var asking = askings.of(agencyReturn);
    var given = StoredAnswersReader.answers(asking.edition(), kept.answersJson());
    var profile =
        kept.profileJson() == null ? asking.profile() : ProfileDocument.read(kept.profileJson());
    var answering = Answering.of(asking.edition(), profile, given);
    return new ReturnView(agencyReturn, asking, answering, Map.of(), kept.number());
  }

  private ReturnView view(
      AgencyReturn agencyReturn, Map<String, AnswerRecord> rows, Map<Long, String> names) {
    var asking = askings.of(agencyReturn);
    var given = StoredAnswersReader.answers(asking.edition(), rows.values());
    var saved = new HashMap<String, Saved>();
    rows.forEach(
        (key, row) ->
            saved.put(
                key,
                new Saved(
                    row.version(), names.getOrDefault(row.updatedBy(), ""), row.updatedAt())));
    return new ReturnView(
        agencyReturn, asking, Answering.of(asking.edition(), asking.profile(), given), saved, null);
  }
}
