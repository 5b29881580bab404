package org.assay.people.directory;

import org.jspecify.annotations.Nullable;

/**
 * A district of the county, by name.
 *
 * @param quadrant null where the partnership has none
 * @param icb the integrated care board whose area it lies in; null when it is not known
 * @param gssCode of the Government Statistical Service, for instance E07000207; null when unknown
 */
public record District(
    String name, @Nullable String quadrant, @Nullable String icb, @Nullable String gssCode) {

  public District(String name, @Nullable String quadrant) {
    this(name, quadrant, null, null);
  }
}
