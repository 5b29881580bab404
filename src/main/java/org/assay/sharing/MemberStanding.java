package org.assay.sharing;

import java.util.List;
import java.util.Map;
import org.assay.answering.Answer;
import org.assay.bringforward.Proposed;
import org.assay.bringforward.Standing;
import org.assay.directory.Organisation;
import org.assay.returns.AgencyReturn;

/**
 * How one member of a group stands to what the group answered.
 *
 * @param answers its own, as they are now
 * @param settled questions that it has answered
 * @param asked questions that it is asked
 */
public record MemberStanding(
    Organisation organisation,
    AgencyReturn head,
    List<Proposed> proposed,
    Map<String, Answer> answers,
    int settled,
    int asked) {

  public int count(Standing... standings) {
    var wanted = List.of(standings);
    return (int) proposed.stream().filter(it -> wanted.contains(it.standing())).count();
  }
}
