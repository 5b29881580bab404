package org.assay.reporting.pdf.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import net.sf.jasperreports.engine.JRPropertiesMap;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.FontSet;
import net.sf.jasperreports.engine.fonts.SimpleFontFamily;
import net.sf.jasperreports.engine.fonts.SimpleFontSet;
import net.sf.jasperreports.engine.fonts.SimpleFontSetFamily;
import net.sf.jasperreports.extensions.ExtensionsRegistry;
import net.sf.jasperreports.repo.RepositoryService;
import org.junit.jupiter.api.Test;

class WholeFontsTest {
  @Test
  void a_font_that_could_not_be_read_is_read_again_for_the_next_paper_and_none_is_left_out() {
    Deque<ExtensionsRegistry> read = new ArrayDeque<>(List.of(of("Latin"), of("Latin", "Greek")));
    var fonts = new WholeFonts(read::remove);
    assertThrows(RuntimeException.class, () -> fonts.getExtensions(FontFamily.class));
    assertEquals(2, fonts.getExtensions(FontFamily.class).size());
    assertEquals(1, fonts.getExtensions(FontSet.class).size());
    assertEquals(0, read.size(), "what is whole is kept");
    assertNull(fonts.getExtensions(RepositoryService.class));
  }

  @Test
  void ours_are_whole() {
    var fonts = new ReportFontsFactory().createRegistry("ours", new JRPropertiesMap());
    assertEquals(1, fonts.getExtensions(FontSet.class).size());
  }

  /** A set of two, of which these could be read. */
  private static ExtensionsRegistry of(String... names) {
    var set = new SimpleFontSet();
    set.setName("Report");
    set.addFamily(member("Latin"));
    set.addFamily(member("Greek"));
    var families = List.of(names).stream().map(WholeFontsTest::family).toList();
    return new ExtensionsRegistry() {
      @Override
      @SuppressWarnings("unchecked") // told apart by the class that is asked for
      public <T> List<T> getExtensions(Class<T> type) {
        return (List<T>) (type.equals(FontFamily.class) ? families : List.of(set));
      }
    };
  }

  private static FontFamily family(String name) {
    var family = new SimpleFontFamily();
    family.setName(name);
    return family;
  }

  private static SimpleFontSetFamily member(String name) {
    var family = new SimpleFontSetFamily();
    family.setFamilyName(name);
    return family;
  }
}
