package org.assay.reporting.pdf;

import java.util.List;

/** Places of headings. */
public final class HeadingPlacesFixture {
  private HeadingPlacesFixture() {}

  public static HeadingPlaces none() {
    return HeadingPlaces.of(List.of(), 0);
  }
}
