package org.assay.reporting.returnreport;

import java.util.List;
import org.assay.assurance.scrutiny.ScrutinyComment;
import org.assay.assurance.scrutiny.ScrutinyComments;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a return's report for the partnership's people.
 *
 * @param said comments of the scrutineer's
 * @param comment where the reader comments; null where they may not
 * @param decision where the reader asks a meeting about the return; null where they may not
 */
public record ReturnRemarks(
    List<Remark> said, @Nullable String comment, @Nullable String decision) {
  public static final ReturnRemarks NONE = new ReturnRemarks(List.of(), null, null);

  public record Remark(String href, String words, String state, String tag) {}

  /**
   * @param said on the return, as far as the reader may know them
   */
  static ReturnRemarks of(Caller caller, long returnId, List<ScrutinyComment> said) {
    return new ReturnRemarks(
        said.stream()
            .map(
                it ->
                    new Remark(
                        "/scrutiny/" + it.id(), it.words(), it.state().label(), it.state().tag()))
            .toList(),
        ScrutinyComments.mayComment(caller) ? "/scrutiny/new?return=" + returnId : null,
        caller.is(Role.PAS_MEMBER) ? "/decisions/new?source=return&return=" + returnId : null);
  }
}
