package org.assay.reporting.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One file has the colours of reports and charts. */
class PaletteTest {
  private static final Path PALETTE = Path.of("reports/shared/palette.jrtx");

  /** As XML, Java or Word write a colour. */
  private static final Pattern COLOUR =
      Pattern.compile(
          "#[0-9A-Fa-f]{6}\\b|0x[0-9A-Fa-f]{6}\\b|[:=(]\\s*\"[0-9A-Fa-f]{6}\"|new Color\\(");

  @Test
  void no_colour_stands_anywhere_else() throws IOException {
    var found = new ArrayList<String>();
    for (var folder : List.of("reports", "src/main/java/org/assay/reporting")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (var file : files.filter(PaletteTest::written).toList()) {
          for (var line : Files.readAllLines(file)) {
            if (COLOUR.matcher(line).find() && !line.contains("* @param hex")) {
              found.add(file + ": " + line.strip());
            }
          }
        }
      }
    }
    assertEquals(List.of(), found);
  }

  /** Not the palette, and no picture, font or sample. */
  private static boolean written(Path file) {
    var name = file.toString().replace('\\', '/');
    return Files.isRegularFile(file)
        && !file.equals(PALETTE)
        && !name.contains("/sample/")
        && name.matches(".*\\.(java|jrxml|jrtx|xml)");
  }

  @Test
  void charts_read_the_colours_of_the_file() throws IOException {
    var file = Files.readString(PALETTE);
    assertTrue(file.contains("name=\"NotMet\" backcolor=\"" + Palette.NOT_MET.hex() + "\""));
    assertTrue(file.contains("forecolor=\"" + Palette.INK.hex() + "\""));
  }

  @Test
  void a_partnerships_colour_replaces_the_accent_and_its_tints_and_nothing_else() {
    var own = PaletteFile.ours().with(Colour.of("#5b2a86"));
    assertEquals("#5b2a86", own.colour("Accent").hex());
    assertTrue(own.colour("AccentPale").contrast(Palette.INK) > 7);
    assertTrue(own.colour("Panel").contrast(own.colour("Accent")) > 4.5);
    for (var kept : List.of("Ink", "InkMuted", "Rule", "Met", "PartlyMet", "NotMet", "White")) {
      assertEquals(PaletteFile.ours().colour(kept), own.colour(kept), kept);
    }
  }
}
