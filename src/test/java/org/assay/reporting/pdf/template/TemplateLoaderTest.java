package org.assay.reporting.pdf.template;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import org.junit.jupiter.api.Test;

class TemplateLoaderTest {
  private static final Path REPORTS = Path.of("reports");
  private final TemplateLoader templates = new TemplateLoader(TemplateFiles.OURS);

  @Test
  void every_template_compiles() throws IOException {
    var paths = templatePaths();
    assertFalse(paths.isEmpty());
    paths.forEach(path -> assertDoesNotThrow(() -> templates.template(path), path));
  }

  @Test
  void a_template_is_compiled_once() {
    assertTrue(templates.template("shared/items") == templates.template("shared/items"));
  }

  @Test
  void a_template_that_holds_a_program_is_refused() throws Exception {
    var program =
        """
        <jasperReport name="bad" pageWidth="100" pageHeight="100" columnWidth="100" leftMargin="0" rightMargin="0" topMargin="0" bottomMargin="0">
          <title height="20"><element kind="textField" x="0" y="0" width="100" height="20">
            <expression><![CDATA[Runtime.getRuntime().totalMemory()]]></expression></element></title>
        </jasperReport>
        """;
    var design =
        JRXmlLoader.load(
            TemplateLoader.CONTEXT,
            new ByteArrayInputStream(program.getBytes(StandardCharsets.UTF_8)));
    var refused =
        assertThrows(TemplateFaultException.class, () -> templates.compile("bad", design));
    assertTrue(
        refused.getMessage().contains("only fields, parameters, plain text"), refused.getMessage());
  }

  @Test
  void an_unknown_report_is_named() {
    var unknown =
        assertThrows(TemplateFaultException.class, () -> templates.template("nonsense/report"));
    assertTrue(unknown.getMessage().contains("nonsense/report.jrxml"), unknown.getMessage());
  }

  private static List<String> templatePaths() throws IOException {
    try (var files = Files.walk(REPORTS)) {
      return files
          .map(p -> REPORTS.relativize(p).toString())
          .filter(p -> p.endsWith(".jrxml"))
          .map(p -> p.substring(0, p.length() - ".jrxml".length()))
          .sorted()
          .toList();
    }
  }
}
