package org.assay.collection.colleagues;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.assay.collection.returns.AssignedStandards;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.SharedReturns;
import org.assay.engine.questionset.Section;
import org.assay.people.identity.Caller;

/** Who holds which standard of a return. */
@Singleton
public class Assignments implements AssignedStandards {
  private final AssignmentRepository assignments;

  Assignments(AssignmentRepository assignments) {
    this.assignments = assignments;
  }

  @Override
  public Set<String> of(Caller caller, long returnId) {
    return assignments.standards(caller.partnershipId(), returnId, caller.personId());
  }

  /**
   * By key of the standard, those that the view shows; none for anybody but the organisation's own
   * people.
   */
  public Map<String, Assignment> in(Caller caller, ReturnView view) {
    return SharedReturns.own(caller, view.agencyReturn())
        ? assignments
            .ofReturn(view.agencyReturn().partnershipId(), view.agencyReturn().id())
            .stream()
            .filter(it -> shows(view, it.standard()))
            .collect(toMap(Assignment::standard, identity()))
        : Map.of();
  }

  /** Titles of those standards that are held as asked, in the order of the return. */
  public List<String> titles(Caller caller, ReturnView view, Predicate<Assignment> held) {
    var all = in(caller, view);
    return view.answering().visibleSections().stream()
        .filter(
            section -> {
              var assignment = all.get(section.key());
              return assignment != null && held.test(assignment);
            })
        .map(Section::title)
        .toList();
  }

  private static boolean shows(ReturnView view, String standard) {
    return view.answering().visibleSections().stream().anyMatch(s -> s.key().equals(standard));
  }
}
