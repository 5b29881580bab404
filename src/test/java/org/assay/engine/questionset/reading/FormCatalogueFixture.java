package org.assay.engine.questionset.reading;

/**
 * The forms that came with the service. Reading them takes half a second, so they are read once for
 * all tests; a catalogue never changes.
 */
public final class FormCatalogueFixture {
  public static final FormCatalogue SHIPPED = new FormCatalogueLoader().classpath();

  private FormCatalogueFixture() {}
}
