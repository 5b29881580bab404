package org.assay.demonstration.county;

import java.util.Map;
import org.assay.people.directory.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * An organisation of the county before it is stored.
 *
 * @param group code of the group that it belongs to
 */
public record Member(Organisation organisation, @Nullable String group) {

  public String code() {
    return organisation.code();
  }

  /** As it can be stored once its group has an id. */
  public Organisation placed(Map<String, Long> groupIds) {
    var it = organisation;
    return new Organisation(
        0,
        it.code(),
        it.name(),
        it.sector(),
        it.settingType(),
        it.phase(),
        it.district(),
        it.quadrant(),
        group == null ? null : groupIds.get(group),
        it.urn(),
        it.traits(),
        it.openedOn(),
        it.closedOn());
  }

  Member in(String code) {
    return new Member(organisation, code);
  }
}
