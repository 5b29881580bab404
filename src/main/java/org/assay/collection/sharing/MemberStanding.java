package org.assay.collection.sharing;

import java.util.List;
import java.util.Map;
import org.assay.collection.bringforward.ProposalStatus;
import org.assay.collection.bringforward.Proposed;
import org.assay.collection.returns.AgencyReturn;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerCount;
import org.assay.people.directory.Organisation;

/**
 * How one member of a group stands to what the group answered.
 *
 * @param answers its own, as they are now
 * @param evidence how many pieces of evidence it has given, each counted once
 * @param count how many questions it is asked and has answered
 */
public record MemberStanding(
    Organisation organisation,
    AgencyReturn agencyReturn,
    List<Proposed> proposed,
    Map<String, Answer> answers,
    int evidence,
    AnswerCount count) {

  public int count(ProposalStatus... standings) {
    var wanted = List.of(standings);
    return (int) proposed.stream().filter(it -> wanted.contains(it.standing())).count();
  }
}
