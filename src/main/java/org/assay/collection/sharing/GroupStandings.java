package org.assay.collection.sharing;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.assay.collection.bringforward.Proposals;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.Returns;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerCount;
import org.assay.people.directory.Organisation;
import org.assay.people.identity.Caller;

/** Shows the lead of a group who confirmed, who answers otherwise and why. */
@Singleton
public class GroupStandings {
  private final Returns returns;
  private final GroupAnswers groupAnswers;
  private final Proposals proposals;

  GroupStandings(Returns returns, GroupAnswers groupAnswers, Proposals proposals) {
    this.returns = returns;
    this.groupAnswers = groupAnswers;
    this.proposals = proposals;
  }

  /** In order of name; those that the cycle asks. */
  public List<MemberStanding> of(Caller lead, GroupRound round) {
    var standings = new ArrayList<MemberStanding>();
    for (var line : returns.list(lead, round.cycle().id())) {
      returns
          .read(lead, line.agencyReturn().id())
          .filter(view -> view.submission() == null)
          .ifPresent(view -> standings.add(of(line.organisation(), view)));
    }
    return standings;
  }

  private MemberStanding of(Organisation organisation, ReturnView view) {
    var proposed = proposals.of(view, groupAnswers.proposals(view)).byQuestion();
    return new MemberStanding(
        organisation,
        view.agencyReturn(),
        proposed.values().stream().flatMap(List::stream).toList(),
        view.answering().answers(),
        evidence(view),
        AnswerCount.of(view.answering()));
  }

  private static int evidence(ReturnView view) {
    return (int)
        view.asking().edition().questions().stream()
            .filter(it -> view.answering().visible(it.key()))
            .flatMap(it -> view.answering().answer(it.key()).allEvidence().stream())
            .map(Answer.EvidenceItem::id)
            .distinct()
            .count();
  }
}
