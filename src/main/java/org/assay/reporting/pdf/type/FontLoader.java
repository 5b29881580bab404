package org.assay.reporting.pdf.type;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Keeps parsed fonts ready. A font file is read with a position of its own, so one set serves one
 * document at a time and is handed back afterwards.
 */
public final class FontLoader {
  private static final List<String> FILES = List.of("Regular", "SemiBold", "Italic");

  private final ArrayDeque<FontSet> idle = new ArrayDeque<>();

  /** Regular, semi-bold and italic. */
  public record FontSet(TrueTypeFont regular, TrueTypeFont bold, TrueTypeFont italic) {}

  public synchronized FontSet borrow() {
    var ready = idle.poll();
    return ready == null ? load() : ready;
  }

  public synchronized void giveBack(FontSet set) {
    idle.push(set);
  }

  private static FontSet load() {
    var fonts = FILES.stream().map(FontLoader::parse).toList();
    return new FontSet(fonts.get(0), fonts.get(1), fonts.get(2));
  }

  private static TrueTypeFont parse(String style) {
    var path = "/reports/shared/fonts/SourceSans3-" + style + ".ttf";
    try (InputStream in =
        Objects.requireNonNull(FontLoader.class.getResourceAsStream(path), path)) {
      return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("The report font cannot be read: " + path, e);
    }
  }
}
