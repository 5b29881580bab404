package org.assay.demonstration;

import jakarta.inject.Singleton;
import org.assay.cycles.Editions;
import org.assay.demonstration.Founding.Founded;
import org.assay.questionset.FormCatalogueLoader;

/** A county in the database, of any size. */
@Singleton
public class DemonstrationFixture {
  public static final long SEED = 11;

  private final Founding founding;
  private final Editions editions;

  DemonstrationFixture(Founding founding, Editions editions) {
    this.founding = founding;
    this.editions = editions;
  }

  /** Replaces the county that was there. */
  public Founded county(Size size) {
    return county(size, Progress.SILENT);
  }

  public Founded county(Size size, Progress progress) {
    var forms = new FormCatalogueLoader().classpath();
    forms.editions().forEach(it -> editions.publish(it, forms.document(it)));
    return founding.found(County.of(SEED, size), progress);
  }
}
