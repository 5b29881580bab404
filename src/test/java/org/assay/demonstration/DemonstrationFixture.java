package org.assay.demonstration;

import jakarta.inject.Singleton;
import org.assay.collection.cycles.Editions;
import org.assay.demonstration.DemoSeeder.Founded;
import org.assay.demonstration.county.County;
import org.assay.demonstration.county.CountySize;
import org.assay.engine.questionset.reading.FormCatalogueFixture;

/** A county in the database, of any size. */
@Singleton
public class DemonstrationFixture {
  public static final long SEED = 11;

  private final DemoSeeder founding;
  private final Editions editions;

  DemonstrationFixture(DemoSeeder founding, Editions editions) {
    this.founding = founding;
    this.editions = editions;
  }

  /** Replaces the county that was there. */
  public Founded county(CountySize size) {
    return county(size, Progress.SILENT);
  }

  public Founded county(CountySize size, Progress progress) {
    var forms = FormCatalogueFixture.SHIPPED;
    forms.editions().forEach(it -> editions.publish(it, forms.document(it)));
    return founding.found(County.of(SEED, size), progress);
  }
}
