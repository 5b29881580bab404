package org.assay.collection.respond.group;

import jakarta.inject.Singleton;
import java.util.Comparator;
import org.assay.collection.respond.evidence.EvidencePage;
import org.assay.collection.respond.evidence.EvidencePages;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.Returns;
import org.assay.collection.sharing.GroupRound;
import org.assay.people.identity.Caller;

/** Gathers the evidence of a group's organisations, for its lead. */
@Singleton
class GroupEvidencePages {
  private final Returns returns;
  private final EvidencePages evidence;

  GroupEvidencePages(Returns returns, EvidencePages evidence) {
    this.returns = returns;
    this.evidence = evidence;
  }

  /** In order of name, each as far as the lead may read it. */
  GroupEvidencePage page(Caller caller, GroupRound round) {
    var members =
        returns.list(caller, round.cycle().id()).stream()
            .sorted(Comparator.comparing((Returns.Line it) -> it.organisation().name()))
            .flatMap(line -> returns.read(caller, line.agencyReturn().id()).stream())
            .map(this::member)
            .toList();
    return new GroupEvidencePage(
        GroupPages.shell(caller, "Evidence of your organisations"),
        round.group().name(),
        round.cycle().title(),
        GroupPages.base(round),
        members);
  }

  private GroupEvidencePage.Member member(ReturnView view) {
    var pieces = evidence.pieces(view);
    return new GroupEvidencePage.Member(
        view.asking().organisation().name(),
        "/returns/" + view.agencyReturn().id() + "/evidence",
        (int) pieces.stream().filter(EvidencePage.Piece::old).count(),
        pieces);
  }
}
