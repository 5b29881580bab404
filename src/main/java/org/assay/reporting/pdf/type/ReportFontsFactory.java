package org.assay.reporting.pdf.type;

import java.util.List;
import net.sf.jasperreports.engine.JRPropertiesMap;
import net.sf.jasperreports.engine.fonts.FontExtensionsRegistry;
import net.sf.jasperreports.extensions.ExtensionsRegistry;
import net.sf.jasperreports.extensions.ExtensionsRegistryFactory;

/** Gives JasperReports the fonts of our papers; named in {@code jasperreports_extension}. */
public final class ReportFontsFactory implements ExtensionsRegistryFactory {
  private static final List<String> FONTS = List.of("reports/shared/fonts/fonts.xml");

  @Override
  public ExtensionsRegistry createRegistry(String id, JRPropertiesMap properties) {
    return new WholeFonts(() -> new FontExtensionsRegistry(FONTS));
  }
}
