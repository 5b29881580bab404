package org.assay.reporting.pdf.type;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.FontSet;
import net.sf.jasperreports.engine.fonts.FontSetFamily;
import net.sf.jasperreports.extensions.ExtensionsRegistry;
import org.jspecify.annotations.Nullable;

/**
 * All fonts or none. JasperReports leaves out a font that it cannot read, and for good; reading one
 * unpacks it into the temporary folder, which may be full for now. So what is not whole is
 * forgotten, and the next paper reads the fonts again.
 */
final class WholeFonts implements ExtensionsRegistry {
  /** More than the fonts take. */
  private static final long ROOM = 64L * 1024 * 1024;

  private final Supplier<ExtensionsRegistry> loading;
  private volatile @Nullable ExtensionsRegistry whole;

  WholeFonts(Supplier<ExtensionsRegistry> loading) {
    this.loading = loading;
  }

  @Override
  public <T> @Nullable List<T> getExtensions(Class<T> type) {
    return type.equals(FontFamily.class) || type.equals(FontSet.class)
        ? fonts().getExtensions(type)
        : null;
  }

  private ExtensionsRegistry fonts() {
    var known = whole;
    return known == null ? load() : known;
  }

  private synchronized ExtensionsRegistry load() {
    var known = whole;
    if (known != null) return known;
    var loaded = loading.get();
    if (!isWhole(loaded)) throw missing();
    whole = loaded;
    return loaded;
  }

  private static boolean isWhole(ExtensionsRegistry loaded) {
    var families =
        loaded.getExtensions(FontFamily.class).stream()
            .map(FontFamily::getName)
            .collect(Collectors.toSet());
    var sets = loaded.getExtensions(FontSet.class);
    return !sets.isEmpty()
        && sets.stream()
            .flatMap(it -> it.getFamilies().stream())
            .map(FontSetFamily::getFamilyName)
            .allMatch(families::contains);
  }

  private static RuntimeException missing() {
    var room = new File(System.getProperty("java.io.tmpdir")).getUsableSpace();
    return room < ROOM
        ? new UncheckedIOException(
            new IOException("No space left on device: the fonts of papers cannot be unpacked"))
        : new IllegalStateException("Not all fonts of papers can be read");
  }
}
