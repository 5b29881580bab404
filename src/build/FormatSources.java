import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code check} names the Java files that google-java-format would change and fails; {@code apply}
 * changes them. The formatter reads a file with the compiler of the Java it runs in, and Maven's
 * own may be too old for our sources.
 */
public final class FormatSources {
  private static final Formatter FORMATTER = new Formatter();

  public static void main(String[] args) throws IOException {
    boolean apply = args[0].equals("apply");
    List<Path> untidy;
    try (var files = Files.walk(Path.of(args[1]))) {
      untidy =
          files.filter(f -> f.toString().endsWith(".java")).toList().parallelStream()
              .filter(f -> untidy(f, apply))
              .toList();
    }
    if (!apply && !untidy.isEmpty()) {
      untidy.forEach(f -> System.err.println("not formatted: " + f));
      System.err.println("Run: mvn -q -P format validate");
      System.exit(1);
    }
  }

  private static boolean untidy(Path file, boolean apply) {
    try {
      var found = Files.readString(file);
      var wanted = FORMATTER.formatSourceAndFixImports(found);
      if (apply && !found.equals(wanted)) {
        Files.writeString(file, wanted);
      }
      return !found.equals(wanted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FormatterException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
  }
}
