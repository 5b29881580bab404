package org.assay.reporting.pdf;

import jakarta.inject.Singleton;
import org.assay.desk.settings.Logo;
import org.assay.desk.settings.PartnershipSettings;
import org.assay.desk.settings.Setting;
import org.assay.reporting.chart.Colour;
import org.assay.reporting.paper.Brand;

/** Finds how a partnership's papers look, from its settings. */
@Singleton
public final class Brands {
  private final PartnershipSettings settings;

  Brands(PartnershipSettings settings) {
    this.settings = settings;
  }

  public Brand of(long partnershipId) {
    return new Brand(
        settings.find(partnershipId, Setting.COLOUR).map(Colour::of).orElse(null),
        settings.logo(partnershipId).map(Logo::content).orElse(null));
  }
}
