package org.assay.demonstration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.demonstration.county.Member;
import org.assay.people.identity.Role;
import org.jspecify.annotations.Nullable;

/** Who holds which post, by id of the stored person. */
final class PostHolders {
  private final Map<String, Long> holders = new HashMap<>();

  /**
   * @param posts by place in the list of people
   */
  PostHolders(List<String> posts, List<Long> ids) {
    for (int i = 0; i < ids.size(); i++) {
      holders.put(posts.get(i), ids.get(i));
    }
  }

  static String post(Role role, @Nullable Member member) {
    return member == null ? role.name() : role + " " + member.code();
  }

  long respondent(Member member) {
    return Objects.requireNonNull(holders.get(post(Role.RESPONDENT, member)));
  }

  @Nullable Long approver(Member member) {
    return holders.get(post(Role.APPROVER, member));
  }

  @Nullable Long holder(Role role, Member member) {
    return holders.get(post(role, member));
  }

  /** Of the partnership. */
  long first(Role role) {
    return Objects.requireNonNull(holders.get(post(role, null)));
  }
}
