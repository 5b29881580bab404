package org.assay.learning.recommendations.names;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.learning.recommendations.rules.NameKey;
import org.jspecify.annotations.Nullable;

/**
 * The names that recommendations of a partnership use, read once for all lines of a list: the
 * priorities of its plan, who can own one, and the themes that are written already.
 */
public final class KnownNames {
  private final PlanTitles plan;
  private final Map<String, Named> owners;
  private final Map<String, String> themes;

  /**
   * @param owners by the key of their name
   * @param themes as they are written
   */
  KnownNames(PlanTitles plan, Map<String, Named> owners, List<String> themes) {
    this.plan = plan;
    this.owners = owners;
    this.themes = new LinkedHashMap<>();
    themes.forEach(this::written);
  }

  /**
   * Who can own a recommendation.
   *
   * @param organisationId null for a body
   * @param bodyId null for an agency
   */
  public record Named(@Nullable Long organisationId, @Nullable Long bodyId, String name) {}

  /**
   * @param unknown names that neither an agency nor a body has
   */
  public record Found(List<Named> owners, List<String> unknown) {}

  public PlanTitles plan() {
    return plan;
  }

  /** Capitals and spaces around a name do not matter; a name that is there twice counts once. */
  public Found owners(List<String> names) {
    var found = new LinkedHashMap<String, Named>();
    var unknown = new ArrayList<String>();
    for (var name : names) {
      var key = NameKey.of(name);
      if (key.isEmpty()) continue;
      var owner = owners.get(key);
      if (owner == null) unknown.add(name.strip());
      else found.put(key, owner);
    }
    return new Found(List.copyOf(found.values()), unknown);
  }

  /** As a theme that is there is written, whatever its capitals and spaces; else as typed. */
  public String theme(String typed) {
    return themes.getOrDefault(NameKey.of(typed), typed.strip());
  }

  /** A theme that is there from now on, unless it was. */
  public void written(String theme) {
    themes.putIfAbsent(NameKey.of(theme), theme);
  }
}
